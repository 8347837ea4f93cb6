// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores objections. Typed texts are encrypted with the key of the incident. */
@Repository
record ObjectionRepository(JdbcClient jdbc, Vault vault) {

  /**
   * Stores an objection.
   *
   * @return false when it is stored already, or the measure has another one of the same kind
   */
  boolean insert(PartRecord affected, Objection objection, PersonId by, Instant at) {
    var cells = new ObjectionCells(vault, affected.key(), objection.id());
    return jdbc.sql(
                """
                insert into objection (organisation_id, id, incident_id, part_id, response_id, kind,
                  received_on, last_day, answer_by, words, handler, called_objection, key_id,
                  recorded_by, recorded_at)
                values (:organisation, :id, :incident, :part, :response, :kind, :received,
                  :lastDay, :answerBy, :words, :handler, :called, :key, :by, :at)
                on conflict do nothing
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("id", objection.id())
            .param("incident", affected.incident().value())
            .param("part", affected.part().value())
            .param("response", objection.measure().value())
            .param("kind", objection.kind().name())
            .param("received", objection.receivedOn())
            .param("lastDay", objection.lastDay())
            .param("answerBy", objection.answerBy())
            .param("words", cells.encrypt("words", objection.words()))
            .param("handler", cells.encrypt("handler", objection.handler()))
            .param("called", objection.calledObjection())
            .param("key", affected.key().value())
            .param("by", by.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** Stores which promise is kept by answering the objection. */
  void setPromise(UUID id, PromiseId promise) {
    jdbc.sql("update objection set promise_id = ? where organisation_id = ? and id = ?")
        .params(promise.value(), CurrentOrganisation.id(), id)
        .update();
  }

  Optional<PromiseId> findPromise(UUID id) {
    return jdbc.sql(
            """
            select promise_id from objection
            where organisation_id = ? and id = ? and promise_id is not null
            """)
        .params(CurrentOrganisation.id(), id)
        .query((row, number) -> new PromiseId(row.getObject("promise_id", UUID.class)))
        .optional();
  }

  /** Stores the promise to tell the affected person of the answer. */
  void setTelling(UUID id, PromiseId telling) {
    jdbc.sql("update objection set telling_id = ? where organisation_id = ? and id = ?")
        .params(telling.value(), CurrentOrganisation.id(), id)
        .update();
  }

  /** Stores who handles the objection, under the key of its incident. */
  void changeHandler(UUID id, String handler) {
    var key =
        jdbc.sql("select key_id from objection where organisation_id = ? and id = ?")
            .params(CurrentOrganisation.id(), id)
            .query(UUID.class)
            .single();
    jdbc.sql(
            """
            update objection set handler = :handler
            where organisation_id = :organisation and id = :id
            """)
        .param("handler", new ObjectionCells(vault, new KeyId(key), id).encrypt("handler", handler))
        .param("organisation", CurrentOrganisation.id())
        .param("id", id)
        .update();
  }

  /** Returns true when the objection to which this promise belongs was answered. */
  boolean isAnswered(PromiseId promise) {
    return jdbc.sql(
            """
            select exists (select from objection
              where organisation_id = ? and promise_id = ? and outcome is not null)
            """)
        .params(CurrentOrganisation.id(), promise.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Stores that the answer was put off.
   *
   * @return false when it was answered or put off before
   */
  boolean putOff(
      PartRecord affected,
      Objection objection,
      LocalDate day,
      Objection.Postponement said,
      PersonId by,
      Instant at) {
    var cells = new ObjectionCells(vault, affected.key(), objection.id());
    return jdbc.sql(
                """
                update objection
                set answer_by = :day, put_off_told_on = :toldOn, put_off_from = :former,
                  put_off_reason = :reason, put_off_by = :by, put_off_at = :at,
                  version = version + 1
                where organisation_id = :organisation and id = :id and outcome is null
                  and put_off_told_on is null
                """)
            .param("day", day)
            .param("toldOn", said.toldOn())
            .param("former", said.formerDay())
            .param("reason", cells.encrypt("put_off_reason", said.reason()))
            .param("by", by.value())
            .param("at", utc(at))
            .param("organisation", CurrentOrganisation.id())
            .param("id", objection.id())
            .update()
        == 1;
  }

  /**
   * Stores the answer.
   *
   * @return false when it was answered before
   */
  boolean answer(
      PartRecord affected, Objection objection, Objection.Answer said, PersonId by, Instant at) {
    var cells = new ObjectionCells(vault, affected.key(), objection.id());
    var course = said.course();
    return jdbc.sql(
                """
                update objection
                set outcome = :outcome, answered_on = :on, answered_by = :decider,
                  reason = :reason, judgement = :judgement, prepared_by = :prepared,
                  heard_by = :heardBy, heard_on = :heardOn, hearing = :hearing,
                  on_behalf = :behalf, answer_recorded_by = :by, answer_recorded_at = :at,
                  version = version + 1
                where organisation_id = :organisation and id = :id and outcome is null
                """)
            .param("outcome", said.outcome().name())
            .param("on", said.on())
            .param("decider", cells.encrypt("answered_by", said.by()))
            .param("reason", cells.encrypt("reason", said.reason()))
            .param("judgement", course.judgement() == null ? null : course.judgement().name())
            .param("prepared", cells.encrypt("prepared_by", course.preparedBy()))
            .param("heardBy", cells.encrypt("heard_by", course.heardBy()))
            .param("heardOn", course.heardOn())
            .param("hearing", cells.encrypt("hearing", course.hearing()))
            .param("behalf", cells.encrypt("on_behalf", course.onBehalf()))
            .param("by", by.value())
            .param("at", utc(at))
            .param("organisation", CurrentOrganisation.id())
            .param("id", objection.id())
            .update()
        == 1;
  }

  /** Returns the objections against these measures, the oldest first. */
  List<Objection> list(Collection<ResponseId> measures) {
    return jdbc.sql(
            """
            select * from objection
            where organisation_id = :organisation and response_id = any (:measures)
            order by received_on, recorded_at
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("measures", measures.stream().map(ResponseId::value).toArray(UUID[]::new))
        .query(this::read)
        .list();
  }

  Optional<Objection> find(PartId part, UUID id) {
    return jdbc.sql("select * from objection where organisation_id = ? and part_id = ? and id = ?")
        .params(CurrentOrganisation.id(), part.value(), id)
        .query(this::read)
        .optional();
  }

  private Objection read(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var cells = new ObjectionCells(vault, new KeyId(row.getObject("key_id", UUID.class)), id);
    return new Objection(
        id,
        new ResponseId(row.getObject("response_id", UUID.class)),
        ObjectionKind.valueOf(row.getString("kind")),
        row.getObject("received_on", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getObject("answer_by", LocalDate.class),
        cells.decrypt(row, "words"),
        cells.decrypt(row, "handler"),
        row.getBoolean("called_objection"),
        readPostponement(row, cells),
        readAnswer(row, cells),
        readTelling(row),
        row.getInt("version"));
  }

  private static Objection.@Nullable Postponement readPostponement(
      ResultSet row, ObjectionCells cells) throws SQLException {
    var toldOn = row.getObject("put_off_told_on", LocalDate.class);
    return toldOn == null
        ? null
        : new Objection.Postponement(
            toldOn,
            row.getObject("put_off_from", LocalDate.class),
            cells.decrypt(row, "put_off_reason"));
  }

  private static @Nullable PromiseId readTelling(ResultSet row) throws SQLException {
    var telling = row.getObject("telling_id", UUID.class);
    return telling == null ? null : new PromiseId(telling);
  }

  private static Objection.@Nullable Answer readAnswer(ResultSet row, ObjectionCells cells)
      throws SQLException {
    var outcome = row.getString("outcome");
    return outcome == null
        ? null
        : new Objection.Answer(
            ObjectionOutcome.valueOf(outcome),
            row.getObject("answered_on", LocalDate.class),
            cells.decrypt(row, "answered_by"),
            cells.decrypt(row, "reason"),
            readCourse(row, cells));
  }

  private static AnswerCourse readCourse(ResultSet row, ObjectionCells cells) throws SQLException {
    var judgement = row.getString("judgement");
    return new AnswerCourse(
        judgement == null ? null : Judgement.valueOf(judgement),
        cells.decrypt(row, "prepared_by"),
        cells.decrypt(row, "heard_by"),
        row.getObject("heard_on", LocalDate.class),
        cells.decrypt(row, "hearing"),
        cells.decrypt(row, "on_behalf"));
  }
}
