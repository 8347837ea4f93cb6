// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static nl.rugdekking.database.Timestamps.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores the reports that are still being written in the table draft, with encrypted content. */
@Repository
class DraftRepository {

  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  /** A draft as stored, before its content is decrypted. */
  @SuppressWarnings("ArrayRecordComponent") // opened once, never compared
  record StoredDraft(UUID id, PersonId owner, KeyId key, byte[] content, Instant startedAt) {}

  /**
   * The draft or the report that has an id.
   *
   * @param owner the writer, or null for a report without a name
   * @param incident the incident of the report, or empty while it is a draft
   */
  record DraftOrReport(@Nullable PersonId owner, KeyId key, Optional<IncidentId> incident) {}

  private final JdbcClient jdbc;
  private final Vault vault;
  private final JsonMapper json = new JsonMapper();

  DraftRepository(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  Optional<StoredDraft> find(UUID id) {
    return jdbc.sql("select * from draft where organisation_id = ? and id = ? and not ended")
        .params(CurrentOrganisation.id(), id)
        .query(DraftRepository::read)
        .optional();
  }

  /**
   * Finds a draft and locks its row, so that no other transaction changes, sends or ends the draft
   * meanwhile.
   */
  Optional<StoredDraft> lock(UUID id) {
    return jdbc.sql(
            "select * from draft where organisation_id = ? and id = ? and not ended for update")
        .params(CurrentOrganisation.id(), id)
        .query(DraftRepository::read)
        .optional();
  }

  /**
   * Adds a draft. Returns false when the id is in use: by a draft of another request, or by a
   * report that was sent while the page was still saving the draft.
   */
  boolean add(UUID id, PersonId owner, KeyId key, Map<String, String> fields, Instant now) {
    return jdbc.sql(
                """
                insert into draft
                  (organisation_id, id, owner_id, key_id, content, started_at, saved_at)
                select :organisation, :id, :owner, :key, :content, :now, :now
                where not exists
                  (select 1 from report where organisation_id = :organisation and id = :id)
                on conflict (organisation_id, id) do nothing
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("id", id)
            .param("owner", owner.value())
            .param("key", key.value())
            .param("content", seal(id, key, fields))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void save(StoredDraft draft, Map<String, String> fields, Instant now) {
    jdbc.sql("update draft set content = ?, saved_at = ? where organisation_id = ? and id = ?")
        .params(
            seal(draft.id(), draft.key(), fields),
            now.atOffset(ZoneOffset.UTC),
            CurrentOrganisation.id(),
            draft.id())
        .update();
  }

  /**
   * Deletes the draft because it is being sent, and returns it; or returns the report when it was
   * sent before. The method uses one round trip to the database.
   */
  Optional<DraftOrReport> claim(UUID id) {
    return jdbc.sql(
            """
            with taken as (
              delete from draft where organisation_id = :organisation and id = :id and not ended
              returning owner_id, key_id)
            select owner_id, key_id, null::uuid as incident_id from taken
            union all
            select reporter_id, key_id, incident_id from report
            where organisation_id = :organisation and id = :id
            order by incident_id nulls last
            limit 1
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", id)
        .query(
            (row, number) ->
                new DraftOrReport(
                    owner(row.getObject("owner_id", UUID.class)),
                    new KeyId(row.getObject("key_id", UUID.class)),
                    Optional.ofNullable(row.getObject("incident_id", UUID.class))
                        .map(IncidentId::new)))
        .optional();
  }

  List<OpenDrafts.OpenDraft> listByOwner(PersonId owner, Instant startedAfter) {
    return jdbc.sql(
            """
            select id, saved_at, started_at from draft d
            where organisation_id = :organisation and owner_id = :owner and not ended
              and started_at > :after
              and not exists (select 1 from report r
                where r.organisation_id = d.organisation_id and r.id = d.id)
            order by saved_at desc limit :most
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("owner", owner.value())
        .param("after", startedAfter.atOffset(ZoneOffset.UTC))
        .param("most", Drafts.MAX_PER_PERSON)
        .query(
            (row, number) ->
                new OpenDrafts.OpenDraft(
                    row.getObject("id", UUID.class),
                    instant(row, "saved_at"),
                    instant(row, "started_at").plus(Drafts.LIFETIME)))
        .list();
  }

  /** Counts the drafts of a person that were neither sent nor ended. */
  int countByOwner(PersonId owner) {
    return jdbc.sql(
            """
            select count(*) from draft where organisation_id = ? and owner_id = ? and not ended
            """)
        .params(CurrentOrganisation.id(), owner.value())
        .query(Integer.class)
        .single();
  }

  void markEnded(UUID id) {
    jdbc.sql("update draft set ended = true where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), id)
        .update();
  }

  List<UUID> listStartedBefore(Instant moment) {
    return jdbc.sql(
            "select id from draft where organisation_id = ? and started_at <= ? and not ended")
        .params(CurrentOrganisation.id(), moment.atOffset(ZoneOffset.UTC))
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  int markEnded(Collection<UUID> ids) {
    return jdbc.sql("update draft set ended = true where organisation_id = ? and id = any (?)")
        .params(CurrentOrganisation.id(), ids.toArray(UUID[]::new))
        .update();
  }

  List<StoredDraft> listEnded() {
    return jdbc.sql("select * from draft where organisation_id = ? and ended")
        .params(CurrentOrganisation.id())
        .query(DraftRepository::read)
        .list();
  }

  int delete(UUID id) {
    return jdbc.sql("delete from draft where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), id)
        .update();
  }

  /** Decrypts the form fields of a draft. The result is empty when its key was destroyed. */
  Optional<Map<String, String>> decrypt(StoredDraft draft) {
    try {
      return Optional.of(
          json.readValue(vault.decrypt(draft.key(), cell(draft.id()), draft.content()), FIELDS));
    } catch (KeyDestroyedException destroyed) {
      return Optional.empty();
    }
  }

  private byte[] seal(UUID id, KeyId key, Map<String, String> fields) {
    return vault.encrypt(key, cell(id), json.writeValueAsBytes(fields));
  }

  private static DatabaseCell cell(UUID id) {
    return new DatabaseCell("draft", "content", id);
  }

  private static StoredDraft read(ResultSet row, int number) throws SQLException {
    return new StoredDraft(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("owner_id", UUID.class)),
        new KeyId(row.getObject("key_id", UUID.class)),
        row.getBytes("content"),
        instant(row, "started_at"));
  }

  // A report without a name has no owner. This method then returns null, so that nobody can send
  // the report again by its id.
  private static @Nullable PersonId owner(@Nullable UUID id) {
    return id == null ? null : new PersonId(id);
  }
}
