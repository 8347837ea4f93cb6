// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import java.util.List;
import java.util.Set;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/** Destroys place and number of a complaint when a case is destroyed. The days stay. */
final class ComplaintContents implements CaseContents {

  @Override
  public Set<String> encryptedTables() {
    return Set.of("complaint");
  }

  @Override
  public List<KeyId> keys(CaseRows rows) {
    return rows.keys(
        """
        select key_id from complaint
        where organisation_id = :organisation and incident_id = :incident
        """);
  }
}
