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
   * The state after the affected person said whether there is danger, and nothing else was
   * recorded. If there may be danger, the police must be asked, unless that was done already. If
   * there is none, the handler of the case still decides whether their advice is needed.
   *
   * @param known the state before, or null when nothing was recorded
   */
  public static @Nullable PoliceAdvice assume(Danger danger, @Nullable PoliceAdvice known) {
    if (danger == Danger.NONE) {
      return known;
    }
    return known == null || known == NOT_NEEDED ? TO_ASK : known;
  }

  /**
   * Returns true when it was decided that the police need not be asked although there may be
   * danger, which nobody decides without a reason.
   */
  public static boolean needsReason(@Nullable PoliceAdvice advice, @Nullable Danger danger) {
    return advice == NOT_NEEDED && danger != null && danger.isPossible();
  }

  /** Returns true when the police need not be asked, or see no objection. */
  public boolean allowsActing() {
    return this == NOT_NEEDED || this == GO_AHEAD;
  }
}
