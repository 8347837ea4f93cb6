// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.history.ImportRights;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.web.NavigationItem;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the import of lists to the menu of who may do it, and the grounds to an administrator's. */
@Component
@Order(40)
record HistoryPageContext(CurrentViewer viewers) implements PageContext {

  @Override
  public Page extend(Page page, HttpServletRequest request) {
    var home = page.getHome() + "/beheer/";
    var mayImport =
        viewers
            .find(request)
            .filter(viewer -> !ImportRights.bodiesOf(viewer.offices()).isEmpty())
            .isPresent();
    var extended =
        mayImport
            ? page.with(new NavigationItem("history.menu", home + "incidentenlijst", 60, 0))
            : page;
    return viewers.holdsOffice(request, OfficeKind.ADMINISTRATOR)
        ? extended.with(new NavigationItem("history.grounds.menu", home + "overnamegronden", 61, 0))
        : extended;
  }
}
