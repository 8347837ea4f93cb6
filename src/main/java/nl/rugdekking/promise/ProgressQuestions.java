// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import static nl.rugdekking.database.Timestamps.instant;
import static nl.rugdekking.database.Timestamps.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores who asked how it stands with a late promise, and when that was answered. Each promise
 * holds its last question only. A question counts until the promise gets a later due date.
 */
@Repository
public class ProgressQuestions {

  /**
   * A condition on promises {@code r}: they are late, and somebody waits for an answer. It takes
   * the parameter {@code now}.
   */
  public static final String UNANSWERED =
      """
      r.asked_at is not null and r.answered_at is null and r.state in ('OPEN', 'WAITING')
        and r.due_at < :now and r.due_at <= r.asked_at\
      """;

  private static final String OF_PART =
      """
      select r.id, r.asked_at, r.asked_by from promise r
      where r.organisation_id = :organisation and r.part_id = :part and %s
      order by r.asked_at desc, r.due_at, r.id
      """
          .formatted(UNANSWERED);

  private final JdbcClient jdbc;

  ProgressQuestions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Somebody asked how it stands with this promise. */
  public record Question(PromiseId promise, Instant at, PersonId by) {}

  /** Returns the questions about a part that wait for an answer, the newest first. */
  public List<Question> listUnanswered(PartId part, Instant now) {
    return jdbc.sql(OF_PART)
        .param("organisation", CurrentOrganisation.id())
        .param("now", utc(now))
        .param("part", part.value())
        .query(
            (row, number) ->
                new Question(
                    new PromiseId(row.getObject("id", UUID.class)),
                    instant(row, "asked_at"),
                    new PersonId(row.getObject("asked_by", UUID.class))))
        .list();
  }

  /** Stores that somebody asked how it stands with these promises. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ask(Collection<PromiseId> promises, PersonId by, Instant at) {
    jdbc.sql(
            """
            update promise set asked_at = :at, asked_by = :by, answered_at = null
            where organisation_id = :organisation and id = any (:promises)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("promises", ids(promises))
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }

  /** Stores that the questions about these promises were answered. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void answer(Collection<PromiseId> promises, Instant at) {
    jdbc.sql(
            """
            update promise set answered_at = :at
            where organisation_id = :organisation and id = any (:promises) and asked_at is not null
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("promises", ids(promises))
        .param("at", utc(at))
        .update();
  }

  private static UUID[] ids(Collection<PromiseId> promises) {
    return promises.stream().map(PromiseId::value).toArray(UUID[]::new);
  }
}
