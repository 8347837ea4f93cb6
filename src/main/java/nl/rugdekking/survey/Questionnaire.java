// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A version of a questionnaire: its questions as columns of answers, in order, what must hold
 * between answers, and who counts as having taken part.
 *
 * @param moreThan whoever answered no more questions than this did not take part
 */
record Questionnaire(
    String name,
    int version,
    Words title,
    int moreThan,
    List<Question> questions,
    List<Rule> rules) {

  /** What must hold for everybody who answered the question. */
  record Rule(String question, Expression holds, Words sentence) {}

  /** Without those who did not take part. */
  Answers clean(Answers answers) {
    if (moreThan == 0) {
      return answers;
    }
    var answered = new int[answers.respondents()];
    for (var column : answers.columns()) {
      for (int i = 0; i < answered.length; i++) {
        answered[i] += column.isAnswered(i) ? 1 : 0;
      }
    }
    return answers.only(i -> answered[i] > moreThan);
  }

  /** What is empty because the routing passed it by was not asked, instead of skipped. */
  void route(Answers answers) {
    for (int q = 0; q < questions.size(); q++) {
      var askedIf = questions.get(q).askedIf();
      if (askedIf != null) {
        var asked = askedIf.over(answers);
        answers.columns().get(q).markNotAsked(i -> !asked.test(i));
      }
    }
  }

  /** Somebody who answered what they were not asked, or against a rule. */
  record Contradiction(int respondent, String question, String sentence) {}

  List<Contradiction> contradictions(Answers answers) {
    var found = new ArrayList<Contradiction>();
    for (int q = 0; q < questions.size(); q++) {
      var question = questions.get(q);
      if (question.askedIf() != null) {
        var asked = question.askedIf().over(answers);
        var column = answers.columns().get(q);
        IntStream.range(0, answers.respondents())
            .filter(i -> column.isAnswered(i) && !asked.test(i))
            .limit(1)
            .forEach(
                i ->
                    found.add(
                        new Contradiction(
                            i,
                            question.code(),
                            question.code()
                                + " has an answer, but this respondent was not to be asked.")));
      }
    }
    for (var rule : rules) {
      var holds = rule.holds.over(answers);
      var column = answers.columns().get(answers.find(rule.question));
      IntStream.range(0, answers.respondents())
          .filter(i -> column.isAnswered(i) && !holds.test(i))
          .limit(1)
          .forEach(i -> found.add(new Contradiction(i, rule.question, rule.sentence.english())));
    }
    return found;
  }
}
