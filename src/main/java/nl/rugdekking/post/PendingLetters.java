// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters of all organisations that still have to be sent, for an operator's command. */
public record PendingLetters(JdbcClient jdbc) {

  public long count() {
    return jdbc.sql("select count(*) from outbox where next_at is not null")
        .query(Long.class)
        .single();
  }

  /**
   * Gives up all waiting letters: they count as failed, like letters that could not be sent for two
   * days.
   */
  public void cancelAll() {
    jdbc.sql(
            """
            update outbox set state = 'FAILED', next_at = null, problem = 'DROPPED'
            where next_at is not null
            """)
        .update();
  }
}
