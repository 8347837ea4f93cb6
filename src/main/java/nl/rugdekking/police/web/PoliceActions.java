// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.PartAction;
import org.springframework.stereotype.Component;

/** The button that leads to the log of the police, once it was decided whether to report. */
@Component
class PoliceActions implements PartAction.Provider {

  @Override
  public List<PartAction> actions() {
    return List.of(
        new PartAction(
            59,
            Action.DECIDE,
            "police.action.log",
            PoliceLogPage.PAGE,
            part -> part.isSettled(PromiseKind.POLICE_REPORT)));
  }
}
