// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The calls of all organisations that still have to be made, for an operator's command. */
public record WaitingCalls(JdbcClient jdbc) {

  public long countTexts() {
    return count("alarm_text");
  }

  /** Alarms for which the next person is still to be called. */
  public long countAlarms() {
    return count("alarm");
  }

  /** Nobody is called any more for these alarms, as when nobody in line was left. */
  public void drop() {
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
