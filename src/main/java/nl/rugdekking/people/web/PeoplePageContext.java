// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.people.Departures;
import nl.rugdekking.web.NavigationItem;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Adds people and roles to the menu of an administrator, and the page about leaving to the menu of
 * people who are to leave.
 */
@Component
@Order(20)
record PeoplePageContext(CurrentViewer viewers, Departures departures) implements PageContext {

  @Override
  public Page extend(Page page, HttpServletRequest request) {
    var shown = withDeparture(page, request);
    return viewers.holdsOffice(request, OfficeKind.ADMINISTRATOR)
        ? shown
            .with(
                new NavigationItem("people.menu.people", page.getHome() + "/beheer/mensen", 90, 0))
            .with(new NavigationItem("people.menu.roles", page.getHome() + "/beheer/rollen", 91, 0))
        : shown;
  }

  private Page withDeparture(Page page, HttpServletRequest request) {
    var leaves =
        viewers
            .find(request)
            .filter(viewer -> departures.lastDayOf(viewer.person()) != null)
            .isPresent();
    return leaves
        ? page.with(new NavigationItem("people.menu.leaving", page.getHome() + "/vertrek", 89, 1))
        : page;
  }
}
