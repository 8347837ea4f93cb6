// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

/** Why a change to the duty roster was refused. */
public enum RosterRefusal {
  /** One of the people is not a duty officer. */
  NO_ROLE,
  /** The hours are over. */
  OVER,
  /** Somebody else is on duty in some of these hours, for the same body. */
  TAKEN,
  /** The person who takes over is away in the same hours, and nobody takes over from them. */
  BOTH_AWAY;

  /** Returns the key of the sentence that says so. */
  public String messageKey() {
    return "alarm.roster.refused." + name();
  }
}
