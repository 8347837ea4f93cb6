// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.util.UUID;

/** The tenant: every row of every organisation begins with it. */
public record OrganisationId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
