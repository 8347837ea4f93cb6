// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts on their way out. A row waits under a lease while its text is being sent, so that no
 * connection is held; whoever dies with it in hand gives it back when the lease ends.
 */
@Repository
class AlarmTexts {

  static final String KIND = "alarm-text";

  /** A text that is being sent, for the how-manieth time. */
  record Leased(UUID call, PersonId person, int attempt, Instant queuedAt) {}

  private final JdbcClient jdbc;
  private final DutyRepository duties;

  AlarmTexts(JdbcClient jdbc, DutyRepository duties) {
    this.jdbc = jdbc;
    this.duties = duties;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  boolean hasNumber(PersonId person) {
    return duties.hasNumber(person);
  }

  @Transactional(readOnly = true)
  Optional<MobileNumber> number(PersonId person) {
    return duties.number(person);
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

  @Transactional
  List<Leased> lease(int count, Instant now, Duration length) {
    return sql("""
            update alarm_text t set attempts = attempts + 1, next_at = :end
            from alarm_call c
            where t.organisation_id = :organisation and c.organisation_id = t.organisation_id
              and c.id = t.call_id and t.call_id in (
                select call_id from alarm_text
                where organisation_id = :organisation and next_at <= :now
                order by next_at limit :count for update skip locked)
            returning t.call_id, c.person_id, t.attempts, t.queued_at
            """)
        .param("end", utc(now.plus(length)))
        .param("now", utc(now))
        .param("count", count)
        .query(
            (row, number) ->
                new Leased(
                    row.getObject("call_id", UUID.class),
                    new PersonId(row.getObject("person_id", UUID.class)),
                    row.getInt("attempts"),
                    row.getObject("queued_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Transactional
  void sent(UUID call, Instant now) {
    settle(call, "SENT", null, now);
  }

  @Transactional
  void failed(UUID call) {
    settle(call, "FAILED", null, null);
  }

  @Transactional
  void later(UUID call, Instant next) {
    settle(call, "QUEUED", next, null);
  }

  private void settle(UUID call, String state, @Nullable Instant next, @Nullable Instant sent) {
    sql("""
            update alarm_text set state = :state, next_at = :next, sent_at = :sent
            where organisation_id = :organisation and call_id = :call and state = 'QUEUED'
            """)
        .param("call", call)
        .param("state", state)
        .param("next", utc(next))
        .param("sent", utc(sent))
        .update();
  }

  /** When the next text is due, if any waits. */
  @Transactional(readOnly = true)
  Optional<Instant> next() {
    return sql("""
            select next_at from alarm_text
            where organisation_id = :organisation and next_at is not null order by next_at limit 1
            """)
        .query((row, number) -> row.getObject("next_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", Tenancy.current().value());
  }
}
