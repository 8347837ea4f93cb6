// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
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
   * Returns true when some work is due for longer than this, and was written down so long ago: a
   * demonstration writes down today what was due last year. In a restored copy that nobody
   * released, work is meant to wait.
   */
  public boolean isOlderThan(Duration longest, Instant now) {
    return jdbc.sql(
            """
            select exists (select from work_due where due < :before
                and (id < :written or substr(id::text, 15, 1) <> '7'))
              and not exists (select from restored_copy)
            """)
        .param("before", now.minus(longest).atOffset(ZoneOffset.UTC))
        .param("written", firstIdAt(now.minus(longest)))
        .query(Boolean.class)
        .single();
  }

  // Ids of version 7 begin with the milliseconds at which they were made; others do not tell.
  private static UUID firstIdAt(Instant moment) {
    return new UUID(moment.toEpochMilli() << 16, 0);
  }
}
