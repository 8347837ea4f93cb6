// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/**
 * Closes the parts of a case that is being destroyed. The rows about access are not encrypted, and
 * stay.
 */
final class AccessContents implements CaseContents {

  @Override
  public Set<String> encryptedTables() {
    return Set.of();
  }

  @Override
  public List<KeyId> keys(CaseRows rows) {
    return List.of();
  }

  @Override
  public Optional<String> findOpenInterest(CaseRows rows) {
    return rows.exists(
            """
            select from case_part
            where organisation_id = :organisation and incident_id = :incident and open
            """)
        ? Optional.of("somebody still handles it")
        : Optional.empty();
  }

  @Override
  public void clear(CaseRows rows) {
    rows.update(
        """
        update case_part set open = false
        where organisation_id = :organisation and incident_id = :incident and open
        """);
  }
}
