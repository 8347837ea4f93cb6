// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import nl.rugdekking.figures.Thresholds;
import nl.rugdekking.promise.DueDates;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Freezes the figures of a year that is over. It counts every case that was registered in that
 * year, no matter who may open it, because readers see the figures only through {@link
 * PublishedFigures}. Talks in confidence are no cases and are left out, and so are cases that were
 * imported from an old list.
 */
final class YearFreezing {

  /** The kind of the counts by outcome, which together are the number of cases. */
  static final String OUTCOME = "OUTCOME";

  /**
   * The kind of the counts by month. Years that were frozen before positions were counted do not
   * have them.
   */
  static final String MONTH = "MONTH";

  static final String POSITION = "POSITION";

  /** The number of affected people of a body. */
  static final String PEOPLE = "PEOPLE";

  /** The number of affected people in each position. */
  static final String POSITION_PEOPLE = "POSITION_PEOPLE";

  /** The code for all positions in which few people were affected, and for unknown positions. */
  static final String OTHERS = "OTHERS";

  /** The kind of the counts of promises is this prefix with the code of the kind of promise. */
  static final String PROMISE = "PROMISE ";

  private static final String MARK =
      """
      insert into frozen_year (organisation_id, year, frozen_on)
      values (:organisation, :year, :day) on conflict do nothing
      """;

  private static final String PARTS =
      """
      part as materialized (
        select p.part_id, p.incident_id, p.body, p.person_id, i.channel, i.topic, a.outcome,
          a.experienced::text experienced, a.assessed::text assessed,
          nullif(a.position_title, '') position_title,
          to_char(p.opened_at at time zone 'Europe/Amsterdam', 'MM') opened_in
        from case_part p
        join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
        join affected a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
        where p.organisation_id = :organisation and p.lane <> 'CONFIDENTIAL' and not i.history
          and tally_year(p.opened_at) = :year)\
      """;

  private static final String COUNT =
      """
      insert into frozen_count (organisation_id, year, body, kind, what, amount)
      with %s,
      counted (body, kind, what) as (
        select body, 'OUTCOME', outcome from part
        union all select body, 'CHANNEL', channel from part
        union all select body, 'TOPIC', topic from part
        union all select body, 'POSITION', position_title from part
        union all select body, 'EXPERIENCED', experienced from part
        union all select body, 'ASSESSED', assessed from part
        union all select body, 'MONTH', opened_in from part
        union all select part.body, 'FORM', o.form from part
        left join incident_form o on o.organisation_id = :organisation
          and o.incident_id = part.incident_id
        union all select part.body, 'PROMISE ' || r.kind, w.what
        from part
        join promise r on r.organisation_id = :organisation and r.part_id = part.part_id
        cross join unnest(tally_of(r.state,
          r.overdue or r.state in ('OPEN', 'WAITING') and coalesce(r.due_at < :at, false),
          r.reason, r.missed_at)) as w (what))
      select :organisation, :year, body, kind, coalesce(what, 'UNKNOWN'), count(*)
      from counted group by body, kind, what
      """
          .formatted(PARTS);

  private static final String COUNT_PEOPLE =
      """
      insert into frozen_count (organisation_id, year, body, kind, what, amount)
      with %s,
      held as (
        select body, position_title, count(distinct person_id) people from part
        where position_title is not null group by body, position_title)
      select :organisation, :year, body, 'PEOPLE', 'ALL', count(distinct person_id)
      from part group by body
      union all select :organisation, :year, body, 'POSITION_PEOPLE', position_title, people
      from held
      union all select :organisation, :year, part.body, 'POSITION_PEOPLE', 'OTHERS',
        count(distinct part.person_id)
      from part
      left join held on held.body = part.body and held.position_title = part.position_title
      where held.people is null or held.people < :few
      group by part.body
      """
          .formatted(PARTS);

  private YearFreezing() {}

  /**
   * Does nothing when the year was frozen before.
   *
   * @param statements makes a statement of SQL, in which :organisation is set
   */
  static void freeze(Function<String, StatementSpec> statements, int year, Instant now) {
    var day = LocalDate.ofInstant(now, DueDates.ZONE);
    int marked = statements.apply(MARK).param("year", year).param("day", day).update();
    if (marked == 1) {
      statements
          .apply(COUNT)
          .param("year", year)
          .param("at", now.atOffset(ZoneOffset.UTC))
          .update();
      statements
          .apply(COUNT_PEOPLE)
          .param("year", year)
          .param("few", Thresholds.DEFAULT.answers())
          .update();
    }
  }
}
