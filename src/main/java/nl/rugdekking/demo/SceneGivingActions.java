// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.Map;
import java.util.function.BiConsumer;
import nl.rugdekking.access.Action;
import nl.rugdekking.handling.PromiseGiving;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promises;
import org.springframework.stereotype.Component;

/** The step of a scene that gives one promise to the holder of an office. */
@Component
record SceneGivingActions(PromiseGiving giving, Promises promises, DemoPeople people)
    implements SceneActions {

  @Override
  public Map<String, BiConsumer<SceneActors.Actor, YearScript.Step>> actions() {
    return Map.of("give", this::give);
  }

  private void give(SceneActors.Actor actor, YearScript.Step step) {
    var person = people.getPerson(actor.stage().domain(), step.getValue("to"));
    promises
        .findUnsettled(actor.part(), new PromiseKind(step.getValue("kind")))
        .ifPresent(
            promise ->
                giving.give(
                    actor.enterCase(Action.DECIDE),
                    promise.id(),
                    null,
                    person.id(),
                    OfficeKind.valueOf(step.getValue("office"))));
  }
}
