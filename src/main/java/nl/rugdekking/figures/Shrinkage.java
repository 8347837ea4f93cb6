// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

/**
 * Moves the share of a small group towards the share of all groups, more when fewer people
 * answered, because in a group of nine most of the difference is chance. A beta distribution of
 * shares is fitted by its moments.
 *
 * @param share the share over all groups
 * @param weight the number of answers that the overall share counts for
 */
public record Shrinkage(double share, double weight) {

  /**
   * Fits the distribution to two groups or more.
   *
   * @param counts the number of people per group who gave the answer
   * @param answers the number of people per group who answered
   */
  public static Shrinkage of(int[] counts, int[] answers) {
    double all = 0;
    double counted = 0;
    for (int i = 0; i < counts.length; i++) {
      all += answers[i];
      counted += counts[i];
    }
    double share = counted / all;
    double spread = 0;
    double expected = 0;
    for (int i = 0; i < counts.length; i++) {
      double own = (double) counts[i] / answers[i];
      spread += answers[i] * (own - share) * (own - share);
      expected += 1 - answers[i] / all;
    }
    double chance = share * (1 - share);
    double squares = 0;
    for (int size : answers) {
      squares += (double) size * size;
    }
    double real = (spread - chance * expected) / (all - squares / all);
    double weight = real <= 0 ? Double.POSITIVE_INFINITY : Math.max(0, chance / real - 1);
    return new Shrinkage(share, weight);
  }

  /**
   * Returns the estimated share of a group in which {@code count} of {@code answers} people gave
   * the answer.
   */
  public double of(int count, int answers) {
    return Double.isInfinite(weight) ? share : (count + weight * share) / (answers + weight);
  }
}
