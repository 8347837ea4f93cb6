// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts the calls and texts of all organisations that are still to be made, for a command of the
 * operator.
 */
public record PendingCalls(JdbcClient jdbc) {

  public long countTexts() {
    return count("alarm_text");
  }

  /** Returns the number of alarms for which the next person is still to be called. */
  public long countAlarms() {
    return count("alarm");
  }

  /** Cancels all of them: nobody is called for these alarms any more. */
  public void cancelAll() {
    jdbc.sql("update alarm_text set state = 'FAILED', next_at = null where next_at is not null")
        .update();
    jdbc.sql("update alarm set next_at = null where next_at is not null").update();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table + " where next_at is not null")
        .query(Long.class)
        .single();
  }
}
