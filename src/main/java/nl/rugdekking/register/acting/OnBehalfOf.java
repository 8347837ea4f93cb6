// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

/**
 * The way in which a police report or a claim is made: for whom, and for a police report also how.
 * A complaint to the police and a claim for private loss belong to the affected person: only they
 * can make it, or somebody with their written authority (Sv 164).
 */
public enum OnBehalfOf {
  /** The organisation itself: an ordinary report, its own damage. */
  ORGANISATION,
  /** The affected person, who did it themselves. */
  AFFECTED,
  /** The affected person, through somebody who has their written authority. */
  AUTHORITY,
  /**
   * The affected person, whom the police know by a number. From this decision on, nothing that
   * leaves the organisation says who they are.
   */
  UNDER_NUMBER,
  /** Nobody reports a crime: the organisation only lets the police know. */
  NOTICE,
  /** The police hear nothing. */
  NONE;

  /** Separates the act from this code in the {@code about} of a timeline line. */
  public static final String SEPARATOR = ".";

  /** Returns true for a way that only the police can be approached. */
  public boolean isOnlyForPolice() {
    return this == UNDER_NUMBER || this == NOTICE || this == NONE;
  }

  /** Returns true when the organisation still has to do it after the decision. */
  public boolean isDoneByOrganisation() {
    return this != AFFECTED && this != NONE;
  }

  /** Returns true when nobody may do it before the affected person said yes. */
  public boolean needsYes() {
    return this == AUTHORITY || this == UNDER_NUMBER;
  }

  /** The {@code about} of the timeline line that says that the act was done. */
  public String describe(VisibleAct act) {
    return act.name() + SEPARATOR + name();
  }
}
