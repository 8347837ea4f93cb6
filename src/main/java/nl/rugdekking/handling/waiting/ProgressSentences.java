// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.waiting;

import java.time.LocalDate;
import nl.rugdekking.register.CaseView.Progress;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;

/** Says in a sentence who asked how it stands with late promises, and what was answered. */
@Component
record ProgressSentences(CaseTexts texts, Dates dates) implements EntryKind.Texts {

  /** For whoever has to answer. */
  String describeQuestion(Progress progress, String promises) {
    var asked = progress.asked();
    return texts.text(
        "handling.answer.asked.about",
        asked.by() == null ? texts.text("handling.answer.asked.by") : asked.by(),
        dates.past(asked.at()),
        promises);
  }

  /** For whoever asked: that nobody answered yet, or the answer. */
  String describeAnswer(Progress progress, String doer) {
    var answer = progress.answer();
    if (answer == null) {
      return texts.text("handling.progress.unanswered", dates.past(progress.asked().at()), doer);
    }
    var words = answer.words() == null ? "" : answer.kind().describe(answer.words(), this, false);
    return texts.text(
        "handling.progress.answered",
        answer.by() == null ? doer : answer.by(),
        dates.past(answer.at()),
        words.replace("\n", " "));
  }

  @Override
  public String text(String key, Object... values) {
    return texts.text(key, values);
  }

  @Override
  public String day(LocalDate day) {
    return dates.day(day);
  }
}
