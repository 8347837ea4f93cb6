// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.PartAction;
import org.springframework.stereotype.Component;

/** The button that leads to the first hour. */
@Component
class AlarmActions implements PartAction.Provider {

  @Override
  public List<PartAction> actions() {
    return List.of(
        new PartAction(85, Action.CALL, "alarm.action.call", "/oproepen", PartView::isOpen),
        new PartAction(
            90, Action.ACUTE, "alarm.action.first-hour", "/eerste-uur", PartView::isOpen));
  }
}
