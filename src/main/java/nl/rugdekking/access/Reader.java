// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import nl.rugdekking.organisation.PersonId;

/**
 * A person who can open a part, and their strongest role in it.
 *
 * @param word the last segment of the message key for this role, or for the better known office
 *     behind it
 */
public record Reader(PersonId person, String name, CaseRole role, String word) {

  /** The word for somebody who acts as responsible person without holding that office. */
  static final String DEPUTY = "DEPUTY";

  boolean isDeputy() {
    return word.equals(DEPUTY);
  }

  /**
   * @param deputy true when the person does not hold the office of responsible person
   */
  static String word(CaseRole role, Lane lane, boolean deputy) {
    // In the anonymous lane only a coordinator gets this role, beside the confidential adviser.
    if (role == CaseRole.OWNER && lane == Lane.ANONYMOUS) {
      return CaseRole.COORDINATOR.name();
    }
    return role == CaseRole.RESPONSIBLE && deputy ? DEPUTY : role.name();
  }
}
