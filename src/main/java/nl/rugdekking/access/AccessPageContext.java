// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.web.NavigationItem;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the organisation and the person into the frame of the page. */
@Component
@Order(0)
class AccessPageContext implements PageContext {

  private final Organisations organisations;
  private final CurrentViewer viewers;

  AccessPageContext(Organisations organisations, CurrentViewer viewers) {
    this.organisations = organisations;
    this.viewers = viewers;
  }

  @Override
  public Page extend(Page page, HttpServletRequest request) {
    if (Tenancy.find().isEmpty()) {
      return page;
    }
    var organisation = organisations.current();
    var framed =
        page.in(new Page.Organisation(organisation.slug(), organisation.name(), "rugdekking"));
    if (organisation.demo()) {
      framed = framed.asDemo();
    }
    var viewer = viewers.find(request);
    return viewer.isEmpty() ? framed : seenBy(framed, viewer.get(), organisation.slug());
  }

  private Page seenBy(Page page, Viewer viewer, String slug) {
    var title =
        viewer
            .position()
            .map(position -> organisations.structure().word(position.title()).in(page.locale()))
            .orElse("");
    return page.seenBy(new Page.Person(viewer.name(), title, "/" + slug + "/afmelden"))
        .with(new NavigationItem("access.menu.start", "/" + slug, 10, 0));
  }
}
