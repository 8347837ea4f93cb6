// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the steps of the log of the police. Typed texts are encrypted with the key of the
 * incident.
 */
@Repository
record PoliceStepRepository(JdbcClient jdbc, Vault vault) {

  /** Encrypts and decrypts the texts of one row. */
  private record Cells(Vault vault, KeyId key, UUID row) {

    byte @Nullable [] encrypt(String column, @Nullable String text) {
      return text == null || text.isBlank()
          ? null
          : vault.encryptText(key, cell(column), text.strip());
    }

    @Nullable String decrypt(ResultSet from, String column) throws SQLException {
      return vault.findText(key, cell(column), from.getBytes(column)).orElse(null);
    }

    private DatabaseCell cell(String column) {
      return new DatabaseCell("police_step", column, row);
    }
  }

  /**
   * Adds a step.
   *
   * @return false when this step is stored already
   */
  boolean insert(PartRecord affected, PoliceStatement said, PersonId by, Instant at) {
    var cells = new Cells(vault, affected.key(), said.id());
    var quiet = said.quiet();
    var promise = said.promise();
    var request = said.request();
    return jdbc.sql(
                """
                insert into police_step (organisation_id, id, incident_id, part_id, kind, happened_on,
                  promise_id, station, reference, contact, words, ask_from, quiet_until,
                  quiet_reason, request, request_by, key_id, recorded_by, recorded_at)
                values (:organisation, :id, :incident, :part, :kind, :on, :promise, :station,
                  :reference, :contact, :words, :ask, :quietUntil, :quietReason, :request,
                  :requestBy, :key, :by, :at)
                on conflict do nothing
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("id", said.id())
            .param("incident", affected.incident().value())
            .param("part", affected.part().value())
            .param("kind", said.kind().name())
            .param("on", said.on())
            .param("promise", promise == null ? null : promise.value())
            .param("station", cells.encrypt("station", said.contact().station()))
            .param("reference", cells.encrypt("reference", said.contact().number()))
            .param("contact", cells.encrypt("contact", said.contact().person()))
            .param("words", cells.encrypt("words", said.words()))
            .param("ask", said.findDayToAsk())
            .param("quietUntil", quiet == null ? null : quiet.until())
            .param(
                "quietReason", quiet == null ? null : cells.encrypt("quiet_reason", quiet.reason()))
            .param("request", request == null ? null : cells.encrypt("request", request.what()))
            .param("requestBy", request == null ? null : request.by())
            .param("key", affected.key().value())
            .param("by", by.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** Returns the steps of this part, the newest first. */
  List<PoliceStep> list(PartId part) {
    return jdbc.sql(
            """
            select * from police_step where organisation_id = ? and part_id = ?
            order by happened_on desc, recorded_at desc, id
            """)
        .params(CurrentOrganisation.id(), part.value())
        .query(this::read)
        .list();
  }

  /** Stores the promise to tell the affected person of this step. */
  void setTelling(UUID step, PromiseId telling) {
    jdbc.sql("update police_step set telling_id = ? where organisation_id = ? and id = ?")
        .params(telling.value(), CurrentOrganisation.id(), step)
        .update();
  }

  /** Returns the promise to tell the affected person of this step; empty when there is none. */
  Optional<PromiseId> findTelling(UUID step) {
    return jdbc.sql(
            """
            select telling_id from police_step
            where organisation_id = ? and id = ? and telling_id is not null
            """)
        .params(CurrentOrganisation.id(), step)
        .query((row, number) -> new PromiseId(row.getObject("telling_id", UUID.class)))
        .optional();
  }

  /** Returns the promises to tell the affected person of the steps of a part, by step. */
  Map<UUID, PromiseId> listTellings(PartId part) {
    var tellings = new HashMap<UUID, PromiseId>();
    jdbc.sql(
            """
            select id, telling_id from police_step
            where organisation_id = ? and part_id = ? and telling_id is not null
            """)
        .params(CurrentOrganisation.id(), part.value())
        .query(
            row -> {
              var telling = new PromiseId(row.getObject("telling_id", UUID.class));
              tellings.put(row.getObject("id", UUID.class), telling);
            });
    return tellings;
  }

  /** Returns the step of which this promise is to tell the affected person. */
  Optional<PoliceStep> findTold(PartId part, PromiseId telling) {
    return jdbc.sql(
            """
            select * from police_step
            where organisation_id = ? and part_id = ? and telling_id = ?
            """)
        .params(CurrentOrganisation.id(), part.value(), telling.value())
        .query(this::read)
        .optional();
  }

  /** Makes it possible to promise once more that the police are asked after this step. */
  void clearAsked(UUID step) {
    jdbc.sql("update police_step set asked_at = null where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), step)
        .update();
  }

  /**
   * Removes a step.
   *
   * @return false when it was removed before
   */
  boolean delete(PartId part, UUID id) {
    return jdbc.sql("delete from police_step where organisation_id = ? and part_id = ? and id = ?")
            .params(CurrentOrganisation.id(), part.value(), id)
            .update()
        == 1;
  }

  /** Removes the step of a report that was not made after all. */
  void delete(PromiseId promise) {
    jdbc.sql("delete from police_step where organisation_id = ? and promise_id = ?")
        .params(CurrentOrganisation.id(), promise.value())
        .update();
  }

  /**
   * Records that the organisation did what the police asked.
   *
   * @return false when that was recorded before, or nothing was asked
   */
  boolean markRequestDone(PartId part, UUID id, LocalDate on) {
    return jdbc.sql(
                """
                update police_step set request_done_on = :on
                where organisation_id = :organisation and part_id = :part and id = :id
                  and request_by is not null and request_done_on is null
                """)
            .param("on", on)
            .param("organisation", CurrentOrganisation.id())
            .param("part", part.value())
            .param("id", id)
            .update()
        == 1;
  }

  private static PoliceStep.@Nullable Request readRequest(ResultSet row, Cells cells)
      throws SQLException {
    var by = row.getObject("request_by", LocalDate.class);
    return by == null
        ? null
        : new PoliceStep.Request(
            cells.decrypt(row, "request"), by, row.getObject("request_done_on", LocalDate.class));
  }

  private PoliceStep read(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var cells = new Cells(vault, new KeyId(row.getObject("key_id", UUID.class)), id);
    var promise = row.getObject("promise_id", UUID.class);
    var until = row.getObject("quiet_until", LocalDate.class);
    return new PoliceStep(
        id,
        new PartId(row.getObject("part_id", UUID.class)),
        PoliceStepKind.valueOf(row.getString("kind")),
        row.getObject("happened_on", LocalDate.class),
        promise == null ? null : new PromiseId(promise),
        null,
        new PoliceStep.PoliceContact(
            cells.decrypt(row, "station"),
            cells.decrypt(row, "reference"),
            cells.decrypt(row, "contact")),
        cells.decrypt(row, "words"),
        row.getObject("ask_from", LocalDate.class),
        until == null ? null : new PoliceStep.Quiet(until, cells.decrypt(row, "quiet_reason")),
        readRequest(row, cells),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
