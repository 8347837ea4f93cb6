// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the work that is due in all organisations, for an operator's command. */
public record WaitingWork(JdbcClient jdbc) {

  /** The number of organisations for which each kind of work is due now. */
  public Map<String, Long> countByKind() {
    var counts = new TreeMap<String, Long>();
    jdbc.sql(
            """
            select kind, count(distinct organisation_id) as organisations from work_due
            where due <= now() group by kind
            """)
        .query((row, _) -> counts.put(row.getString("kind"), row.getLong("organisations")))
        .list();
    return counts;
  }
}
