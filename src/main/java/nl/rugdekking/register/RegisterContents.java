// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.List;
import java.util.Set;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/**
 * Destroys the texts of an incident. The incident, the ids of the affected persons and the outcome
 * stay.
 */
final class RegisterContents implements CaseContents {

  @Override
  public Set<String> encryptedTables() {
    return Set.of("incident", "affected", "timeline_entry");
  }

  @Override
  public List<KeyId> keys(CaseRows rows) {
    return rows.keys(
        """
        select key_id from incident where organisation_id = :organisation and id = :incident
        union
        select key_id from affected
        where organisation_id = :organisation and incident_id = :incident
        union
        select key_id from timeline_entry
        where organisation_id = :organisation and incident_id = :incident
        """);
  }

  @Override
  public void clear(CaseRows rows) {
    rows.update(
        """
        update affected set closed_at = :now, outcome = 'WITHDRAWN', version = version + 1
        where organisation_id = :organisation and incident_id = :incident and closed_at is null
        """);
  }
}
