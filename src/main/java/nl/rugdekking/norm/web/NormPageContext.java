// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.web.NavigationItem;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the table of offences to the menu of a lawyer. */
@Component
@Order(20)
record NormPageContext(CurrentViewer viewers) implements PageContext {

  @Override
  public Page extend(Page page, HttpServletRequest request) {
    return viewers.holdsOffice(request, OfficeKind.LEGAL)
        ? page.with(
            new NavigationItem("norm.menu", page.getHome() + "/beheer/strafbare-feiten", 62, 0))
        : page;
  }
}
