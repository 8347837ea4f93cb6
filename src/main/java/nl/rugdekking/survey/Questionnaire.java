// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One version of a questionnaire: its questions in order, the rules between answers, and the
 * condition for having taken part.
 *
 * @param answersToExceed somebody took part when they answered more questions than this
 */
record Questionnaire(
    String name,
    int version,
    BilingualText title,
    int answersToExceed,
    List<Question> questions,
    List<Rule> rules) {

  /**
   * A rule that must hold for everybody who answered the question.
   *
   * @param sentence the message for whoever breaks it
   */
  record Rule(String question, Expression holds, BilingualText sentence) {}

  /** Returns the answers without people who did not take part. */
  Answers withoutNonParticipants(Answers answers) {
    if (answersToExceed == 0) {
      return answers;
    }
    var answered = new int[answers.respondents()];
    for (var column : answers.columns()) {
      for (int i = 0; i < answered.length; i++) {
        answered[i] += column.isAnswered(i) ? 1 : 0;
      }
    }
    return answers.filter(i -> answered[i] > answersToExceed);
  }

  /**
   * Marks empty answers as not asked, instead of skipped, when the routing skipped the question.
   */
  void markNotAsked(Answers answers) {
    for (int q = 0; q < questions.size(); q++) {
      var askedIf = questions.get(q).askedIf();
      if (askedIf != null) {
        var asked = askedIf.toPredicate(answers);
        answers.columns().get(q).markNotAsked(i -> !asked.test(i));
      }
    }
  }

  /** A respondent who answered a question they should not have been asked, or broke a rule. */
  record Contradiction(int respondent, String question, String sentence) {}

  /** Returns for each question and each rule the first respondent whose answer contradicts it. */
  List<Contradiction> findContradictions(Answers answers) {
    var found = new ArrayList<Contradiction>();
    for (var question : questions) {
      var askedIf = question.askedIf();
      if (askedIf != null) {
        var sentence = question.code() + " has an answer, but this respondent was not to be asked.";
        findFirstContradiction(answers, question.code(), askedIf, sentence).ifPresent(found::add);
      }
    }
    for (var rule : rules) {
      findFirstContradiction(answers, rule.question, rule.holds, rule.sentence.english())
          .ifPresent(found::add);
    }
    return found;
  }

  // Finds the first respondent who answered the question although the condition is false.
  private static Optional<Contradiction> findFirstContradiction(
      Answers answers, String question, Expression expression, String sentence) {
    var holds = expression.toPredicate(answers);
    var column = answers.columns().get(answers.indexOf(question));
    return IntStream.range(0, answers.respondents())
        .filter(i -> column.isAnswered(i) && !holds.test(i))
        .mapToObj(i -> new Contradiction(i, question, sentence))
        .findFirst();
  }
}
