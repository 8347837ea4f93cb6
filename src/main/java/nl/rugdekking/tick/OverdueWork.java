// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whether work is overdue in any organisation, for the health page. */
@Component
public class OverdueWork {

  private final JdbcClient jdbc;

  OverdueWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Returns true when some work has been due for longer than this. It must also have been stored
   * longer ago than this, because a demonstration stores work today that was due last year. Returns
   * false in a restored copy that no operator has released, where work is meant to wait.
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

  // An id of version 7 begins with the milliseconds at which it was made; other ids do not.
  private static UUID firstIdAt(Instant moment) {
    return new UUID(moment.toEpochMilli() << 16, 0);
  }
}
