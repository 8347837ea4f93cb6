// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/** That a case came from a list stays; the line as it stood goes, and the list it came from. */
final class HistoryContents implements CaseContents {

  @Override
  public Set<String> sealedTables() {
    return Set.of("history_list", "history_origin", "history_undone_key");
  }

  /**
   * Rows that did not come in are kept for a while, and one that is a double says what the case
   * says: those of its own list go, and those of each later list with a double in it.
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
   * A destroyed case is not found again by the line it came from, so a list that was handed in
   * before would bring it in once more.
   */
  @Override
  public Optional<String> findOpenInterest(CaseRows rows) {
    return rows.exist(
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

  /** The hash that finds the line when it is handed in again. */
  @Override
  public void clear(CaseRows rows) {
    rows.change(
        """
        update history_origin set identity = sha256(gen_random_uuid()::text::bytea)
        where organisation_id = :organisation and incident_id = :incident
        """);
  }
}
