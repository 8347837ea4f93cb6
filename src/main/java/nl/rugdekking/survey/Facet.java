// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The facets that the safety pulse measures, with three items each on a five-point scale. */
enum Facet {
  SAFETY("VEILIG", "veilig in het werk", "safe in the work"),
  FREEDOM("VRIJ", "vrij om te spreken en te besluiten", "free to speak and decide"),
  SUPPORT("STEUN", "melden helpt en er is steun", "reporting helps and there is support"),
  MANNERS("OMGANG", "omgang onderling", "manners among ourselves");

  static final int ITEMS = 3;

  /** The items for which a high step on the scale is a bad answer. */
  private static final Set<String> REVERSED = Set.of("VEILIG_2", "VRIJ_2", "STEUN_3", "OMGANG_3");

  private static final int STEPS = 5;

  private final String stem;
  private final String dutch;
  private final String english;

  Facet(String stem, String dutch, String english) {
    this.stem = stem;
    this.dutch = dutch;
    this.english = english;
  }

  BilingualText label() {
    return new BilingualText(dutch, english);
  }

  List<String> items() {
    return IntStream.rangeClosed(1, ITEMS).mapToObj(i -> stem + "_" + i).toList();
  }

  /**
   * Returns the item scores per respondent, with negatively worded items reversed so that higher is
   * better; NaN where there is no answer.
   */
  double[][] items(Answers answers) {
    var scores = new double[answers.respondents()][ITEMS];
    for (int item = 0; item < ITEMS; item++) {
      var code = items().get(item);
      var column = (AnswerColumn.SingleChoice) answers.columns().get(answers.indexOf(code));
      for (int i = 0; i < scores.length; i++) {
        scores[i][item] = itemScore(code, column.answer(i) + 1);
      }
    }
    return scores;
  }

  private static double itemScore(String code, int step) {
    if (step < 1 || step > STEPS) {
      return Double.NaN;
    }
    return REVERSED.contains(code) ? STEPS + 1 - step : step;
  }

  /** Returns the mean item score of each respondent who answered at least two items. */
  double[] scores(Answers answers) {
    var items = items(answers);
    return IntStream.range(0, items.length)
        .mapToDouble(i -> score(items[i]))
        .filter(score -> !Double.isNaN(score))
        .toArray();
  }

  static double score(double[] items) {
    double sum = 0;
    int answered = 0;
    for (double item : items) {
      if (!Double.isNaN(item)) {
        sum += item;
        answered++;
      }
    }
    return answered < ITEMS - 1 ? Double.NaN : sum / answered;
  }
}
