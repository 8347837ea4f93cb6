// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.database.Timestamps.instant;
import static nl.rugdekking.database.Timestamps.instantOrNull;
import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the test calls, with which an administrator tries if the person on duty can be reached. A
 * test is settled once it was confirmed in time or has failed. Each method runs in the caller's
 * transaction.
 */
@Repository
record TestAlarmRepository(JdbcClient jdbc) {

  private static final String SELECT =
      "select * from test_alarm where organisation_id = :organisation ";

  /** Prevents other transactions from starting a test until this one ends. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("test alarm " + CurrentOrganisation.id())
        .query((row, number) -> true)
        .single();
  }

  void insert(TestAlarm test) {
    sql("""
        insert into test_alarm
          (organisation_id, id, officer_id, started_by, started_at, next_at)
        values (:organisation, :id, :officer, :by, :at, :next)
        """)
        .param("id", test.id())
        .param("officer", test.officer().value())
        .param("by", test.startedBy().value())
        .param("at", utc(test.startedAt()))
        .param("next", utc(test.dueAt()))
        .update();
  }

  Optional<TestAlarm> find(UUID id) {
    return sql(SELECT + "and id = :id")
        .param("id", id)
        .query(TestAlarmRepository::mapRow)
        .optional();
  }

  Optional<TestAlarm> findLast() {
    return sql(SELECT + "order by started_at desc, id desc limit 1")
        .query(TestAlarmRepository::mapRow)
        .optional();
  }

  List<TestAlarm> listStartedSince(Instant moment) {
    return sql(SELECT + "and started_at > :moment")
        .param("moment", utc(moment))
        .query(TestAlarmRepository::mapRow)
        .list();
  }

  /** Returns the tests of which the time to confirm is over and that are not settled yet. */
  List<TestAlarm> listDue(Instant now) {
    return sql(SELECT + "and next_at <= :now order by next_at")
        .param("now", utc(now))
        .query(TestAlarmRepository::mapRow)
        .list();
  }

  /**
   * Confirms the test. Returns false when it was settled before, or the time to confirm has passed.
   */
  boolean confirm(UUID id, Instant now) {
    return sql("""
        update test_alarm set next_at = null, confirmed_at = :now
        where organisation_id = :organisation and id = :id and next_at > :now
        """)
            .param("now", utc(now))
            .param("id", id)
            .update()
        == 1;
  }

  /** Marks the test as failed. Returns false when it was settled before. */
  boolean markFailed(UUID id) {
    return sql("""
        update test_alarm set next_at = null
        where organisation_id = :organisation and id = :id and next_at is not null
        """)
            .param("id", id)
            .update()
        == 1;
  }

  void deleteStartedBefore(Instant moment) {
    sql("delete from test_alarm where organisation_id = :organisation and started_at < :moment")
        .param("moment", utc(moment))
        .update();
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }

  private static TestAlarm mapRow(ResultSet row, int number) throws SQLException {
    return new TestAlarm(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("officer_id", UUID.class)),
        new PersonId(row.getObject("started_by", UUID.class)),
        instant(row, "started_at"),
        instantOrNull(row, "next_at"),
        instantOrNull(row, "confirmed_at"));
  }
}
