// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.register.PartAction;
import org.springframework.stereotype.Component;

/** The button that leads to the alleged perpetrators. */
@Component
class SubjectActions implements PartAction.Provider {

  @Override
  public List<PartAction> actions() {
    return List.of(
        new PartAction(
            70, Action.READ_SUBJECT, "subject.action.subjects", "/veroorzakers", part -> true));
  }
}
