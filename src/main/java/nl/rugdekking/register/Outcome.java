// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

public enum Outcome {
  HANDLED,
  UNFOUNDED,
  NOT_AN_INCIDENT,
  WITHDRAWN,
  /** The same person stands in another report on the same event, and their part goes on there. */
  CONTINUED;

  /** Whether a handler may choose it; the other one follows from bringing reports together. */
  public boolean isChosen() {
    return this != CONTINUED;
  }
}
