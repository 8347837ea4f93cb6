// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.rugdekking.access.Action;
import nl.rugdekking.police.PoliceLog;
import nl.rugdekking.police.PoliceStatement;
import nl.rugdekking.police.PoliceStep;
import nl.rugdekking.police.PoliceStepKind;
import nl.rugdekking.promise.DueDates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step of a scene that records in the log of the police what was asked or heard. */
@Component
record ScenePoliceActions(PoliceLog log, Clock clock) implements SceneActions {

  @Override
  public Map<String, BiConsumer<SceneActors.Actor, YearScript.Step>> actions() {
    return Map.of("police", this::record);
  }

  private void record(SceneActors.Actor actor, YearScript.Step step) {
    var today = DueDates.dayOf(clock.instant());
    log.record(
        actor.enterCase(Action.DECIDE),
        actor.part(),
        new PoliceStatement(
            actor.formId(step),
            PoliceStepKind.valueOf(step.getValue("kind")),
            today,
            null,
            new PoliceStep.PoliceContact(
                step.getValue("station", "Basisteam Duinstreek"), null, step.values().get("who")),
            step.getValue("words"),
            findDayToAsk(step, today),
            null,
            null));
  }

  private static @Nullable LocalDate findDayToAsk(YearScript.Step step, LocalDate today) {
    var days = step.values().get("ask");
    return days == null ? null : today.plusDays(Long.parseLong(days));
  }
}
