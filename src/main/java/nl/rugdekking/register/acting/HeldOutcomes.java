// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import static nl.rugdekking.database.Timestamps.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.PageReads;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds back an outcome that is bad for the affected person, such as a measure that ends after an
 * objection, until somebody has told them. Until then their own page does not show it. The wait
 * ends at the latest on the first due date of the promise to tell them, also when that date is
 * moved later, so that a forgotten promise cannot hide it.
 */
@Repository
public class HeldOutcomes {

  /**
   * The SQL condition that the outcome in row {@code h} of {@code held_outcome} is still held back
   * at {@code :now}. A lapsed promise counts too: its outcome was removed as a mistake, so it must
   * not appear either.
   */
  public static final String CONDITION =
      """
      h.until > :now and exists (select from promise to_tell
        where to_tell.organisation_id = h.organisation_id and to_tell.id = h.promise_id
          and to_tell.state in ('OPEN', 'WAITING', 'LAPSED'))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  HeldOutcomes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Holds back the outcome that this promise to tell is about, until the promise is kept. A promise
   * without a due date holds nothing back.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(PromiseId telling) {
    hold(telling, List.of());
  }

  /**
   * Holds back an outcome as {@link #hold(PromiseId)} does. Promises that are named for an outcome
   * that is held back already come beside those named before.
   *
   * @param ended the promises that ended because of it, whose end would tell the outcome
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(PromiseId telling, Collection<PromiseId> ended) {
    jdbc.sql(
            """
            insert into held_outcome (organisation_id, promise_id, part_id, until, ended)
            select organisation_id, id, part_id, due_at, ? from promise
            where organisation_id = ? and id = ? and due_at is not null
            on conflict (organisation_id, promise_id)
              do update set ended = held_outcome.ended || excluded.ended
            """)
        .params(
            ended.stream().map(PromiseId::value).toArray(UUID[]::new),
            CurrentOrganisation.id(),
            telling.value())
        .update();
  }

  /**
   * Returns these promises of a part as the affected person may see them now. One that ended by an
   * outcome that is held back is still shown as open.
   */
  @Transactional(readOnly = true)
  public List<Promise> show(PartId part, List<Promise> promises) {
    var ended = PageReads.once(EndedPromise.class, part, () -> readEnded(part));
    return ended.isEmpty()
        ? promises
        : promises.stream()
            .map(one -> ended.contains(new EndedPromise(one.id())) ? one.asOpen() : one)
            .toList();
  }

  /** A promise that ended by an outcome that is held back. */
  private record EndedPromise(PromiseId id) {}

  private Set<EndedPromise> readEnded(PartId part) {
    return jdbc.sql(
            "select unnest(h.ended) as ended from held_outcome h"
                + " where h.organisation_id = :organisation and h.part_id = :part and "
                + CONDITION)
        .param("organisation", CurrentOrganisation.id())
        .param("part", part.value())
        .param("now", utc(clock.instant()))
        .query((row, number) -> new EndedPromise(new PromiseId(row.getObject("ended", UUID.class))))
        .set();
  }

  /**
   * Returns what is held back in this part now: for each promise to tell the affected person, the
   * last day on which its outcome stays hidden.
   */
  @Transactional(readOnly = true)
  public Map<PromiseId, LocalDate> list(PartId part) {
    return PageReads.once(HeldOutcomes.class, part, () -> read(part));
  }

  /** Returns true when the outcome that this promise is about is held back now. */
  @Transactional(readOnly = true)
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
