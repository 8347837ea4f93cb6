// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of answers. {@code askedIf} says who is asked, {@code profile} that it tells who
 * somebody is.
 */
record Question(
    String code,
    QuestionKind kind,
    Words text,
    List<Answer> answers,
    boolean profile,
    @Nullable Expression askedIf) {

  /** Room for the codes of answers in a byte, beside the three ways of not having answered. */
  static final int MOST_ANSWERS = 250;

  /** Ticks of one respondent are bits of a long, two of which say why there are none. */
  static final int MOST_TICKS = 60;

  static Question derived(String code, QuestionKind kind, List<String> codes) {
    return new Question(
        code, kind, Words.same(code), codes.stream().map(Answer::plain).toList(), false, null);
  }

  int most() {
    return kind == QuestionKind.MULTIPLE ? MOST_TICKS : MOST_ANSWERS;
  }
}
