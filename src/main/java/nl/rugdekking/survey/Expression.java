// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * A condition on earlier answers, such as {@code T09 = JA and not T07 has GEEN}. The grammar is in
 * docs/survey.md. A comparison with a question that was not answered is false.
 */
sealed interface Expression {

  /** A relation between two numbers. */
  enum Relation {
    EQUAL("="),
    UNEQUAL("!="),
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">=");

    final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    /**
     * Returns true when the relation holds for this result of a comparison.
     *
     * @param comparison negative, zero or positive, as {@link Double#compare} returns it
     */
    boolean holds(int comparison) {
      return switch (this) {
        case EQUAL -> comparison == 0;
        case UNEQUAL -> comparison != 0;
        case BELOW -> comparison < 0;
        case AT_MOST -> comparison <= 0;
        case ABOVE -> comparison > 0;
        case AT_LEAST -> comparison >= 0;
      };
    }
  }

  /** Is true when all parts are true ({@code and}). */
  record All(List<Expression> parts) implements Expression {}

  /** Is true when at least one part is true ({@code or}). */
  record Any(List<Expression> parts) implements Expression {}

  /** Is true when the part is false. */
  record Not(Expression part) implements Expression {}

  /** Is true when the respondent answered the question. */
  record Answered(String question) implements Expression {}

  /**
   * Is true when the respondent gave one of the answers with these numbers; for a multiple-choice
   * question, when they ticked at least one of them.
   */
  record Chosen(String question, List<Integer> numbers) implements Expression {}

  /**
   * Is true when the answer has this relation to the value. The answer counts as its position in
   * its list (from 1), or as the number that was given.
   */
  record Compared(String question, Relation relation, double value) implements Expression {}

  /** Returns the condition as a predicate on the number of a respondent. */
  default IntPredicate toPredicate(Answers answers) {
    return switch (this) {
      case All all ->
          all.parts.stream()
              .map(part -> part.toPredicate(answers))
              .reduce(respondent -> true, IntPredicate::and);
      case Any any ->
          any.parts.stream()
              .map(part -> part.toPredicate(answers))
              .reduce(respondent -> false, IntPredicate::or);
      case Not not -> not.part.toPredicate(answers).negate();
      case Answered answered -> columnOf(answers, answered.question)::isAnswered;
      case Chosen chosen -> isChosen(columnOf(answers, chosen.question), chosen.numbers);
      case Compared compared -> meetsRelation(columnOf(answers, compared.question), compared);
    };
  }

  private static AnswerColumn columnOf(Answers answers, String question) {
    return answers.columns().get(answers.indexOf(question));
  }

  private static IntPredicate isChosen(AnswerColumn column, List<Integer> numbers) {
    return switch (column) {
      case AnswerColumn.SingleChoice one -> respondent -> numbers.contains(one.answer(respondent));
      case AnswerColumn.MultipleChoice several ->
          respondent ->
              several.isAnswered(respondent)
                  && numbers.stream().anyMatch(number -> several.isTicked(respondent, number));
      case AnswerColumn.Numbers _, AnswerColumn.Texts _ -> respondent -> false;
    };
  }

  private static IntPredicate meetsRelation(AnswerColumn column, Compared compared) {
    return respondent ->
        column.isAnswered(respondent)
            && compared.relation.holds(Double.compare(value(column, respondent), compared.value));
  }

  private static double value(AnswerColumn column, int respondent) {
    return switch (column) {
      case AnswerColumn.SingleChoice one -> one.answer(respondent) + 1;
      case AnswerColumn.Numbers numbers -> numbers.values()[respondent];
      case AnswerColumn.MultipleChoice _, AnswerColumn.Texts _ -> Double.NaN;
    };
  }
}
