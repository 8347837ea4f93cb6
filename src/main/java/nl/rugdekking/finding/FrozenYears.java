// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.promise.DueDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures of years that are over, which do not change any more. Everybody in the organisation may
 * read them, so figures about few cases are left out. They stay when the cases are destroyed. An
 * {@link Overview} has the exact figures, for people who may open the cases.
 */
@Service
public class FrozenYears {

  /** The month from which the year before is frozen; most promises of December have ended then. */
  static final int FIRST_MONTH = 4;

  private final JdbcClient jdbc;
  private final Clock clock;

  FrozenYears(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A year that was frozen, and the day on which that happened. */
  public record FrozenYear(int year, LocalDate on) {}

  record Count(String kind, String what, int amount) {}

  /** The frozen years, the newest first. */
  @Transactional(readOnly = true)
  public List<FrozenYear> list() {
    return statement(
            """
            select year, frozen_on from frozen_year
            where organisation_id = :organisation order by year desc
            """)
        .query(
            (row, _) ->
                new FrozenYear(row.getInt("year"), row.getObject("frozen_on", LocalDate.class)))
        .list();
  }

  /** The figures of each group of bodies that has enough cases to have figures of its own. */
  @Transactional(readOnly = true)
  public List<PublishedFigures> listFigures(int year) {
    var published = new ArrayList<PublishedFigures>();
    for (var bodies : PublishedFigures.GROUPS) {
      PublishedFigures.of(bodies, counts(year, bodies)).ifPresent(published::add);
    }
    return published;
  }

  private List<Count> counts(int year, List<BodyKind> bodies) {
    return statement(
            """
            select kind, what, sum(amount)::int amount from frozen_count
            where organisation_id = :organisation and year = :year and body = any (:bodies)
            group by kind, what
            """)
        .param("year", year)
        .param("bodies", bodies.stream().map(BodyKind::name).toArray(String[]::new))
        .query(
            (row, _) ->
                new Count(row.getString("kind"), row.getString("what"), row.getInt("amount")))
        .list();
  }

  /** Freezes each year that ended long enough ago. */
  @Transactional
  public void freezeEnded() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, DueDates.ZONE);
    int last = today.getYear() - (today.getMonthValue() < FIRST_MONTH ? 2 : 1);
    for (int year : listUnfrozen(last)) {
      YearFreezing.freeze(this::statement, year, now);
    }
  }

  private List<Integer> listUnfrozen(int last) {
    return statement(
            """
            select distinct t.year from tally t
            where t.organisation_id = :organisation and t.year <= :last
              and t.kind = 'CASE' and t.what <> 'HISTORY'
              and not exists (select from frozen_year f
                where f.organisation_id = t.organisation_id and f.year = t.year)
            """)
        .param("last", last)
        .query((row, _) -> row.getInt(1))
        .list();
  }

  private StatementSpec statement(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }
}
