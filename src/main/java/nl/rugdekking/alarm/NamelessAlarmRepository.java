// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.database.Timestamps.instant;
import static nl.rugdekking.database.Timestamps.instantOrNull;
import static nl.rugdekking.database.Timestamps.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Alerts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Queries about alarms raised without a name. Anybody can raise such an alarm. Therefore all
 * unconfirmed ones of an organisation count as one call, so that they do not flood the people on
 * duty with messages (docs/decisions/alarm-line.md). Each method runs in the caller's transaction.
 */
@Repository
record NamelessAlarmRepository(JdbcClient jdbc) {

  /**
   * The call that is going on.
   *
   * @param nextAt the moment at which the next person is called, if nobody confirms
   */
  record RunningCall(PersonId person, Instant nextAt) {}

  /**
   * Locks the calls for alarms without a name until the end of the transaction, so that only one
   * transaction of an organisation at a time decides who is called.
   */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("nameless alarm " + CurrentOrganisation.id())
        .query((row, number) -> true)
        .single();
  }

  /**
   * Returns the person who got the last message for an unconfirmed alarm, as long as they have time
   * left to confirm.
   */
  Optional<RunningCall> findRunningCall(Instant now) {
    return sql("""
            select c.person_id, a.next_at from alarm a
            join alarm_call c on c.organisation_id = a.organisation_id and c.alarm_id = a.id
            where a.organisation_id = :organisation and a.nameless and not a.kept_to_day
              and a.next_at > :now and not c.joined
            order by c.called_at desc, a.next_at desc, c.id limit 1
            """)
        .param("now", utc(now))
        .query(
            (row, number) ->
                new RunningCall(
                    new PersonId(row.getObject("person_id", UUID.class)), instant(row, "next_at")))
        .optional();
  }

  /**
   * Returns the moment of the last message about an alarm without a name, for those of these people
   * who got one after the given moment.
   */
  Map<PersonId, Instant> listLastMessages(Collection<PersonId> persons, Instant after) {
    var last = new HashMap<PersonId, Instant>();
    sql("""
            select c.person_id, max(c.called_at) called_at from alarm a
            join alarm_call c on c.organisation_id = a.organisation_id and c.alarm_id = a.id
            where a.organisation_id = :organisation and a.nameless and not a.kept_to_day
              and not c.joined and c.person_id = any (:persons) and c.called_at > :after
            group by c.person_id
            """)
        .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("after", utc(after))
        .query(
            row -> {
              last.put(
                  new PersonId(row.getObject("person_id", UUID.class)), instant(row, "called_at"));
            });
    return last;
  }

  /**
   * Returns the moment at which the first alarm of these parts was raised, as long as that moment
   * was not rounded to the day.
   */
  Optional<Instant> findFirstRaised(Collection<PartId> parts) {
    return sql("""
            select raised_at from alarm
            where organisation_id = :organisation and part_id = any (:parts) and nameless
              and not kept_to_day
            order by raised_at limit 1
            """)
        .param("parts", parts.stream().map(PartId::value).toArray(UUID[]::new))
        .query((row, number) -> instant(row, "raised_at"))
        .optional();
  }

  /**
   * Returns when somebody took on the alarms of these parts, and when the last of those was handed
   * over if none of them still runs. The result is empty while nobody has taken on any of them.
   */
  Optional<Alerts.TakenOn> findTakenOn(Collection<PartId> parts) {
    return sql("""
            select max(confirmed_at) as confirmed_at,
              case when bool_and(ended_at is not null) then max(ended_at) end as ended_at
            from alarm
            where organisation_id = :organisation and part_id = any (:parts)
              and confirmed_at is not null
            having count(*) > 0
            """)
        .param("parts", parts.stream().map(PartId::value).toArray(UUID[]::new))
        .query(
            (row, number) ->
                new Alerts.TakenOn(instant(row, "confirmed_at"), instantOrNull(row, "ended_at")))
        .optional();
  }

  /** Returns the alarms without a name that this person was called for and can still confirm. */
  List<Alarm> listUnconfirmed(PersonId called) {
    return listUnconfirmed(called, "");
  }

  /** Returns the same alarms as {@link #listUnconfirmed}, locked until the transaction ends. */
  List<Alarm> lockUnconfirmed(PersonId called) {
    return listUnconfirmed(called, " for update");
  }

  private List<Alarm> listUnconfirmed(PersonId called, String lock) {
    return sql("""
            select a.* from alarm a
            where a.organisation_id = :organisation and a.nameless and a.confirmed_at is null
              and a.ended_at is null and a.next_at is not null
              and exists (select 1 from alarm_call c
                where c.organisation_id = a.organisation_id and c.alarm_id = a.id
                  and c.person_id = :person)
            order by a.id"""
            + lock)
        .param("person", called.value())
        .query(AlarmRepository::alarm)
        .list();
  }

  /** Returns the alarms raised before this moment whose times have not been rounded to the day. */
  List<UUID> listRaisedBefore(Instant moment) {
    return sql("""
            select id from alarm
            where organisation_id = :organisation and nameless and not kept_to_day
              and raised_at < :moment
            """)
        .param("moment", utc(moment))
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /**
   * Rounds all times of this alarm, of its calls and of its text messages to the day, and sets
   * {@code kept_to_day}.
   */
  void roundToDay(UUID alarm) {
    sql("""
            update alarm set kept_to_day = true, raised_at = nameless_day(raised_at),
              confirmed_at = nameless_day(confirmed_at), ended_at = nameless_day(ended_at)
            where organisation_id = :organisation and id = :alarm and nameless and not kept_to_day
            """)
        .param("alarm", alarm)
        .update();
    sql("""
            update alarm_text t set queued_at = nameless_day(queued_at),
              sent_at = nameless_day(sent_at)
            from alarm_call c join alarm a
              on a.organisation_id = c.organisation_id and a.id = c.alarm_id
            where t.organisation_id = :organisation and c.organisation_id = t.organisation_id
              and c.id = t.call_id and a.id = :alarm and a.nameless
            """)
        .param("alarm", alarm)
        .update();
    sql("""
            update alarm_call c set called_at = nameless_day(c.called_at),
              confirmed_at = nameless_day(c.confirmed_at)
            from alarm a
            where c.organisation_id = :organisation and a.organisation_id = c.organisation_id
              and a.id = c.alarm_id and a.id = :alarm and a.nameless
            """)
        .param("alarm", alarm)
        .update();
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }
}
