// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

/**
 * The smallest numbers of people for which figures may be published. An organisation can raise
 * them, never lower them.
 *
 * @param answers the smallest number of people that a count may be about, and that it may leave out
 * @param distribution the smallest number of answers in a group for which the spread over answers
 *     is published
 * @param breakdown the smallest group that may be divided further
 */
public record Thresholds(int answers, int distribution, int breakdown) {

  /** The thresholds of an organisation that did not raise them. */
  public static final Thresholds DEFAULT = new Thresholds(5, 10, 25);

  /** Returns these thresholds, raised where a parameter is higher. */
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

  /**
   * Returns true when a count reveals too much about few people: those counted, or those left over.
   */
  public boolean isTooFew(int count, int base) {
    return count < answers || base - count < answers;
  }
}
