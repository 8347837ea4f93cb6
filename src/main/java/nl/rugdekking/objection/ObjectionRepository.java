// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static nl.rugdekking.database.Timestamps.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores objections. Typed texts are encrypted with the key of the incident. */
@Repository
record ObjectionRepository(JdbcClient jdbc, Vault vault, People people) {

  private static final String OBJECTIONS =
      """
      select o.*, c.person_id owner_id, r.state promised from objection o
      left join promise r on r.organisation_id = o.organisation_id and r.id = o.promise_id
      left join case_relation c on c.organisation_id = o.organisation_id
        and c.incident_id = o.incident_id and c.promise_id = o.promise_id
        and c.relation = 'PROMISE_OWNER'
      """;

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

  /** Returns true when the letter went out with the answer to which this promise belongs. */
  boolean isAnswerPosted(PromiseId promise) {
    return jdbc.sql(
            """
            select exists (select from objection
              where organisation_id = ? and promise_id = ? and answer_posted)
            """)
        .params(CurrentOrganisation.id(), promise.value())
        .query(Boolean.class)
        .single();
  }

  /** Returns the kind of the decided answer to which this promise belongs. */
  Optional<ObjectionKind> findDecidedKind(PromiseId promise) {
    return jdbc.sql(
            """
            select kind from objection
            where organisation_id = ? and promise_id = ? and outcome <> 'RETRACTED'
            """)
        .params(CurrentOrganisation.id(), promise.value())
        .query((row, number) -> ObjectionKind.valueOf(row.getString("kind")))
        .optional();
  }

  /** Stores that the letter went out that confirms the receipt. */
  void markReceiptPosted(UUID id) {
    jdbc.sql("update objection set receipt_posted = true where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), id)
        .update();
  }

  /** Stores that the letter with the answer went out. */
  void markAnswerPosted(UUID id) {
    jdbc.sql("update objection set answer_posted = true where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), id)
        .update();
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
    var hearing = course.hearing();
    return jdbc.sql(
                """
                update objection
                set outcome = :outcome, answered_on = :on, answered_by = :decider,
                  reason = :reason, judgement = :judgement, prepared_by = :prepared,
                  heard_by = :heardBy, heard_on = :heardOn, heard_whom = :whom, hearing = :hearing,
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
            .param("heardBy", cells.encrypt("heard_by", hearing.by()))
            .param("heardOn", hearing.on())
            .param("whom", cells.encrypt("heard_whom", hearing.whom()))
            .param("hearing", cells.encrypt("hearing", hearing.words()))
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
    return nameOwners(
        jdbc.sql(
                OBJECTIONS
                    + """
                    where o.organisation_id = :organisation and o.response_id = any (:measures)
                    order by o.received_on, o.recorded_at
                    """)
            .param("organisation", CurrentOrganisation.id())
            .param("measures", measures.stream().map(ResponseId::value).toArray(UUID[]::new))
            .query(new ObjectionRowMapper(vault))
            .list());
  }

  Optional<Objection> find(PartId part, UUID id) {
    return nameOwners(
            jdbc.sql(OBJECTIONS + "where o.organisation_id = ? and o.part_id = ? and o.id = ?")
                .params(CurrentOrganisation.id(), part.value(), id)
                .query(new ObjectionRowMapper(vault))
                .list())
        .stream()
        .findFirst();
  }

  private List<Objection> nameOwners(List<Objection> found) {
    var owners = PersonId.collect(found.stream().map(Objection::owner));
    var names = owners.isEmpty() ? Map.<PersonId, Person>of() : people.mapById(owners);
    return found.stream()
        .map(
            one -> {
              var owner = one.owner() == null ? null : names.get(one.owner());
              return owner == null ? one : one.handledBy(owner.name());
            })
        .toList();
  }

  /** The objection to which a promise belongs, and the measure that it is about. */
  record Contested(UUID objection, PartId part, ResponseId measure) {}

  /** Returns what this promise says to answer; empty for a promise about something else. */
  Optional<Contested> findContested(PromiseId promise) {
    return jdbc.sql(
            """
            select id, part_id, response_id from objection
            where organisation_id = ? and promise_id = ?
            """)
        .params(CurrentOrganisation.id(), promise.value())
        .query(
            (row, number) ->
                new Contested(
                    row.getObject("id", UUID.class),
                    new PartId(row.getObject("part_id", UUID.class)),
                    new ResponseId(row.getObject("response_id", UUID.class))))
        .optional();
  }
}
