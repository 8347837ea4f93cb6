// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.alarm.FirstHourStep;
import nl.rugdekking.alarm.FirstHourViews;
import nl.rugdekking.register.web.CaseTexts;
import org.springframework.stereotype.Component;

/** Says what was still to be done in the first hour when it was handed over. */
@Component
record RemainingSteps(FirstHourViews hours, CaseTexts texts) {

  /** Returns the steps that are still open, in their usual order. */
  List<FirstHourStep> list(CasePart part) {
    return hours.listRemaining(part);
  }

  /** Names these steps in one sentence; empty when there are none. */
  Optional<String> describe(List<FirstHourStep> remaining) {
    return remaining.isEmpty()
        ? Optional.empty()
        : Optional.of(
            texts.text(
                "alarm.to-do.left",
                remaining.stream().map(this::name).collect(Collectors.joining("; "))));
  }

  /** Names a step as a task, for instance: call the police. */
  String name(FirstHourStep step) {
    return texts.text("alarm.to-do." + step);
  }
}
