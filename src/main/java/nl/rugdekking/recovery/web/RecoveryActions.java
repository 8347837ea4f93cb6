// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.PartAction;
import org.springframework.stereotype.Component;

/** The button that leads to the damage, once it was decided whether it is claimed. */
@Component
class RecoveryActions implements PartAction.Provider {

  @Override
  public List<PartAction> actions() {
    return List.of(
        new PartAction(
            60,
            Action.DECIDE,
            "recovery.action",
            DamageAddresses.PAGE,
            part -> part.isSettled(PromiseKind.DAMAGE)));
  }
}
