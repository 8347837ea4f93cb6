// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The answers of one round of the safety pulse: those of one group or, for a calibration, of many
 * groups.
 */
record PulseRound(Answers answers) {

  private static final String STEM = "V";
  private static final int VIGNETTES = 12;

  /**
   * Reads a file; the twelve items are required, other questions of the questionnaire are optional.
   */
  static PulseRound read(Path file) {
    var items = Arrays.stream(Facet.values()).flatMap(facet -> facet.items().stream()).toList();
    return new PulseRound(
        AnswerFile.read(file, QuestionnaireFile.shipped("perception").questions(), items));
  }

  int respondents() {
    return answers.respondents();
  }

  /**
   * Returns the number of people who gave one of these answers, and the number who answered; both
   * are zero when the question was not asked.
   */
  int[] countAnswers(String question, String... chosen) {
    int at = answers.indexOf(question);
    if (at < 0) {
      return new int[] {0, 0};
    }
    var codes = answers.questions().get(at).answers().stream().map(Answer::code).toList();
    var column = answers.columns().get(at);
    var numbers = Arrays.stream(chosen).map(codes::indexOf).toList();
    var holds = new Expression.Chosen(question, numbers).toPredicate(answers);
    int answered = 0;
    int counted = 0;
    for (int i = 0; i < answers.respondents(); i++) {
      answered += column.isAnswered(i) ? 1 : 0;
      counted += holds.test(i) ? 1 : 0;
    }
    return new int[] {counted, answered};
  }

  /**
   * Returns, for each respondent who rated vignettes (short cases) about both themselves and a
   * counter clerk, how much more acceptable they find an incident that happens to themselves.
   */
  double[] gaps() {
    var ratings = new ArrayList<AnswerColumn.SingleChoice>();
    var abouts = new ArrayList<AnswerColumn.SingleChoice>();
    for (int v = 1; v <= VIGNETTES; v++) {
      var code = STEM + (v < 10 ? "0" + v : "" + v);
      if (answers.indexOf(code) >= 0 && answers.indexOf(code + "_WHO") >= 0) {
        ratings.add((AnswerColumn.SingleChoice) answers.columns().get(answers.indexOf(code)));
        abouts.add(
            (AnswerColumn.SingleChoice) answers.columns().get(answers.indexOf(code + "_WHO")));
      }
    }
    return IntStream.range(0, answers.respondents())
        .mapToDouble(i -> gap(ratings, abouts, i))
        .filter(gap -> !Double.isNaN(gap))
        .toArray();
  }

  private static double gap(
      List<AnswerColumn.SingleChoice> ratings,
      List<AnswerColumn.SingleChoice> abouts,
      int respondent) {
    double[] sums = new double[2];
    int[] rated = new int[2];
    for (int v = 0; v < ratings.size(); v++) {
      int about = abouts.get(v).answer(respondent);
      int rating = ratings.get(v).answer(respondent) + 1;
      if (about >= 0 && rating >= 1) {
        sums[about] += rating;
        rated[about]++;
      }
    }
    return rated[0] == 0 || rated[1] == 0 ? Double.NaN : sums[0] / rated[0] - sums[1] / rated[1];
  }
}
