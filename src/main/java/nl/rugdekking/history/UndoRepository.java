// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.history.StoredList.State;
import nl.rugdekking.vault.KeyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Runs the queries that undo the import of a list, step by step, and remembers which encryption
 * keys have to be destroyed after it.
 */
@Repository
record UndoRepository(JdbcClient jdbc) {

  /** Returns the incidents that this list brought in. */
  List<IncidentId> listIncidents(UUID list) {
    return sql("""
            select incident_id from history_origin
            where organisation_id = :organisation and list_id = :list order by incident_id
            """)
        .param("list", list)
        .query((row, number) -> new IncidentId(row.getObject("incident_id", UUID.class)))
        .list();
  }

  /**
   * Deletes the origins, and with them the hashes by which events are recognised, so that the list
   * can be imported again.
   */
  void deleteOrigins(UUID list) {
    sql("delete from history_origin where organisation_id = :organisation and list_id = :list")
        .param("list", list)
        .update();
  }

  /**
   * Starts the undo.
   *
   * @param importedAfter the moment after which the list must have been imported
   * @return false when the list was changed since {@code list} was read, or it is too late
   */
  boolean markUndoing(StoredList list, Instant importedAfter) {
    return sql("""
                update history_list set state = 'UNDOING', failed = false, version = version + 1
                where organisation_id = :organisation and id = :list and version = :version
                  and state = 'DONE' and ended_at > :moment
                """)
            .param("list", list.id())
            .param("version", list.version())
            .param("moment", importedAfter.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /**
   * Locks the list, waiting for another transaction that undoes it.
   *
   * @return false when it has been undone by then
   */
  boolean lock(UUID list) {
    return sql("""
            select 1 from history_list
            where organisation_id = :organisation and id = :list and state = 'UNDOING' for update
            """)
        .param("list", list)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * Ends the undo.
   *
   * @param failed true when the list stays imported, because somebody worked on one of its cases
   */
  void endUndo(UUID list, State state, boolean failed) {
    sql("""
        update history_list set state = :state, failed = :failed, version = version + 1
        where organisation_id = :organisation and id = :list and state = 'UNDOING'
        """)
        .param("state", state.name())
        .param("failed", failed)
        .param("list", list)
        .update();
  }

  /** Stores the keys of deleted cases, so that a job destroys them. */
  void insertKeys(UUID list, Collection<KeyId> keys) {
    sql("""
        insert into history_undone_key (organisation_id, key_id, list_id)
        select :organisation, key, :list from unnest(:keys) as key
        """)
        .param("keys", keys.stream().map(KeyId::value).toArray(UUID[]::new))
        .param("list", list)
        .update();
  }

  /**
   * Returns the keys of undone cases, and of rows that were not imported when their list was undone
   * or was imported before this moment.
   */
  List<KeyId> listKeysToDestroy(Instant importedBefore) {
    return sql("""
            select key_id from history_undone_key where organisation_id = :organisation
            union
            select left_out_key from history_list
            where organisation_id = :organisation and left_out_key is not null
              and (state = 'UNDONE' or (state = 'DONE' and ended_at <= :moment))
            """)
        .param("moment", importedBefore.atOffset(ZoneOffset.UTC))
        .query((row, number) -> new KeyId(row.getObject("key_id", UUID.class)))
        .list();
  }

  /** Forgets a key after it was destroyed, and with it the rows that were not imported. */
  void deleteKey(KeyId key) {
    sql("delete from history_undone_key where organisation_id = :organisation and key_id = :key")
        .param("key", key.value())
        .update();
    sql("""
        update history_list set left_out = null, left_out_key = null
        where organisation_id = :organisation and left_out_key = :key
        """)
        .param("key", key.value())
        .update();
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }
}
