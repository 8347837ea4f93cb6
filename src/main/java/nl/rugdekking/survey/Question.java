// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One column of answers. {@code askedIf} says who is asked, {@code profile} that it tells who
 * somebody is, {@code least} and {@code largest} bound a number.
 */
record Question(
    String code,
    QuestionKind kind,
    Words text,
    List<Answer> answers,
    boolean profile,
    @Nullable Expression askedIf,
    @Nullable Double least,
    @Nullable Double largest) {

  /** Room for the codes of answers in a byte, beside the three ways of not having answered. */
  static final int MOST_ANSWERS = 250;

  /** Ticks of one respondent are bits of a long, two of which say why there are none. */
  static final int MOST_TICKS = 60;

  Question(
      String code,
      QuestionKind kind,
      Words text,
      List<Answer> answers,
      boolean profile,
      @Nullable Expression askedIf) {
    this(code, kind, text, answers, profile, askedIf, null, null);
  }

  /** A number between these, both included. */
  Question within(@Nullable Double from, @Nullable Double to) {
    return new Question(code, kind, text, answers, profile, askedIf, from, to);
  }

  static Question derived(String code, QuestionKind kind, List<Answer> answers) {
    return new Question(code, kind, Words.same(code), answers, false, null);
  }

  /** The answers, by their numbers, that nobody can give along with another one. */
  BitSet standingAlone() {
    var alone = new BitSet();
    IntStream.range(0, answers.size()).filter(a -> answers.get(a).exclusive()).forEach(alone::set);
    return alone;
  }

  int most() {
    return kind == QuestionKind.MULTIPLE ? MOST_TICKS : MOST_ANSWERS;
  }
}
