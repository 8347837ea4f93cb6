// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import org.jspecify.annotations.Nullable;

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
   * The state after the affected said whether there is danger, and nobody said more. With danger
   * the police are still to be asked, unless they were.
   *
   * @param known the state before, or null when nothing was recorded
   */
  public static PoliceAdvice assume(Danger danger, @Nullable PoliceAdvice known) {
    if (danger == Danger.NONE) {
      return known == null ? NOT_NEEDED : known;
    }
    return known == null || known == NOT_NEEDED ? TO_ASK : known;
  }

  /**
   * Returns true while the advice is missing, so that nothing may happen that the perpetrator can
   * notice.
   */
  public boolean isAwaited() {
    return this == TO_ASK || this == PENDING;
  }
}
