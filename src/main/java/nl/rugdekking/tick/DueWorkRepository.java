// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.database.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores which work has to be done, for which organisation and when, in the table work_due. After a
 * restore from a backup nothing is due until an operator releases the copy.
 */
@Component
record DueWorkRepository(JdbcClient jdbc) {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final int MAX_DOUBLINGS = 7;

  /**
   * All rows of one organisation and one kind, which are done together.
   *
   * @param attempts the number of times that the work failed so far
   */
  record DueGroup(OrganisationId organisation, List<UUID> ids, int attempts) {}

  /** Returns those of these kinds of which some work is due, in any organisation. */
  Set<String> listDueKinds(Collection<String> known, Instant now) {
    return jdbc.sql(
            """
            select kind from unnest(:known::text[]) as kind
            where exists (select from work_due d where d.kind = kind.kind and d.due <= :now)
              and not exists (select from restored_copy)
            """)
        .param("known", known.toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> row.getString("kind"))
        .set();
  }

  /** Returns the work of this kind that is due, one group for each organisation. */
  List<DueGroup> listDue(String kind, Instant now) {
    return jdbc.sql(
            """
            select organisation_id, array_agg(id) as ids, max(attempts) as attempts from work_due
            where kind = :kind and due <= :now and not exists (select from restored_copy)
            group by organisation_id
            """)
        .param("kind", kind)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new DueGroup(
                    new OrganisationId(row.getObject("organisation_id", UUID.class)),
                    List.of((UUID[]) row.getArray("ids").getArray()),
                    row.getInt("attempts")))
        .list();
  }

  void remove(DueGroup group) {
    jdbc.sql("delete from work_due where id = any(:ids)")
        .param("ids", group.ids().toArray(UUID[]::new))
        .update();
  }

  /**
   * Returns the time to wait after this number of failed attempts: from half a minute on, twice as
   * long each time.
   */
  static Duration retryDelay(int attempts, Duration longest) {
    var backoff = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, MAX_DOUBLINGS));
    return backoff.compareTo(longest) < 0 ? backoff : longest;
  }

  /** Sets a later time for work that failed; see {@link #retryDelay}. */
  void postpone(DueGroup failed, Duration longestPause, Instant now) {
    jdbc.sql("update work_due set due = :due, attempts = attempts + 1 where id = any(:ids)")
        .param(
            "due", now.plus(retryDelay(failed.attempts(), longestPause)).atOffset(ZoneOffset.UTC))
        .param("ids", failed.ids().toArray(UUID[]::new))
        .update();
  }
}
