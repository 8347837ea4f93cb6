// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.web.NavigationItem;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Adds the list of a care giver to the menu of the care team. Somebody else who was chosen comes to
 * it from their task, so that no page asks the database who was chosen.
 */
@Component
@Order(21)
record AftercarePageContext(CurrentViewer viewers) implements PageContext {

  @Override
  public Page extend(Page page, HttpServletRequest request) {
    return viewers.holdsOffice(request, OfficeKind.CARE_GIVER)
        ? page.with(new NavigationItem("aftercare.menu", page.getHome() + "/nazorg", 22, 0))
        : page;
  }
}
