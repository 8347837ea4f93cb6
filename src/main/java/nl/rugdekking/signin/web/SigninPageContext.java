// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.signin.OtherOrganisations;
import nl.rugdekking.web.NavigationItem;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the organisation and the signed-in person to the layout of every page. */
@Component
@Order(0)
record SigninPageContext(
    Organisations organisations, CurrentViewer viewers, OtherOrganisations elsewhere)
    implements PageContext {

  @Override
  public Page extend(Page page, HttpServletRequest request) {
    if (CurrentOrganisation.find().isEmpty()) {
      return page;
    }
    var organisation = organisations.current();
    var framed =
        page.withOrganisation(
            new Page.Organisation(organisation.slug(), organisation.name(), "rugdekking"));
    if (organisation.demo()) {
      framed = framed.asDemo();
    }
    var viewer = viewers.find(request);
    return viewer.isEmpty() ? framed : withViewer(framed, viewer.get(), organisation.slug());
  }

  private Page withViewer(Page page, Viewer viewer, String slug) {
    var title =
        viewer
            .position()
            .map(
                position ->
                    organisations.structure().titleLabel(position.title()).in(page.locale()))
            .orElse("");
    var seen =
        page.withPerson(new Page.Person(viewer.name(), title, "/" + slug + "/afmelden"))
            .with(new NavigationItem("signin.menu.start", "/" + slug, 10, 0));
    return elsewhere.list(viewer.account()).isEmpty()
        ? seen
        : seen.with(
            new NavigationItem("signin.menu.elsewhere", "/" + slug + "/organisaties", 99, 0));
  }
}
