// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The work that should have been done by now, in all organisations together. */
@Component
public class Backlog {

  private final JdbcClient jdbc;

  Backlog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Returns true when some work is due for longer than this. In a restored copy that nobody
   * released, work is meant to wait.
   */
  public boolean isOlderThan(Duration longest, Instant now) {
    return jdbc.sql(
            """
            select exists (select from work_due where due < :before)
              and not exists (select from restored_copy)
            """)
        .param("before", now.minus(longest).atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }
}
