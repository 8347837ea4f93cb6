// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.organisation.Policy;

/** The outcome with which a part (the case of one affected person) is closed. */
public enum Outcome {
  HANDLED,
  /** Nobody could find out if it happened. */
  NOT_ESTABLISHED,
  /** It was found that it did not happen. */
  DID_NOT_HAPPEN,
  /**
   * It does not belong in this register. Its data are kept as long as those of a part that was
   * withdrawn.
   */
  NOT_AN_INCIDENT,
  WITHDRAWN,
  /**
   * The affected person has another part in a joined report on the same event, and that part is
   * handled.
   */
  CONTINUED,
  /** It was a talk in confidence, and that has ended. */
  TALK;

  /**
   * Returns true when a handler may choose it. {@link #CONTINUED} is set only when reports are
   * joined, {@link #TALK} only when a talk ends.
   */
  public boolean canBeChosen() {
    return this != CONTINUED && this != TALK;
  }

  /**
   * Returns true when the part counts as an act of aggression, so that a later act is a repetition
   * of it.
   */
  public boolean isAct() {
    return this == HANDLED;
  }

  /** Returns true when the accused is shielded: there was no incident, or it did not happen. */
  public boolean shieldsAccused() {
    return this == NOT_AN_INCIDENT || this == DID_NOT_HAPPEN;
  }

  /** The years for which a part with this outcome is kept, after the last interest in its case. */
  public int keptYears(Policy.KeepingTerms terms) {
    return switch (this) {
      case HANDLED, CONTINUED -> terms.handled();
      case NOT_ESTABLISHED -> terms.notEstablished();
      case DID_NOT_HAPPEN -> terms.didNotHappen();
      case NOT_AN_INCIDENT, WITHDRAWN -> terms.withdrawn();
      case TALK -> terms.talk();
    };
  }
}
