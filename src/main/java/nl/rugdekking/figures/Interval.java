// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

/** An interval from lower to upper, both included, in the unit of the estimated value. */
public record Interval(double lower, double upper) {

  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(lower + " is above " + upper);
    }
  }

  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }
}
