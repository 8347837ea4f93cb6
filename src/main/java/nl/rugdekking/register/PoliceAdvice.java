// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

/** Whether the police were asked what is wise, before the perpetrator can notice anything. */
public enum PoliceAdvice {
  NOT_NEEDED,
  /** There may be danger, and nobody has asked the police yet. */
  TO_ASK,
  /** The police were asked and have not answered. */
  PENDING,
  GO_AHEAD;

  /** Nothing that the perpetrator can notice happens before it is there. */
  public boolean isAwaited() {
    return this == TO_ASK || this == PENDING;
  }
}
