// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.util.UUID;

/** The id of an organisation, the first column of every row. */
public record OrganisationId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
