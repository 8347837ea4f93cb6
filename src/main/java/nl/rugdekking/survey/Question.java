// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One question of a questionnaire, to which a column of answers belongs.
 *
 * @param code the name of the question, which the header of a file with answers repeats
 * @param answers the answers to choose from; empty for a number or an open question
 * @param profile true when the answer helps to identify a person
 * @param askedIf the condition for being asked, or null when everybody is asked
 * @param least the lowest number allowed, or null
 * @param largest the highest number allowed, or null
 */
record Question(
    String code,
    QuestionKind kind,
    BilingualText text,
    List<Answer> answers,
    boolean profile,
    @Nullable Expression askedIf,
    @Nullable Double least,
    @Nullable Double largest) {

  /**
   * The highest number of answers that fits in a byte, beside the values for not having answered.
   */
  static final int MAX_ANSWERS = 250;

  /**
   * The highest number of answers that can be ticked. The ticks of one respondent are bits of a
   * long, in which two bits mean that the respondent gave no answer.
   */
  static final int MAX_TICKS = 60;

  Question(
      String code,
      QuestionKind kind,
      BilingualText text,
      List<Answer> answers,
      boolean profile,
      @Nullable Expression askedIf) {
    this(code, kind, text, answers, profile, askedIf, null, null);
  }

  /** Returns this question with bounds for its number, both included. */
  Question withBounds(@Nullable Double from, @Nullable Double to) {
    return new Question(code, kind, text, answers, profile, askedIf, from, to);
  }

  /** Returns a question of which only the answers in a file are known; its code is its text too. */
  static Question fromData(String code, QuestionKind kind, List<Answer> answers) {
    return new Question(code, kind, BilingualText.same(code), answers, false, null);
  }

  /** Returns the numbers of the exclusive answers, which cannot be combined with others. */
  BitSet exclusiveAnswers() {
    var exclusive = new BitSet();
    IntStream.range(0, answers.size())
        .filter(a -> answers.get(a).exclusive())
        .forEach(exclusive::set);
    return exclusive;
  }

  /** Returns the highest number of answers that a question of this kind can have. */
  int maxAnswers() {
    return kind == QuestionKind.MULTIPLE ? MAX_TICKS : MAX_ANSWERS;
  }
}
