// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.database.Timestamps.instant;
import static nl.rugdekking.database.Timestamps.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the queue of text messages in the table alarm_text. A message is leased while it is being
 * sent: its next attempt is set to the end of the lease. So no database connection is held
 * meanwhile, and when the sender crashes, the message is due again once the lease ends.
 */
@Repository
class AlarmTextRepository {

  static final String KIND = "alarm-text";
  static final String TABLE = "alarm_text";

  // The times of an alarm without a name are stored without seconds.
  private static final String ROUNDED_NEXT =
      """
      case when a.nameless then date_trunc('minute', :next::timestamptz) + interval '1 minute'
        else :next end
      """;

  /**
   * A text message that is being sent.
   *
   * @param attempt the number of this attempt, from 1
   */
  record LeasedText(UUID call, PersonId person, int attempt, Instant queuedAt) {}

  private final JdbcClient jdbc;
  private final DutyRepository duties;

  AlarmTextRepository(JdbcClient jdbc, DutyRepository duties) {
    this.jdbc = jdbc;
    this.duties = duties;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  boolean hasNumber(PersonId person) {
    return duties.hasNumber(person);
  }

  @Transactional(readOnly = true)
  Optional<MobileNumber> findNumber(PersonId person) {
    return duties.findNumber(person);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void queue(AlarmCall call) {
    sql("""
    insert into alarm_text (organisation_id, call_id, state, queued_at, next_at)
    values (:organisation, :call, 'QUEUED', :now, :now)
    """)
        .param("call", call.id())
        .param("now", utc(call.calledAt()))
        .update();
  }

  /**
   * Returns at most {@code count} calls whose text is due, except those that were set aside after
   * an error.
   */
  @Transactional(readOnly = true)
  List<UUID> listDue(int count, Instant now, Collection<UUID> setAside) {
    return sql("""
    select call_id from alarm_text
    where organisation_id = :organisation and next_at <= :now and call_id <> all (:aside)
    order by next_at limit :count
    """)
        .param("now", utc(now))
        .param("aside", setAside.toArray(UUID[]::new))
        .param("count", count)
        .query((row, number) -> row.getObject("call_id", UUID.class))
        .list();
  }

  /**
   * Leases this text for sending. The result is empty when another process has it, or when it is
   * not due any more.
   */
  @Transactional
  Optional<LeasedText> lease(UUID call, Instant now, Duration length) {
    return sql("""
    update alarm_text t set attempts = attempts + 1, next_at = %s
    from alarm_call c join alarm a
      on a.organisation_id = c.organisation_id and a.id = c.alarm_id
    where t.organisation_id = :organisation and c.organisation_id = t.organisation_id
      and c.id = t.call_id and t.call_id in (
        select call_id from alarm_text
        where organisation_id = :organisation and next_at <= :now and call_id = :call
        for update skip locked)
    returning t.call_id, c.person_id, t.attempts, t.queued_at
    """
            .formatted(ROUNDED_NEXT))
        .param("next", utc(now.plus(length)))
        .param("now", utc(now))
        .param("call", call)
        .query(
            (row, number) ->
                new LeasedText(
                    row.getObject("call_id", UUID.class),
                    new PersonId(row.getObject("person_id", UUID.class)),
                    row.getInt("attempts"),
                    instant(row, "queued_at")))
        .optional();
  }

  @Transactional
  void markSent(UUID call, Instant now) {
    update(call, "SENT", null, now);
  }

  @Transactional
  void markFailed(UUID call) {
    update(call, "FAILED", null, null);
  }

  @Transactional
  void scheduleRetry(UUID call, Instant next) {
    update(call, "QUEUED", next, null);
  }

  private void update(UUID call, String state, @Nullable Instant next, @Nullable Instant sent) {
    sql("""
    update alarm_text t set state = :state, next_at = %s,
      sent_at = case when a.nameless then date_trunc('minute', :sent::timestamptz)
        else :sent end
    from alarm_call c join alarm a
      on a.organisation_id = c.organisation_id and a.id = c.alarm_id
    where t.organisation_id = :organisation and c.organisation_id = t.organisation_id
      and c.id = t.call_id and t.call_id = :call and t.state = 'QUEUED'
    """
            .formatted(ROUNDED_NEXT))
        .param("call", call)
        .param("state", state)
        .param("next", utc(next))
        .param("sent", utc(sent))
        .update();
  }

  /**
   * Returns the time of the next text that waits. It leaves out texts that were set aside, because
   * those are retried elsewhere.
   */
  @Transactional(readOnly = true)
  Optional<Instant> findNextTime(Collection<UUID> setAside) {
    return sql("""
    select next_at from alarm_text
    where organisation_id = :organisation and next_at is not null
      and call_id <> all (:aside)
    order by next_at limit 1
    """)
        .param("aside", setAside.toArray(UUID[]::new))
        .query((row, number) -> instant(row, "next_at"))
        .optional();
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }
}
