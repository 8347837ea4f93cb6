// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.database.Timestamps.instant;
import static nl.rugdekking.database.Timestamps.instantOrNull;
import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores alarms and the people called for them, in the tables alarm and alarm_call. Each method
 * runs in the caller's transaction.
 */
@Repository
record AlarmRepository(JdbcClient jdbc) {

  /** Returns false and adds nothing when an alarm of this part has not ended yet. */
  boolean add(Alarm alarm) {
    return sql("""
    insert into alarm
      (organisation_id, id, incident_id, part_id, raised_at, next_at, nameless, sequence)
    values (:organisation, :id, :incident, :part, :raised, :next, :nameless,
      1 + (select count(*) from alarm where organisation_id = :organisation and part_id = :part))
    on conflict (organisation_id, part_id) where ended_at is null do nothing
    """)
            .param("id", alarm.id())
            .param("incident", alarm.incident().value())
            .param("part", alarm.part().value())
            .param("raised", utc(alarm.raisedAt()))
            .param("next", utc(alarm.nextAt()))
            .param("nameless", alarm.nameless())
            .update()
        == 1;
  }

  /** Returns the latest alarm of this part; all earlier ones have ended. */
  Optional<Alarm> find(PartId part) {
    return sql("""
    select * from alarm where organisation_id = :organisation and part_id = :part
    order by sequence desc limit 1
    """)
        .param("part", part.value())
        .query(AlarmRepository::alarm)
        .optional();
  }

  Optional<Alarm> find(UUID id) {
    return sql("select * from alarm where organisation_id = :organisation and id = :id")
        .param("id", id)
        .query(AlarmRepository::alarm)
        .optional();
  }

  /** Returns when the next person has to be called, for all alarms that were not set aside. */
  Optional<Instant> findNextTime(Collection<UUID> setAside) {
    return sql("""
    select min(next_at) next_at from alarm
    where organisation_id = :organisation and next_at is not null and id <> all (:aside)
    having count(*) > 0
    """)
        .param("aside", setAside.toArray(UUID[]::new))
        .query((row, number) -> instant(row, "next_at"))
        .optional();
  }

  /** Returns the alarms for which the next person has to be called, the longest overdue first. */
  List<UUID> listDue(Instant now) {
    return sql("""
    select id from alarm
    where organisation_id = :organisation and next_at <= :now order by next_at, id
    """)
        .param("now", utc(now))
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /**
   * Returns this alarm, locked until the end of the transaction; empty when it is not due any more
   * or another transaction has locked it.
   */
  Optional<Alarm> lockDue(UUID id, Instant now) {
    return sql("""
    select * from alarm
    where organisation_id = :organisation and id = :id and next_at <= :now
    for update skip locked
    """)
        .param("id", id)
        .param("now", utc(now))
        .query(AlarmRepository::alarm)
        .optional();
  }

  /**
   * Locks and returns these unconfirmed alarms, and those of an incident (unless it is null) for
   * which this person was called.
   */
  List<Alarm> lockUnconfirmed(
      @Nullable IncidentId incident, Collection<UUID> others, PersonId called) {
    return sql("""
    select * from alarm a
    where organisation_id = :organisation and confirmed_at is null and ended_at is null
      and (id = any (:others) or (incident_id = cast(:incident as uuid)
        and exists (select from alarm_call c where c.organisation_id = a.organisation_id
          and c.alarm_id = a.id and c.person_id = :person)))
    order by id for update
    """)
        .param("others", others.toArray(UUID[]::new))
        .param("incident", incident == null ? null : incident.value())
        .param("person", called.value())
        .query(AlarmRepository::alarm)
        .list();
  }

  /**
   * Returns the parts that the viewer may see, without talks in confidence, with an alarm that
   * nobody confirmed, the longest running first.
   */
  List<PartId> listUnconfirmed(Viewer viewer, int most) {
    return sql("""
    select a.part_id from alarm a
    join case_part p on p.organisation_id = a.organisation_id and p.part_id = a.part_id
    where a.confirmed_at is null and a.ended_at is null and p.lane <> 'CONFIDENTIAL' and %s
    order by a.raised_at, a.id limit :most
    """
            .formatted(VisibleParts.CONDITION))
        .params(VisibleParts.forViewer(viewer).parameters())
        .param("most", most)
        .query((row, number) -> new PartId(row.getObject("part_id", UUID.class)))
        .list();
  }

  /**
   * Returns true when this person was called for an alarm of this incident that nobody confirmed.
   */
  boolean hasUnconfirmed(IncidentId incident, PersonId called) {
    return sql("""
    select exists (select from alarm a
      join alarm_call c on c.organisation_id = a.organisation_id and c.alarm_id = a.id
      where a.organisation_id = :organisation and a.incident_id = :incident
        and a.confirmed_at is null and a.ended_at is null and c.person_id = :person)
    """)
        .param("incident", incident.value())
        .param("person", called.value())
        .query(Boolean.class)
        .single();
  }

  void scheduleNextCall(UUID alarm, @Nullable Instant next) {
    sql("update alarm set next_at = :next where organisation_id = :organisation and id = :id")
        .param("id", alarm)
        .param("next", utc(next))
        .update();
  }

  /** Returns false when somebody else confirmed first, or the alarm has ended. */
  boolean confirm(UUID alarm, PersonId by, Instant now) {
    return sql("""
    update alarm set confirmed_at = :now, confirmed_by = :by, next_at = null
    where organisation_id = :organisation and id = :id
      and confirmed_at is null and ended_at is null
    """)
            .param("id", alarm)
            .param("by", by.value())
            .param("now", utc(now))
            .update()
        == 1;
  }

  void confirmCalls(UUID alarm, PersonId by, Instant now) {
    sql("""
    update alarm_call set confirmed_at = :now
    where organisation_id = :organisation and alarm_id = :alarm and person_id = :by
    """)
        .param("alarm", alarm)
        .param("by", by.value())
        .param("now", utc(now))
        .update();
  }

  /** Ends the alarm. Returns false when it has ended already, or nobody has confirmed it. */
  boolean end(UUID alarm, Instant now, Collection<FirstHourStep> remaining) {
    return sql("""
    update alarm set ended_at = :now, remaining_steps = :remaining
    where organisation_id = :organisation and id = :id
      and confirmed_at is not null and ended_at is null
    """)
            .param("id", alarm)
            .param("now", utc(now))
            .param("remaining", remaining.stream().map(FirstHourStep::name).toArray(String[]::new))
            .update()
        == 1;
  }

  /** Ends an alarm that a new one replaces, because nobody takes care of it any more. */
  void endReplaced(UUID alarm, Instant now) {
    sql("""
    update alarm set ended_at = :now, next_at = null
    where organisation_id = :organisation and id = :id and ended_at is null
    """)
        .param("id", alarm)
        .param("now", utc(now))
        .update();
  }

  void add(AlarmCall call) {
    sql("""
    insert into alarm_call
      (organisation_id, id, alarm_id, step, person_id, via, called_at, by_text, joined)
    values (:organisation, :id, :alarm, :step, :person, :via, :at, :text, :joined)
    """)
        .param("id", call.id())
        .param("alarm", call.alarm())
        .param("step", call.step())
        .param("person", call.person().value())
        .param("via", call.via().name())
        .param("at", utc(call.calledAt()))
        .param("text", call.byText())
        .param("joined", call.withoutMessage())
        .update();
  }

  /** Returns the calls in the order in which they were made. */
  List<AlarmCall> listCalls(UUID alarm) {
    return sql("""
    select * from alarm_call where organisation_id = :organisation and alarm_id = :alarm
    order by step
    """)
        .param("alarm", alarm)
        .query(AlarmRepository::call)
        .list();
  }

  Optional<AlarmCall> findCall(UUID id) {
    return sql("select * from alarm_call where organisation_id = :organisation and id = :id")
        .param("id", id)
        .query(AlarmRepository::call)
        .optional();
  }

  /** Returns the running alarms that this person was called for, newest first. */
  List<Alarm> listOpen(PersonId called) {
    return sql("""
    select a.* from alarm a
    join case_part p on p.organisation_id = a.organisation_id and p.part_id = a.part_id
    where a.organisation_id = :organisation and a.ended_at is null and p.open
      and a.id in (select c.alarm_id from alarm_call c
        where c.organisation_id = :organisation and c.person_id = :person)
    order by a.raised_at desc, a.id desc
    """)
        .param("person", called.value())
        .query(AlarmRepository::alarm)
        .list();
  }

  static Alarm alarm(ResultSet row, int number) throws SQLException {
    var confirmedBy = row.getObject("confirmed_by", UUID.class);
    return new Alarm(
        row.getObject("id", UUID.class),
        new IncidentId(row.getObject("incident_id", UUID.class)),
        new PartId(row.getObject("part_id", UUID.class)),
        instant(row, "raised_at"),
        instantOrNull(row, "next_at"),
        instantOrNull(row, "confirmed_at"),
        confirmedBy == null ? null : new PersonId(confirmedBy),
        instantOrNull(row, "ended_at"),
        row.getBoolean("nameless"));
  }

  private static AlarmCall call(ResultSet row, int number) throws SQLException {
    return new AlarmCall(
        row.getObject("id", UUID.class),
        row.getObject("alarm_id", UUID.class),
        row.getInt("step"),
        new PersonId(row.getObject("person_id", UUID.class)),
        CallRole.valueOf(row.getString("via")),
        instant(row, "called_at"),
        row.getBoolean("by_text"),
        row.getBoolean("joined"),
        instantOrNull(row, "confirmed_at"));
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }
}
