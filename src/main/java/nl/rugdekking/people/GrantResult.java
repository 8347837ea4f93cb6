// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

/** The result of granting a role. */
public enum GrantResult {
  GIVEN,
  /** Refused: the last administrator would have a last day. */
  LAST_ADMINISTRATOR,
  HELD_ALREADY,
  /** Refused: a report about the top would reach nobody. */
  LEAVES_NOBODY,
  /** Refused: a member of the executive would have a role for the council. */
  EXECUTIVE_FOR_COUNCIL,
  /**
   * Refused: somebody of the civil service would chair the committee that employs the council's own
   * staff, so that cases of that staff would come into the line of the secretary.
   */
  CIVIL_SERVICE_FOR_STAFF,
  /** Refused: somebody from outside would have the role without a last day. */
  NEEDS_END,
  /** Refused: the administrator would begin to read what was told to others in confidence. */
  OWN_CONFIDENCE
}
