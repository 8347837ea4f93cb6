// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.history.StoredList.State;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores the lists of old incidents that were handed in, in the table history_list. The file and
 * the choices of a list are encrypted with a key of its own.
 */
@Repository
class HistoryRepository {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final JsonMapper json = new JsonMapper();

  HistoryRepository(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** The encrypted choices, together with the name of the file. */
  record NamedChoices(String fileName, ImportChoices choices) {}

  void insert(UUID id, PersonId owner, byte[] file, NamedChoices named, Instant now) {
    var key = vault.newKey(KeyKind.REPORT);
    jdbc.sql(
            """
            insert into history_list
              (organisation_id, id, owner_id, state, content, choices, key_id, started_at)
            values (:organisation, :id, :owner, 'NEW', :content, :choices, :key, :now)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", id)
        .param("owner", owner.value())
        .param("content", vault.encrypt(key, cell("content", id), file))
        .param("choices", encrypt(id, key, named))
        .param("key", key.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private byte[] encrypt(UUID id, KeyId key, NamedChoices named) {
    return vault.encryptText(key, cell("choices", id), json.writeValueAsString(named));
  }

  Optional<StoredList> find(UUID id) {
    return jdbc.sql("select * from history_list where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), id)
        .query(HistoryRepository::mapRow)
        .optional();
  }

  /** Returns the lists of this person, newest first. */
  List<StoredList> list(PersonId owner) {
    return jdbc.sql(
            """
            select * from history_list where organisation_id = ? and owner_id = ?
            order by started_at desc, id
            """)
        .params(CurrentOrganisation.id(), owner.value())
        .query(HistoryRepository::mapRow)
        .list();
  }

  /**
   * Stores the choices.
   *
   * @return false when the list was changed since {@code list} was read
   */
  boolean saveChoices(StoredList list, String fileName, ImportChoices choices) {
    return jdbc.sql(
                """
                update history_list set choices = :choices, failed = false, version = version + 1
                where organisation_id = :organisation and id = :id and version = :version
                  and state = 'NEW'
                """)
            .param("choices", encrypt(list.id(), list.key(), new NamedChoices(fileName, choices)))
            .param("organisation", CurrentOrganisation.id())
            .param("id", list.id())
            .param("version", list.version())
            .update()
        == 1;
  }

  /**
   * Marks the list as accepted.
   *
   * @return false when the list was changed since {@code list} was read
   */
  boolean markAccepted(StoredList list, boolean names, int rows) {
    return jdbc.sql(
                """
                update history_list set state = 'ACCEPTED', names = :names, rows_in = :rows,
                  worked = 0, failed = false, version = version + 1
                where organisation_id = :organisation and id = :id and version = :version
                  and state = 'NEW'
                """)
            .param("names", names)
            .param("rows", rows)
            .param("organisation", CurrentOrganisation.id())
            .param("id", list.id())
            .param("version", list.version())
            .update()
        == 1;
  }

  void saveProgress(UUID id, int rows) {
    jdbc.sql("update history_list set worked = ? where organisation_id = ? and id = ?")
        .params(rows, CurrentOrganisation.id(), id)
        .update();
  }

  void markFailed(UUID id) {
    jdbc.sql(
            """
            update history_list set state = 'NEW', failed = true, worked = 0, version = version + 1
            where organisation_id = ? and id = ? and state = 'ACCEPTED'
            """)
        .params(CurrentOrganisation.id(), id)
        .update();
  }

  void markDone(UUID id, TrialRun trial, Instant now) {
    jdbc.sql(
            """
            update history_list set state = 'DONE', content = null, choices = null, ended_at = :now,
              rows_in = :rows, imported = :imported, refused = :refused, doubles = :doubles,
              version = version + 1
            where organisation_id = :organisation and id = :id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("rows", trial.rows())
        .param("imported", trial.accepted())
        .param("refused", trial.refused())
        .param("doubles", trial.doubles())
        .param("organisation", CurrentOrganisation.id())
        .param("id", id)
        .update();
  }

  /** Returns the lists that are still new and older than this moment. */
  List<UUID> listStartedBefore(Instant moment) {
    return jdbc.sql(
            """
            select id from history_list
            where organisation_id = ? and started_at < ? and state = 'NEW'
            """)
        .params(CurrentOrganisation.id(), moment.atOffset(ZoneOffset.UTC))
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Marks a new list as discarded; returns false when it is imported or discarded already. */
  boolean markEnded(UUID id, Instant now) {
    return jdbc.sql(
                """
                update history_list set state = 'ENDED', content = null, choices = null,
                  ended_at = :now, version = version + 1
                where organisation_id = :organisation and id = :id and state = 'NEW'
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("organisation", CurrentOrganisation.id())
            .param("id", id)
            .update()
        == 1;
  }

  List<StoredList> list(State state) {
    return jdbc.sql(
            """
            select * from history_list where organisation_id = ? and state = ?
            order by started_at, id
            """)
        .params(CurrentOrganisation.id(), state.name())
        .query(HistoryRepository::mapRow)
        .list();
  }

  /**
   * Waits until no other transaction imports this list. Locks the id and not the row, because the
   * progress is written to the row meanwhile.
   *
   * @return false when the list is not waiting any more, for instance because it was imported
   */
  boolean lockForImport(UUID id) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .params("history_list ".concat(id.toString()))
        .query(row -> {});
    return jdbc.sql(
            "select state = 'ACCEPTED' from history_list where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), id)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  List<StoredList> listWithKeyToDestroy() {
    return jdbc.sql(
            """
            select * from history_list
            where organisation_id = ? and state not in ('NEW', 'ACCEPTED') and not key_gone
            """)
        .params(CurrentOrganisation.id())
        .query(HistoryRepository::mapRow)
        .list();
  }

  void markKeyDestroyed(UUID id) {
    jdbc.sql("update history_list set key_gone = true where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), id)
        .update();
  }

  private static StoredList mapRow(ResultSet row, int number) throws SQLException {
    return new StoredList(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("owner_id", UUID.class)),
        State.valueOf(row.getString("state")),
        new KeyId(row.getObject("key_id", UUID.class)),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("failed"),
        row.getObject("rows_in", Integer.class),
        row.getInt("worked"),
        row.getObject("imported", Integer.class),
        row.getObject("refused", Integer.class),
        row.getObject("doubles", Integer.class),
        endedAt(row),
        row.getInt("version"));
  }

  private static @Nullable Instant endedAt(ResultSet row) throws SQLException {
    var at = row.getObject("ended_at", OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static DatabaseCell cell(String column, UUID id) {
    return new DatabaseCell("history_list", column, id);
  }
}
