// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.List;
import nl.rugdekking.alarm.FirstHour.TakenStep;
import nl.rugdekking.alarm.FirstHourStep;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;

/**
 * Tells the affected person in words what was done for them in the first hour, with its time, and
 * what is still to be done.
 */
@Component
record DoneSteps(CaseTexts texts, Dates dates) {

  /**
   * Returns a sentence for each step that was taken, in the order of taking. Something else is left
   * out here, because only its note says what it was; it stands in the timeline.
   */
  List<String> list(List<TakenStep> done) {
    return done.stream()
        .filter(taken -> taken.step() != FirstHourStep.OTHER)
        .map(taken -> texts.text("alarm.danger.done." + taken.step(), dates.past(taken.at())))
        .toList();
  }

  String text(String key, Object... values) {
    return texts.text(key, values);
  }

  /** Names a step that the organisation still takes, in the middle of a sentence. */
  String nameOpen(FirstHourStep step) {
    return texts.text("alarm.danger.open." + step);
  }
}
