// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.Map;
import java.util.function.BiConsumer;
import nl.rugdekking.access.Action;
import nl.rugdekking.alarm.AlarmConfirmations;
import nl.rugdekking.alarm.FirstHour;
import nl.rugdekking.alarm.FirstHourStep;
import org.springframework.stereotype.Component;

/** The steps of a scene in the first hour of an alarm. */
@Component
record SceneAlarmActions(AlarmConfirmations confirmations, FirstHour firstHour)
    implements SceneActions {

  @Override
  public Map<String, BiConsumer<SceneActors.Actor, YearScript.Step>> actions() {
    return Map.of("confirm", this::confirm, "first-hour", this::take, "speak", this::speak);
  }

  private void confirm(SceneActors.Actor actor, YearScript.Step step) {
    confirmations.confirm(actor.enterCase(Action.ACUTE), actor.part());
  }

  private void take(SceneActors.Actor actor, YearScript.Step step) {
    firstHour.recordStep(
        actor.enterCase(Action.ACUTE),
        actor.part(),
        new FirstHour.StepRequest(
            actor.formId(step),
            FirstHourStep.valueOf(step.getValue("kind")),
            step.values().get("reference"),
            step.values().get("words")));
  }

  private void speak(SceneActors.Actor actor, YearScript.Step step) {
    firstHour.recordStatement(
        actor.enterCase(Action.ACUTE),
        actor.part(),
        actor.formId(step),
        step.getValue("speaker"),
        step.getValue("words"));
  }
}
