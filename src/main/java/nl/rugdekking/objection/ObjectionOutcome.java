// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

/** The answer to an objection. The message key is {@code objection.outcome.<name>}. */
public enum ObjectionOutcome {
  /** The measure stays as it is. */
  STANDS,
  /** The measure ends, and another one is to be decided in its place. */
  CHANGED,
  /** The measure ends, and no other one takes its place. */
  LIFTED,
  /** The objection was taken back, so that nobody had to decide. */
  RETRACTED;

  /** Returns true when the measure ends by this answer. */
  public boolean endsMeasure() {
    return this == CHANGED || this == LIFTED;
  }

  /** Returns true when somebody decided, who must be named. */
  public boolean isDecision() {
    return this != RETRACTED;
  }
}
