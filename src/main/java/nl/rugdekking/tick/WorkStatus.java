// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells operators the state of the due work, over all organisations: how long the oldest waits, and
 * which rows were set aside. It reads kinds and ids, and nothing from a case.
 */
@Component
public class WorkStatus {

  private final JdbcClient jdbc;
  private final FailedRowRepository failedRows;
  private final Clock clock;

  WorkStatus(JdbcClient jdbc, FailedRowRepository failedRows, Clock clock) {
    this.jdbc = jdbc;
    this.failedRows = failedRows;
    this.clock = clock;
  }

  /** Returns how long the oldest due work waits; zero when nothing is due. */
  @Transactional(readOnly = true)
  public Duration oldestWait() {
    var oldest =
        jdbc.sql("select due from work_due order by due limit 1")
            .query(OffsetDateTime.class)
            .optional();
    var now = clock.instant();
    return oldest
        .map(OffsetDateTime::toInstant)
        .filter(now::isAfter)
        .map(due -> Duration.between(due, now))
        .orElse(Duration.ZERO);
  }

  /** Returns how many rows were set aside and are not done yet. */
  @Transactional(readOnly = true)
  public int countFailedRows() {
    return jdbc.sql("select count(*) from work_set_aside").query(Integer.class).single();
  }

  /** Lists the rows that were set aside, those with the most attempts first. */
  public List<FailedRow> listFailedRows(int limit) {
    return failedRows.listAll(limit);
  }
}
