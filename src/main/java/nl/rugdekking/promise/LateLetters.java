// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import static nl.rugdekking.database.Timestamps.instantOrNull;
import static nl.rugdekking.database.Timestamps.utc;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells who was written to about promises that are late, and when the next letter goes. */
@Repository
public class LateLetters {

  private final JdbcClient jdbc;
  private final Clock clock;

  LateLetters(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The letters about some late promises.
   *
   * @param sent true when whoever keeps one of them got a letter that it is late
   * @param told the people who were told that one of them stayed late
   * @param next the first moment at which the responsible person will be told that, or null when no
   *     such letter is planned
   */
  public record Letters(boolean sent, Set<PersonId> told, @Nullable Instant next) {}

  /** Reads the letters about these promises, for the due dates that they have now. */
  @Transactional(readOnly = true)
  public Letters read(Collection<PromiseId> promises) {
    return jdbc.sql(
            """
            select coalesce(bool_or(n.step = 'LATE'), false) sent,
              array_agg(n.to_id) filter (where n.step in ('RESPONSIBLE', 'DEPUTY')
                and n.to_id is not null) told,
              min(p.nudge_at) filter (where p.nudge = 'RESPONSIBLE' and p.nudge_at > :now) next
            from promise p left join promise_nudge n on n.organisation_id = p.organisation_id
              and n.promise_id = p.id and n.due_at = p.due_at
            where p.organisation_id = :organisation and p.id = any (:promises)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("promises", promises.stream().map(PromiseId::value).toArray(UUID[]::new))
        .param("now", utc(clock.instant()))
        .query(
            (row, number) ->
                new Letters(
                    row.getBoolean("sent"),
                    readPersons(row.getArray("told")),
                    instantOrNull(row, "next")))
        .single();
  }

  private static Set<PersonId> readPersons(@Nullable Array ids) throws SQLException {
    return ids == null
        ? Set.of()
        : Arrays.stream((UUID[]) ids.getArray())
            .map(PersonId::new)
            .collect(Collectors.toUnmodifiableSet());
  }
}
