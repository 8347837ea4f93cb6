// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.util.List;
import java.util.Set;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/** What was owed, and whether it was kept, stays; why not, in words, goes. */
final class PromiseContents implements CaseContents {

  @Override
  public Set<String> sealedTables() {
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

  /** Nobody is reminded of a case that is no more. */
  @Override
  public void clear(CaseRows rows) {
    rows.change(
        """
        update promise set nudge = null, nudge_at = null
        where organisation_id = :organisation and incident_id = :incident and nudge is not null
        """);
  }
}
