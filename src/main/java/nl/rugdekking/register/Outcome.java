// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

/** The outcome with which a part is closed. */
public enum Outcome {
  HANDLED,
  UNFOUNDED,
  NOT_AN_INCIDENT,
  WITHDRAWN,
  /**
   * The affected has another part in a joined report on the same event, and that part is handled.
   */
  CONTINUED;

  /**
   * Returns true when a handler may choose it. {@link #CONTINUED} is set only when reports are
   * joined.
   */
  public boolean canBeChosen() {
    return this != CONTINUED;
  }
}
