// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/**
 * Destroys what the losses and claims say when a case is destroyed. The sums of the claims stay.
 */
final class RecoveryContents implements CaseContents {

  @Override
  public Set<String> encryptedTables() {
    return Set.of("damage_item", "damage_claim");
  }

  @Override
  public List<KeyId> keys(CaseRows rows) {
    return rows.keys(
        """
        select key_id from damage_item
        where organisation_id = :organisation and incident_id = :incident
        union select key_id from damage_claim
        where organisation_id = :organisation and incident_id = :incident
        """);
  }

  @Override
  public Optional<String> findOpenInterest(CaseRows rows) {
    return rows.exists(
            """
            select from damage_claim
            where organisation_id = :organisation and incident_id = :incident
              and claimed and settled_on is null
            """)
        ? Optional.of("a claim for damage is not settled")
        : Optional.empty();
  }
}
