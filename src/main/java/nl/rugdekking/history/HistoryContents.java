// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/**
 * Tells what this room holds of a case that is being destroyed: for a case that was imported from a
 * list, its original line and the list itself. The record that the case came from a list is kept.
 */
final class HistoryContents implements CaseContents {

  @Override
  public Set<String> encryptedTables() {
    return Set.of("history_list", "history_origin", "history_undone_key");
  }

  /**
   * Returns the keys of the line and the list, and those of the rows that were left out of its own
   * list and of each later list with a duplicate, because a duplicate row says the same as the
   * case.
   */
  @Override
  public List<KeyId> keys(CaseRows rows) {
    return rows.keys(
        """
        select key_id from history_origin
        where organisation_id = :organisation and incident_id = :incident
        union
        select l.key_id from history_list l
        join history_origin o on o.organisation_id = l.organisation_id and o.list_id = l.id
        where l.organisation_id = :organisation and o.incident_id = :incident
          and l.state not in ('NEW', 'ACCEPTED')
        union
        select later.left_out_key from history_list l
        join history_origin o on o.organisation_id = l.organisation_id and o.list_id = l.id
        join history_list later on later.organisation_id = l.organisation_id
          and (later.id = l.id or later.doubles > 0 and later.ended_at >= l.ended_at)
        where l.organisation_id = :organisation and o.incident_id = :incident
          and later.left_out_key is not null
        """);
  }

  /**
   * Refuses the destruction while a list waits to be imported. The destroyed case would not be
   * recognised as a duplicate, so that list could bring it in again.
   */
  @Override
  public Optional<String> findOpenInterest(CaseRows rows) {
    return rows.exists(
            """
            select from history_origin o
            join history_list l on l.organisation_id = o.organisation_id
            where o.organisation_id = :organisation and o.incident_id = :incident
              and l.state in ('NEW', 'ACCEPTED')
            """)
        ? Optional.of(
            "it came from a list, and a list that waits to be taken over may bring it in again")
        : Optional.empty();
  }

  /** Overwrites the hash by which the line is recognised when it is handed in again. */
  @Override
  public void clear(CaseRows rows) {
    rows.update(
        """
        update history_origin set identity = sha256(gen_random_uuid()::text::bytea)
        where organisation_id = :organisation and incident_id = :incident
        """);
  }
}
