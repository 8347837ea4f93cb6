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
  private final boolean fromQuestionnaire;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> codes = new ArrayList<>();

  private AnswerCodes(Question question, boolean known) {
    this.question = question;
    this.fromQuestionnaire = known;
    question.answers().forEach(answer -> add(answer.code()));
  }

  static AnswerCodes fromQuestionnaire(Question question) {
    return new AnswerCodes(question, true);
  }

  static AnswerCodes fromData(Question question) {
    return new AnswerCodes(question, false);
  }

  String questionCode() {
    return question.code();
  }

  /** Returns the number of an answer, from zero; refuses a code that the question does not have. */
  int number(String code, FilePosition.Source place) {
    var number = numbers.get(code);
    if (number != null) {
      return number;
    }
    if (fromQuestionnaire) {
      throw place.get().error("%s has no answer %s.", question.code(), MessageText.quote(code));
    }
    Codes.check(code, place.get());
    if (codes.size() == question.maxAnswers()) {
      throw place
          .get()
          .error(
              "%s has more than %d different answers: no closed question. Leave it out with"
                  + " --leave-out %s.",
              MessageText.quote(question.code()), question.maxAnswers(), question.code());
    }
    return add(code);
  }

  boolean isExclusive(int number) {
    return fromQuestionnaire && question.answers().get(number).exclusive();
  }

  private int add(String code) {
    numbers.put(code, codes.size());
    codes.add(code);
    return codes.size() - 1;
  }

  /**
   * Returns the question with its answers; answers that were collected from the data are sorted by
   * code.
   */
  Question question() {
    return question(code -> false);
  }

  /**
   * Returns the question with its answers.
   *
   * @param isExclusive tells which of the answers collected from the data cannot be combined with
   *     others
   */
  Question question(IntPredicate isExclusive) {
    return fromQuestionnaire
        ? question
        : Question.fromData(
            question.code(),
            question.kind(),
            sortedCodes().stream()
                .map(code -> Answer.withoutLabel(code, isExclusive.test(codes.indexOf(code))))
                .toList());
  }

  /**
   * Returns, for each number that {@link #number} gave out, the number of the same answer in {@link
   * #question()}.
   */
  int[] sortedPositions() {
    var sorted = fromQuestionnaire ? codes : sortedCodes();
    var place = new HashMap<String, Integer>();
    sorted.forEach(code -> place.put(code, place.size()));
    return codes.stream().mapToInt(code -> place.getOrDefault(code, 0)).toArray();
  }

  private List<String> sortedCodes() {
    return codes.stream().sorted(Codes.ORDER).toList();
  }
}
