// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.List;
import java.util.Set;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/** Destroys letters when a case is destroyed. That one went out on which day stays. */
final class OutgoingContents implements CaseContents {

  @Override
  public Set<String> encryptedTables() {
    return Set.of("outgoing_letter", "outgoing_posting");
  }

  @Override
  public List<KeyId> keys(CaseRows rows) {
    return rows.keys(
        """
        select key_id from outgoing_letter
        where organisation_id = :organisation and incident_id = :incident
        union
        select p.key_id from outgoing_posting p
        join outgoing_letter l on l.organisation_id = p.organisation_id and l.id = p.letter_id
        where p.organisation_id = :organisation and l.incident_id = :incident
        """);
  }
}
