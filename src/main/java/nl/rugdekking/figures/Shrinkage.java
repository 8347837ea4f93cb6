// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

/**
 * Pulls the share of a small group towards that of all groups, the more the fewer answered: what is
 * seen in nine people is mostly chance. A beta distribution of shares is fitted by its moments.
 */
public record Shrinkage(double share, double weight) {

  /** From counts and numbers of answers per group, two groups or more. */
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

  /** The share to expect of a group with so many of so many. */
  public double of(int count, int answers) {
    return Double.isInfinite(weight) ? share : (count + weight * share) / (answers + weight);
  }
}
