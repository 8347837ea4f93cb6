// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.Map;
import java.util.function.BiConsumer;
import nl.rugdekking.access.Action;
import nl.rugdekking.alarm.Confirming;
import nl.rugdekking.alarm.FirstHour;
import nl.rugdekking.alarm.FirstHourStep;
import org.springframework.stereotype.Component;

/** The steps of a scene in the first hour of an alarm. */
@Component
class SceneGuarding implements Verbs {

  private final Confirming confirmations;
  private final FirstHour firstHour;

  SceneGuarding(Confirming confirmations, FirstHour firstHour) {
    this.confirmations = confirmations;
    this.firstHour = firstHour;
  }

  @Override
  public Map<String, BiConsumer<Backstage.Actor, Year.Step>> verbs() {
    return Map.of("confirm", this::confirm, "first-hour", this::take, "speak", this::speak);
  }

  private void confirm(Backstage.Actor actor, Year.Step step) {
    confirmations.confirm(actor.enter(Action.ACUTE), actor.part());
  }

  private void take(Backstage.Actor actor, Year.Step step) {
    firstHour.take(
        actor.enter(Action.ACUTE),
        actor.part(),
        new FirstHour.Step(
            actor.form(step),
            FirstHourStep.valueOf(step.get("kind")),
            step.said().get("reference"),
            step.said().get("words")));
  }

  private void speak(Backstage.Actor actor, Year.Step step) {
    firstHour.speak(
        actor.enter(Action.ACUTE),
        actor.part(),
        actor.form(step),
        step.get("speaker"),
        step.get("words"));
  }
}
