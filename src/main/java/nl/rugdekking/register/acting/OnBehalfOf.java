// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

/**
 * For whom a police report or a claim is made. A complaint and private loss are the affected's own:
 * only they act, or somebody with their written authority (Sv 164).
 */
public enum OnBehalfOf {
  /** The organisation itself: an ordinary report, its own damage. */
  ORGANISATION,
  /** The affected, who did it themselves. */
  AFFECTED,
  /** The affected, by somebody who has their written authority. */
  AUTHORITY;

  /** Stands between the act and this in a line of the timeline. */
  public static final String SEPARATOR = ".";

  /** The line of the timeline that tells that this was done. */
  public String describe(VisibleAct act) {
    return act.name() + SEPARATOR + name();
  }
}
