// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import nl.rugdekking.organisation.PersonId;

/**
 * Somebody who can open a part, and as what.
 *
 * @param word what they are called, the last segment of a message key: their role, or the office
 *     they have it by where people know them as that
 */
public record Reader(PersonId person, String name, CaseRole role, String word) {

  /** As responsible person, in place of whoever is that. */
  static final String DEPUTY = "DEPUTY";

  boolean isDeputy() {
    return word.equals(DEPUTY);
  }

  /**
   * @param deputy in place of whoever is the responsible person
   */
  static String word(CaseRole role, Lane lane, boolean deputy) {
    // Without a name only coordinators handle a case so, beside the confidential adviser.
    if (role == CaseRole.OWNER && lane == Lane.ANONYMOUS) {
      return CaseRole.COORDINATOR.name();
    }
    return role == CaseRole.RESPONSIBLE && deputy ? DEPUTY : role.name();
  }
}
