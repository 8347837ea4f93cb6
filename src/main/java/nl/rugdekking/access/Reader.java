// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import nl.rugdekking.organisation.PersonId;

/**
 * Somebody who can open a part, and as what.
 *
 * @param deputy as responsible person, in place of whoever is that
 */
public record Reader(PersonId person, String name, CaseRole role, boolean deputy) {

  /** What they are called: the last segment of a message key. */
  public String word() {
    return deputy ? "DEPUTY" : role.name();
  }
}
