// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.Optional;
import nl.rugdekking.access.NewestParts;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the promises that match the filter of a list, and the cases that they belong to. A number
 * in the overview counts promises, while the list behind it shows cases; with both numbers that
 * list can say: 12 promises in 7 cases.
 */
@Service
public class ListedPromises {

  public record Amount(long promises, long cases) {}

  private final JdbcClient jdbc;
  private final SummaryColumns columns;

  ListedPromises(JdbcClient jdbc, SummaryColumns columns) {
    this.jdbc = jdbc;
    this.columns = columns;
  }

  /**
   * @return empty when the filter asks for no promise, or when there are more cases than a list
   *     searches
   */
  @Transactional(readOnly = true)
  public Optional<Amount> count(Viewer viewer, CaseFilter filter) {
    if (!filter.asksForPromise()) {
      return Optional.empty();
    }
    var conditions = new FilterConditions(filter, columns.now());
    int maxCases = IncidentList.MAX_SEARCHED;
    return jdbc.sql(sql(conditions))
        .params(
            NewestParts.parameters(
                viewer,
                filter.partConditions(),
                conditions.startAfter(PagePosition.FIRST),
                maxCases + 1))
        .params(conditions.parameters())
        .query(
            (row, number) ->
                row.getInt("searched") > maxCases
                    ? Optional.<Amount>empty()
                    : Optional.of(new Amount(row.getLong("promises"), row.getLong("cases"))))
        .single();
  }

  private static String sql(FilterConditions conditions) {
    return """
      with seen as materialized (%s)
      select count(*) promises, count(distinct p.part_id) cases, (select count(*) from seen) searched
      from seen p
      join promise r on r.organisation_id = p.organisation_id and r.part_id = p.part_id
      %s
      where true %s %s
      """
        .formatted(
            NewestParts.SQL, conditions.joins(), conditions.partSql(), conditions.promiseSql());
  }
}
