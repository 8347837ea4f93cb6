// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks in the tables, past the application, what is there of what was acknowledged. */
final class Ledger implements AutoCloseable {

  private static final String OUTBOX =
      "select count(*) from outbox where next_at < now() + interval '300 days'";

  private final Connection connection;

  Ledger(Ground ground) throws IOException, SQLException {
    connection = ground.connect();
  }

  /**
   * How many of these are there with their incident and so many promises, or one less: the first
   * report of a person in a year owes no police report.
   */
  long whole(Collection<UUID> acknowledged, int promises) throws SQLException {
    return count(
        """
        with promised as materialized (
          select organisation_id, incident_id, count(*) as promises from promise group by 1, 2)
        select count(*) from unnest(?::uuid[]) as acknowledged (id)
        join report r on r.id = acknowledged.id
        join incident i on i.organisation_id = r.organisation_id and i.id = r.incident_id
        join case_file f on f.organisation_id = i.organisation_id and f.incident_id = i.id
        join promised p on p.organisation_id = i.organisation_id and p.incident_id = i.id
        where p.promises between ? - 1 and ?
        """,
        connection.createArrayOf("uuid", acknowledged.toArray()),
        promises,
        promises);
  }

  /** The most promises that any incident has. */
  int promises() throws SQLException {
    return (int)
        count(
            """
            select coalesce(max(n), 0) from (select count(*) as n from promise group by incident_id) c
            """);
  }

  /** The most promises that any of these reports' incidents has. */
  int promises(Collection<UUID> reports) throws SQLException {
    return (int)
        count(
            """
            select coalesce(max(n), 0) from (
              select count(*) as n from promise p
              join report r using (organisation_id, incident_id)
              where r.id = any (?) group by p.incident_id) c
            """,
            connection.createArrayOf("uuid", reports.toArray()));
  }

  /** Reports that nobody signed in for. */
  long namelessReports() throws SQLException {
    return count("select count(*) from report where reporter_id is null");
  }

  long alarms() throws SQLException {
    return count("select count(*) from alarm");
  }

  /** Messages for alarms; one that joined a call that goes on has none of its own. */
  long calls() throws SQLException {
    return count("select count(*) from alarm_call where not joined");
  }

  long reports() throws SQLException {
    return count("select count(*) from report");
  }

  long incidents() throws SQLException {
    return count("select count(*) from incident");
  }

  long incidentsWithOneReport() throws SQLException {
    return count(
        """
        select count(*) from incident i where (select count(*) from report r
          where r.organisation_id = i.organisation_id and r.incident_id = i.id) = 1
        """);
  }

  long auditedReports() throws SQLException {
    return count(
        """
        select count(distinct object_id) from audit_event
        where verb = 'report.received' and object_id in (select id from report)
        """);
  }

  long evidence() throws SQLException {
    return count("select count(*) from evidence");
  }

  long drafts() throws SQLException {
    return count("select count(*) from draft");
  }

  record Evidence(UUID id, UUID key, UUID original, @Nullable UUID cleaned) {}

  List<Evidence> evidenceOf(UUID report) throws SQLException {
    var found = new ArrayList<Evidence>();
    try (var statement =
        connection.prepareStatement(
            "select id, key_id, original_file, cleaned_file from evidence where report_id = ?")) {
      statement.setObject(1, report);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          found.add(
              new Evidence(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getObject(3, UUID.class),
                  row.getObject(4, UUID.class)));
        }
      }
    }
    return found;
  }

  long waitingLetters() throws SQLException {
    return count(OUTBOX);
  }

  /** Seconds until no letter waits; as long as it is given when some still do. */
  double secondsUntilNoLetterWaits(Duration most) throws SQLException, InterruptedException {
    var start = System.nanoTime();
    while (waitingLetters() > 0 && System.nanoTime() - start < most.toNanos()) {
      Thread.sleep(250);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  long count(String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
