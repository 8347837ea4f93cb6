// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.util.List;
import java.util.Set;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/**
 * Destroys the texts of promises when a case is destroyed. The promises themselves and their states
 * stay, for the statistics.
 */
final class PromiseContents implements CaseContents {

  @Override
  public Set<String> encryptedTables() {
    return Set.of("promise");
  }

  @Override
  public List<KeyId> keys(CaseRows rows) {
    return rows.keys(
        """
        select key_id from promise
        where organisation_id = :organisation and incident_id = :incident
        """);
  }

  /** Stops the reminders for a case that has been destroyed. */
  @Override
  public void clear(CaseRows rows) {
    rows.update(
        """
        update promise set nudge = null, nudge_at = null
        where organisation_id = :organisation and incident_id = :incident and nudge is not null
        """);
  }
}
