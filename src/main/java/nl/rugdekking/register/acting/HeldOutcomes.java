// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import static nl.rugdekking.database.Timestamps.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.PageReads;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.PromiseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds back an outcome that is bad for the affected person, such as a measure that ends after an
 * objection, until somebody told them. Their own page shows nothing of it before. It is held back
 * no longer than the first due date of the promise to tell them, so that it never stays hidden.
 */
@Repository
public class HeldOutcomes {

  /**
   * The condition, in SQL, that the outcome of row {@code h} is held back at the moment {@code
   * :now}. A promise that lapsed was made for an outcome that was removed as a mistake.
   */
  public static final String CONDITION =
      """
      h.until > :now and exists (select from promise told
        where told.organisation_id = h.organisation_id and told.id = h.promise_id
          and told.state in ('OPEN', 'WAITING', 'LAPSED'))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  HeldOutcomes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Holds back the outcome of which the affected person is told by keeping this promise. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(PromiseId telling) {
    jdbc.sql(
            """
            insert into held_outcome (organisation_id, promise_id, part_id, until)
            select organisation_id, id, part_id, due_at from promise
            where organisation_id = ? and id = ? and due_at is not null
            on conflict do nothing
            """)
        .params(CurrentOrganisation.id(), telling.value())
        .update();
  }

  /**
   * Returns the outcomes of a part that are held back now, by the promise to tell the affected
   * person, each with the last day on which it is held back.
   */
  @Transactional(readOnly = true)
  public Map<PromiseId, LocalDate> list(PartId part) {
    return PageReads.once(HeldOutcomes.class, part, () -> read(part));
  }

  /** Returns true when this promise is about an outcome of the part that is held back now. */
  public boolean isHeld(PartId part, @Nullable PromiseId telling) {
    return telling != null && list(part).containsKey(telling);
  }

  private Map<PromiseId, LocalDate> read(PartId part) {
    var held = new HashMap<PromiseId, LocalDate>();
    jdbc.sql(
            "select h.promise_id, h.until from held_outcome h"
                + " where h.organisation_id = :organisation and h.part_id = :part and "
                + CONDITION)
        .param("organisation", CurrentOrganisation.id())
        .param("part", part.value())
        .param("now", utc(clock.instant()))
        .query(
            row -> {
              var until = row.getObject("until", OffsetDateTime.class).toInstant();
              held.put(
                  new PromiseId(row.getObject("promise_id", UUID.class)), DueDates.dayOf(until));
            });
    return held;
  }
}
