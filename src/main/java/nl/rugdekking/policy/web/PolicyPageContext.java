// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.web.NavigationItem;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the policy to the menu of an administrator. */
@Component
@Order(20)
record PolicyPageContext(CurrentViewer viewers) implements PageContext {

  @Override
  public Page extend(Page page, HttpServletRequest request) {
    return viewers.holdsOffice(request, OfficeKind.ADMINISTRATOR)
        ? page.with(
            new NavigationItem("policy.menu.policy", page.getHome() + "/beheer/beleid", 92, 0))
        : page;
  }
}
