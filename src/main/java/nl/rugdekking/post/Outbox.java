// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import static nl.rugdekking.database.Timestamps.instant;
import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.database.NamelessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the letters that have to be sent, in the table outbox. Each method is a short transaction,
 * or part of the caller's. While a mail is being sent, no database connection is held; its row is
 * reserved by a lease, which means that its next_at lies in the future.
 */
@Component
class Outbox {

  static final String TABLE = "outbox";

  // A letter about a report without a name must not show its exact time, so its next attempt is
  // rounded up to the hour or the minute.
  private static final String NEXT =
      """
      case kept_to
        when 'DAYS' then date_trunc('hour', :next::timestamptz) + interval '1 hour'
        when 'MINUTES' then date_trunc('minute', :next::timestamptz) + interval '1 minute'
        else :next end
      """;

  /**
   * A letter that is being sent.
   *
   * @param attempt the number of this attempt, from 1
   */
  record LeasedLetter(UUID id, Letter letter, int attempt, Instant queuedAt) {}

  /** Finds the letters to send next. The query reads only the index, however many letters wait. */
  static final String DUE =
      """
      select id from outbox
      where organisation_id = :organisation and next_at <= :now and id <> all (:aside)
      order by urgent desc, next_at limit :count
      """;

  private final JdbcClient jdbc;
  private final DeferredWrites writes;

  Outbox(JdbcClient jdbc, DeferredWrites writes) {
    this.jdbc = jdbc;
    this.writes = writes;
  }

  @Transactional
  void add(UUID id, Letter letter, boolean urgent, Instant now) {
    writes
        .sql(
            """
            insert into outbox (organisation_id, id, person, template, path, organisation_name,
              state, queued_at, next_at, kept_to, urgent)
            values (:organisation, :id, :person, :template, :path, :name, 'QUEUED', :now, :now,
              :kept, :urgent)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", id)
        .param("person", letter.person())
        .param("template", letter.template())
        .param("path", letter.path())
        .param("name", letter.organisation())
        .param("now", utc(now))
        .param("kept", NamelessClock.precision().map(Enum::name).orElse(null))
        .param("urgent", urgent)
        .add();
  }

  /**
   * Returns the ids of letters that are due, urgent ones first, without the rows that were set
   * aside.
   */
  @Transactional
  List<UUID> listDue(int count, Instant now, Collection<UUID> setAside) {
    return sql(DUE)
        .param("now", utc(now))
        .param("aside", setAside.toArray(UUID[]::new))
        .param("count", count)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /**
   * Reserves those of the letters that no other process is sending. The lease ends after the given
   * length, so that the letters of a process that died are sent by another.
   */
  @Transactional
  List<LeasedLetter> lease(Collection<UUID> ids, Instant now, Duration length) {
    return sql("""
            update outbox set state = 'SENDING', attempts = attempts + 1, next_at = %s
            where organisation_id = :organisation and id in (
              select id from outbox
              where organisation_id = :organisation and next_at <= :now and id = any (:ids)
              for update skip locked)
            returning id, person, template, path, organisation_name, attempts, queued_at
            """
            .formatted(NEXT))
        .param("next", utc(now.plus(length)))
        .param("now", utc(now))
        .param("ids", ids.toArray(UUID[]::new))
        .query(Outbox::toLeasedLetter)
        .list();
  }

  @Transactional
  void markSent(Collection<UUID> ids, Instant now) {
    sql("""
            update outbox set state = 'SENT', next_at = null, problem = null,
              sent_at = case when kept_to is null then :now else :day end,
              queued_at = case when kept_to is null then queued_at else :day end
            where organisation_id = :organisation and id = any(:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("now", utc(now))
        .param("day", utc(NamelessClock.startOfDay(now)))
        .update();
  }

  /**
   * Puts a letter whose sending was not begun back in its old place in the queue; this does not
   * count as an attempt.
   */
  @Transactional
  void requeue(UUID id) {
    sql("""
            update outbox set state = 'QUEUED', attempts = attempts - 1, next_at = queued_at
            where organisation_id = :organisation and id = :id and state = 'SENDING'
            """)
        .param("id", id)
        .update();
  }

  @Transactional
  void scheduleRetry(UUID id, Instant next, DeliveryOutcome why) {
    sql("""
            update outbox set state = 'QUEUED', next_at = %s, problem = :problem
            where organisation_id = :organisation and id = :id and state = 'SENDING'
            """
            .formatted(NEXT))
        .param("id", id)
        .param("next", utc(next))
        .param("problem", why.name())
        .update();
  }

  @Transactional
  void markFailed(UUID id, DeliveryOutcome why, Instant now) {
    sql("""
            update outbox set state = 'FAILED', next_at = null, problem = :problem,
              queued_at = case when kept_to is null then queued_at else :day end
            where organisation_id = :organisation and id = :id and state = 'SENDING'
            """)
        .param("id", id)
        .param("problem", why.name())
        .param("day", utc(NamelessClock.startOfDay(now)))
        .update();
  }

  boolean hasSent(UUID addressee, String path) {
    return sql("""
            select count(*) from outbox where organisation_id = :organisation
              and person = :addressee and path = :path and state = 'SENT'
            """)
            .param("addressee", addressee)
            .param("path", path)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Returns when the next letter is due, or empty when none waits. Rows that were set aside are
   * left out, because they are scheduled separately.
   */
  @Transactional
  Optional<Instant> findNextTime(Collection<UUID> setAside) {
    return sql("""
            select first.next_at from (values (true), (false)) as kind (urgent)
            cross join lateral (
              select next_at from outbox where organisation_id = :organisation
                and urgent = kind.urgent and next_at is not null and id <> all (:aside)
              order by next_at limit 1) as first
            order by first.next_at limit 1
            """)
        .param("aside", setAside.toArray(UUID[]::new))
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Deletes old rows: the fact that somebody got a letter is stored no longer than needed. */
  @Transactional
  void deleteSentBefore(Instant moment) {
    sql("delete from outbox where organisation_id = :organisation and sent_at < :moment")
        .param("moment", utc(moment))
        .update();
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }

  private static LeasedLetter toLeasedLetter(ResultSet row, int number) throws SQLException {
    var values =
        Map.of(
            Letter.PATH, row.getString("path"),
            Letter.ORGANISATION, row.getString("organisation_name"));
    return new LeasedLetter(
        row.getObject("id", UUID.class),
        new Letter(row.getObject("person", UUID.class), row.getString("template"), values),
        row.getInt("attempts"),
        instant(row, "queued_at"));
  }
}
