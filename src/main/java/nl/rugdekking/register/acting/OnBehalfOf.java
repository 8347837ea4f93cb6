// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

/**
 * The party for whom a police report or a claim is made. A complaint to the police and a claim for
 * private loss belong to the affected person: only they can make it, or somebody with their written
 * authority (Sv 164).
 */
public enum OnBehalfOf {
  /** The organisation itself: an ordinary report, its own damage. */
  ORGANISATION,
  /** The affected person, who did it themselves. */
  AFFECTED,
  /** The affected person, through somebody who has their written authority. */
  AUTHORITY;

  /** Separates the act from this code in the {@code about} of a timeline line. */
  public static final String SEPARATOR = ".";

  /** The {@code about} of the timeline line that says that the act was done. */
  public String describe(VisibleAct act) {
    return act.name() + SEPARATOR + name();
  }
}
