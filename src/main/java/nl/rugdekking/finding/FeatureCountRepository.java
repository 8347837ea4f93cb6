// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.access.NewestParts;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.NewestParts.PartFilter;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.FeatureCounts.Feature;
import nl.rugdekking.finding.FeatureCounts.FeatureCount;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the features (such as form, channel and month) of the newest parts (one for each affected
 * person) that a viewer may read, when somebody opens the page. It reads a limited number of parts
 * and stores no counts, so that saving a report does not become slower.
 */
@Repository
record FeatureCountRepository(JdbcClient jdbc) {

  /** The number of parts that are counted at once; most organisations have fewer. */
  static final int MAX_PARTS = 10_000;

  private static final String COUNT =
      """
      with seen as materialized (%s),
      facts as materialized (
        select s.organisation_id, s.incident_id, s.opened_at, i.channel, i.topic,
          a.position_title, a.experienced, a.assessed
        from (select * from seen order by opened_at desc, part_id desc limit :most) s
        join incident i on i.organisation_id = s.organisation_id and i.id = s.incident_id
        join affected a on a.organisation_id = s.organisation_id and a.part_id = s.part_id),
      counted (feature, code) as (
        select 'CHANNEL', channel from facts
        union all select 'TOPIC', topic from facts
        union all select 'POSITION', nullif(position_title, '') from facts
        union all select 'EXPERIENCED', experienced::text from facts
        union all select 'ASSESSED', assessed::text from facts
        union all select 'MONTH', to_char(opened_at at time zone 'Europe/Amsterdam', 'YYYY-MM')
        from facts
        union all select 'FORM', o.form from facts f
        left join incident_form o on o.organisation_id = f.organisation_id
          and o.incident_id = f.incident_id)
      select feature, code, count(*) amount, (select count(*) from seen) parts
      from counted group by feature, code order by feature, amount desc, code
      """
          .formatted(NewestParts.SQL);

  // The two conditions are those of small indexes, so neither table is read.
  // When there are too many cases nothing is counted. To find that out, the parts need not be
  // sorted, so they are counted first, and read in order only when there are few enough.
  private static final String POLICE =
      """
      with looked (amount) as materialized (%s),
      seen as materialized (
        select newest.* from %s newest where (select amount from looked) <= :most)
      select (select amount from looked) looked,
        (select count(*) from seen s
          join affected a on a.organisation_id = s.organisation_id and a.part_id = s.part_id
          where a.police_wish = 'YES') wanted,
        (select count(*) from seen s
          join promise r on r.organisation_id = s.organisation_id and r.part_id = s.part_id
          where r.kind = '%s' and r.state = 'KEPT' and r.reference is not null) numbered
      """
          .formatted(NewestParts.COUNT, NewestParts.SQL, PromiseKind.POLICE_REPORT_DONE.code());

  Optional<Integer> findNewestYear(Viewer viewer) {
    return jdbc.sql("select tally_year(newest.opened_at) from %s newest".formatted(NewestParts.SQL))
        .params(NewestParts.parameters(viewer, PartFilter.CASES, PagePosition.FIRST, 1))
        .query(Integer.class)
        .optional();
  }

  Optional<PoliceCounts> findPoliceCounts(
      Viewer viewer, @Nullable Integer year, @Nullable BodyKind body) {
    int most = IncidentList.MAX_SEARCHED;
    return jdbc.sql(POLICE)
        .params(parameters(viewer, year, body, most + 1))
        .param("most", most)
        .query(
            (row, number) ->
                row.getInt("looked") > most
                    ? Optional.<PoliceCounts>empty()
                    : Optional.of(new PoliceCounts(row.getLong("wanted"), row.getLong("numbered"))))
        .single();
  }

  /** Returns the parameters of the subquery for the newest parts. */
  static Map<String, @Nullable Object> parameters(
      Viewer viewer, @Nullable Integer year, @Nullable BodyKind body, int window) {
    var since = year == null ? null : startOf(year).openedAt();
    var before = year == null ? PagePosition.FIRST : startOf(year + 1);
    var wanted = new PartFilter(false, body, null, null, null, since);
    return NewestParts.parameters(viewer, wanted, before, window);
  }

  /**
   * @param year the year of registration, or null for all
   * @param body the body of the affected person, or null for all
   */
  FeatureCounts count(Viewer viewer, @Nullable Integer year, @Nullable BodyKind body, int most) {
    var parts = new long[1];
    var counts =
        jdbc.sql(COUNT)
            .params(parameters(viewer, year, body, most + 1))
            .param("most", most)
            .query(
                (row, number) -> {
                  parts[0] = row.getLong("parts");
                  return new FeatureCount(
                      Feature.valueOf(row.getString("feature")),
                      row.getString("code"),
                      row.getLong("amount"));
                })
            .list();
    return new FeatureCounts(counts, Math.min(parts[0], most), parts[0] <= most);
  }

  private static PagePosition startOf(int year) {
    return PagePosition.before(LocalDate.of(year, 1, 1).atStartOfDay(DueDates.ZONE).toInstant());
  }
}
