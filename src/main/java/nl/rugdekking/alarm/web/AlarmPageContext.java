// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.alarm.AlarmHandover;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.web.NavigationItem;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Adds the red bar that warns of danger to each page. It also adds two items to the menu: the open
 * alarms for people who were called, and the duty roster for an administrator.
 */
@Component
@Order(15)
record AlarmPageContext(CurrentViewer viewers, AlarmHandover alarms, AlarmBar bars)
    implements PageContext {

  @Override
  public Page extend(Page page, HttpServletRequest request) {
    var viewer = viewers.find(request);
    if (page.organisation() == null || viewer.isEmpty()) {
      return page;
    }
    // Somebody who signed in with a password alone cannot open a case, so the bar does not warn
    // them of one.
    var extended = viewers.hasSecondStep() ? page.withBar(bars.of(viewer.get())) : page;
    int open = alarms.listOpen(viewer.get()).size();
    if (open > 0) {
      extended =
          extended.with(new NavigationItem("alarm.menu", page.getHome() + "/alarmen", 12, open));
    }
    return viewer.get().holdsOffice(OfficeKind.ADMINISTRATOR)
        ? extended.with(
            new NavigationItem("alarm.menu.roster", page.getHome() + "/beheer/piket", 92, 0))
        : extended;
  }
}
