// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.web.NavigationItem;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the import of lists to the menu of a coordinator. */
@Component
@Order(40)
record HistoryPageContext(CurrentViewer viewers) implements PageContext {

  @Override
  public Page extend(Page page, HttpServletRequest request) {
    var organisation = page.organisation();
    var isCoordinator =
        viewers
            .find(request)
            .filter(viewer -> viewer.holdsOffice(OfficeKind.COORDINATOR))
            .isPresent();
    return organisation == null || !isCoordinator
        ? page
        : page.with(
            new NavigationItem(
                "history.menu", "/" + organisation.slug() + "/beheer/incidentenlijst", 60, 0));
  }
}
