// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Numbers the answer codes of one question. The codes are known from a questionnaire or collected
 * from the data.
 */
final class AnswerCodes {

  private final Question question;
  private final boolean known;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> codes = new ArrayList<>();

  private AnswerCodes(Question question, boolean known) {
    this.question = question;
    this.known = known;
    question.answers().forEach(answer -> add(answer.code()));
  }

  static AnswerCodes known(Question question) {
    return new AnswerCodes(question, true);
  }

  static AnswerCodes derived(Question question) {
    return new AnswerCodes(question, false);
  }

  String questionCode() {
    return question.code();
  }

  /** Returns the number of an answer, from zero; refuses a code that the question does not have. */
  int number(String code, Place.Source place) {
    var number = numbers.get(code);
    if (number != null) {
      return number;
    }
    if (known) {
      throw place.get().refuse("%s has no answer %s.", question.code(), Quoted.of(code));
    }
    Codes.check(code, place.get());
    if (codes.size() == question.most()) {
      throw place
          .get()
          .refuse(
              "%s has more than %d different answers: no closed question. Leave it out with"
                  + " --leave-out %s.",
              Quoted.of(question.code()), question.most(), question.code());
    }
    return add(code);
  }

  boolean isExclusive(int number) {
    return known && question.answers().get(number).exclusive();
  }

  private int add(String code) {
    numbers.put(code, codes.size());
    codes.add(code);
    return codes.size() - 1;
  }

  /** The question with its answers; collected ones are sorted by code. */
  Question question() {
    return question(code -> false);
  }

  /**
   * The question with its answers.
   *
   * @param isExclusive tells for collected answers which ones are exclusive
   */
  Question question(IntPredicate isExclusive) {
    return known
        ? question
        : Question.derived(
            question.code(),
            question.kind(),
            sortedCodes().stream()
                .map(code -> Answer.plain(code, isExclusive.test(codes.indexOf(code))))
                .toList());
  }

  /**
   * For each number returned by {@link #number}, the number of the same answer in {@link
   * #question()}.
   */
  int[] order() {
    var sorted = known ? codes : sortedCodes();
    var place = new HashMap<String, Integer>();
    sorted.forEach(code -> place.put(code, place.size()));
    return codes.stream().mapToInt(code -> place.getOrDefault(code, 0)).toArray();
  }

  private List<String> sortedCodes() {
    return codes.stream().sorted(Codes.ORDER).toList();
  }
}
