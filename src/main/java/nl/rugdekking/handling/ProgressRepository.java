// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static nl.rugdekking.database.Timestamps.instant;
import static nl.rugdekking.database.Timestamps.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.PromiseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from the timeline who asked how it stands with late promises, without an answer so far. */
@Repository
public class ProgressRepository {

  private static final String UNANSWERED =
      """
      cross join lateral (
        select e.at, e.by_id from timeline_entry e
        where e.organisation_id = r.organisation_id and e.part_id = r.part_id
          and e.room = 'register' and e.kind = 'PROGRESS_ASKED' and e.at >= r.due_at
          and r.kind = any (string_to_array(e.about, ' '))
        order by e.at desc limit 1) asked
      where r.organisation_id = :organisation and r.state in ('OPEN', 'WAITING')
        and r.due_at < :now
        and not exists (select from timeline_entry e
          where e.organisation_id = r.organisation_id and e.part_id = r.part_id
            and e.room = 'register' and e.kind = 'PROGRESS_ANSWERED' and e.at >= asked.at
            and r.kind = any (string_to_array(e.about, ' ')))
      """;

  private static final String OF_PART =
      """
      select r.id, asked.at, asked.by_id from promise r
      %s and r.part_id = :part order by asked.at desc, r.due_at, r.id
      """
          .formatted(UNANSWERED);

  private final JdbcClient jdbc;

  ProgressRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Returns the end of a query on promises {@code r}: it leaves only those that are late, and about
   * which somebody asked how it stands and nobody answered. It adds the question as {@code asked},
   * and needs the parameters {@code organisation} and {@code now}.
   */
  public static String getQuery() {
    return UNANSWERED;
  }

  /** Somebody asked how it stands with this promise. */
  record AskedPromise(PromiseId promise, Instant at, PersonId by) {}

  /** The promises of a part about which a question waits for an answer, the newest first. */
  List<AskedPromise> list(PartId part, Instant now) {
    return jdbc.sql(OF_PART)
        .param("organisation", CurrentOrganisation.id())
        .param("now", utc(now))
        .param("part", part.value())
        .query(
            (row, number) ->
                new AskedPromise(
                    new PromiseId(row.getObject("id", UUID.class)),
                    instant(row, "at"),
                    new PersonId(row.getObject("by_id", UUID.class))))
        .list();
  }
}
