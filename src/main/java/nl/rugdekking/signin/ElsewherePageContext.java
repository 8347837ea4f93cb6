// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.web.NavigationItem;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the way to their other organisations into the menu of whoever belongs to more than one. */
@Component
@Order(1)
class ElsewherePageContext implements PageContext {

  private final CurrentViewer viewers;
  private final Elsewhere elsewhere;

  ElsewherePageContext(CurrentViewer viewers, Elsewhere elsewhere) {
    this.viewers = viewers;
    this.elsewhere = elsewhere;
  }

  @Override
  public Page extend(Page page, HttpServletRequest request) {
    var organisation = page.organisation();
    var viewer = viewers.find(request);
    if (organisation == null
        || viewer.isEmpty()
        || elsewhere.list(viewer.get().account()).isEmpty()) {
      return page;
    }
    return page.with(
        new NavigationItem(
            "signin.menu.elsewhere", "/" + organisation.slug() + "/organisaties", 99, 0));
  }
}
