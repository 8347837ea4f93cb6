// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

/**
 * The state of the advice of the police, which is needed before anything happens that the
 * perpetrator can notice.
 */
public enum PoliceAdvice {
  NOT_NEEDED,
  /** There may be danger, and nobody has asked the police yet. */
  TO_ASK,
  /** The police were asked and have not answered. */
  PENDING,
  GO_AHEAD;

  /**
   * Returns true while the advice is missing, so that nothing may happen that the perpetrator can
   * notice.
   */
  public boolean isAwaited() {
    return this == TO_ASK || this == PENDING;
  }
}
