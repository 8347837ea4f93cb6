// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.PartAction;
import org.springframework.stereotype.Component;

/** The button that leads to the page about the meeting in which it happened. */
@Component
class ResponseActions implements PartAction.Provider {

  @Override
  public List<PartAction> actions() {
    return List.of(
        new PartAction(
            58, Action.DECIDE, "response.action.meeting", "/vergadering", PartView::isOpen));
  }
}
