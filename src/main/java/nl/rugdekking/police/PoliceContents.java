// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.List;
import java.util.Set;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/**
 * Destroys what was answered about the facts, the texts of the log and the files for the police
 * when a case is destroyed.
 */
final class PoliceContents implements CaseContents {

  @Override
  public Set<String> encryptedTables() {
    return Set.of("police_answer", "police_step", "police_file", "police_file_detail");
  }

  @Override
  public List<KeyId> keys(CaseRows rows) {
    return rows.keys(
        """
        select key_id from police_answer
        where organisation_id = :organisation and incident_id = :incident
        union select key_id from police_step
        where organisation_id = :organisation and incident_id = :incident
        union select key_id from police_file
        where organisation_id = :organisation and incident_id = :incident
        union select key_id from police_file_detail
        where organisation_id = :organisation and incident_id = :incident
        """);
  }
}
