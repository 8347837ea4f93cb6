// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

/**
 * From how many people on a figure may leave. An organisation can ask for more, never for less.
 *
 * @param answers the fewest people behind a count, and behind what it leaves out
 * @param distribution the fewest answers in one group for a distribution over answers
 * @param breakdown the smallest group that may be divided further
 */
public record Thresholds(int answers, int distribution, int breakdown) {

  /** What holds when nobody asked for more. */
  public static final Thresholds USUAL = new Thresholds(5, 10, 25);

  /** The same, or higher where asked. */
  public Thresholds raisedTo(int someAnswers, int someDistribution, int someBreakdown) {
    return new Thresholds(
        Math.max(answers, someAnswers),
        Math.max(distribution, someDistribution),
        Math.max(breakdown, someBreakdown));
  }

  public Thresholds {
    if (answers < 1 || distribution < answers || breakdown < distribution) {
      throw new IllegalArgumentException("Thresholds rise from answers to breakdown.");
    }
  }

  /** Whether a count tells too much about few people: those counted, or those left over. */
  public boolean isTooFew(int count, int base) {
    return count < answers || base - count < answers;
  }
}
