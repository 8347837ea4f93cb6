// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/**
 * Lists the encryption keys of the notes of the first hour and of the public statements. These keys
 * are destroyed together with the case; the rows about the calls stay.
 */
final class AlarmContents implements CaseContents {

  /**
   * Returns the tables with encrypted columns. The method keys() leaves out the keys of
   * duty_number, because the number of an officer belongs to a person and not to a case.
   */
  @Override
  public Set<String> encryptedTables() {
    return Set.of("first_hour_step", "communication", "duty_number");
  }

  @Override
  public List<KeyId> keys(CaseRows rows) {
    return rows.keys(
        """
        select key_id from first_hour_step
        where organisation_id = :organisation and incident_id = :incident
        union
        select key_id from communication
        where organisation_id = :organisation and incident_id = :incident
        """);
  }

  @Override
  public Optional<String> findOpenInterest(CaseRows rows) {
    return rows.exists(
            """
            select from alarm where organisation_id = :organisation and incident_id = :incident
              and ended_at is null
            """)
        ? Optional.of("an alarm has not ended")
        : Optional.empty();
  }

  @Override
  public void clear(CaseRows rows) {
    rows.update(
        """
        update alarm set next_at = null, ended_at = :now
        where organisation_id = :organisation and incident_id = :incident and ended_at is null
        """);
  }
}
