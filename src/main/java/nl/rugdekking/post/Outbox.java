// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.database.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters on their way out. Each method is a short transaction (or part of the caller's): while
 * a mail is being sent, its row waits under a lease and no connection is held.
 */
@Component
class Outbox {

  /** A letter that is being sent, for the how-manieth time. */
  record Leased(UUID id, Letter letter, int attempt, Instant queuedAt) {}

  private final JdbcClient jdbc;
  private final Writes writes;

  Outbox(JdbcClient jdbc, Writes writes) {
    this.jdbc = jdbc;
    this.writes = writes;
  }

  @Transactional
  void add(UUID id, Letter letter, Instant now) {
    writes
        .sql(
            """
            insert into outbox (organisation_id, id, person, template, path, organisation_name,
              state, queued_at, next_at)
            values (:organisation, :id, :person, :template, :path, :name, 'QUEUED', :now, :now)
            """)
        .param("organisation", Tenancy.current().value())
        .param("id", id)
        .param("person", letter.person())
        .param("template", letter.template())
        .param("path", letter.path())
        .param("name", letter.organisation())
        .param("now", utc(now))
        .add();
  }

  /** Takes letters that are due; whoever dies with them in hand gives them back when it ends. */
  @Transactional
  List<Leased> lease(int count, Instant now, Duration length) {
    return sql("""
            update outbox set state = 'SENDING', attempts = attempts + 1, next_at = :end
            where organisation_id = :organisation and id in (
              select id from outbox
              where organisation_id = :organisation and next_at <= :now
              order by next_at limit :count for update skip locked)
            returning id, person, template, path, organisation_name, attempts, queued_at
            """)
        .param("end", utc(now.plus(length)))
        .param("now", utc(now))
        .param("count", count)
        .query(Outbox::leased)
        .list();
  }

  @Transactional
  void sent(Collection<UUID> ids, Instant now) {
    sql("""
            update outbox set state = 'SENT', sent_at = :now, next_at = null, problem = null
            where organisation_id = :organisation and id = any(:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("now", utc(now))
        .update();
  }

  @Transactional
  void later(UUID id, Instant next, Delivery why) {
    sql("""
            update outbox set state = 'QUEUED', next_at = :next, problem = :problem
            where organisation_id = :organisation and id = :id and state = 'SENDING'
            """)
        .param("id", id)
        .param("next", utc(next))
        .param("problem", why.name())
        .update();
  }

  @Transactional
  void failed(UUID id, Delivery why) {
    sql("""
            update outbox set state = 'FAILED', next_at = null, problem = :problem
            where organisation_id = :organisation and id = :id and state = 'SENDING'
            """)
        .param("id", id)
        .param("problem", why.name())
        .update();
  }

  boolean hasLeft(UUID addressee, String path) {
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

  /** When the next letter is due, if any waits. */
  @Transactional
  Optional<Instant> next() {
    return sql("""
            select next_at from outbox where organisation_id = :organisation and next_at is not null
            order by next_at limit 1
            """)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** That somebody was written to is itself kept no longer than needed. */
  @Transactional
  void forgetSentBefore(Instant moment) {
    sql("delete from outbox where organisation_id = :organisation and sent_at < :moment")
        .param("moment", utc(moment))
        .update();
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", Tenancy.current().value());
  }

  private static Leased leased(ResultSet row, int number) throws SQLException {
    var values =
        Map.of(
            Letter.PATH, row.getString("path"),
            Letter.ORGANISATION, row.getString("organisation_name"));
    return new Leased(
        row.getObject("id", UUID.class),
        new Letter(row.getObject("person", UUID.class), row.getString("template"), values),
        row.getInt("attempts"),
        row.getObject("queued_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
