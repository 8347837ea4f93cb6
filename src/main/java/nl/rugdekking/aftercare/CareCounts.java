// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import java.util.Map;
import nl.rugdekking.access.NewestParts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the choices, talks and answers of the newest parts that a viewer may read. */
@Repository
public record CareCounts(JdbcClient jdbc) {

  private static final int LEAST_ANSWERS = 5;

  private static final String SQL =
      """
      with seen as materialized (%s),
      counted as (select * from seen where (select count(*) from seen) <= :most)
      select count(c.carer) filter (where c.carer <> 'NOBODY') chose,
        count(c.carer) filter (where c.carer = 'NOBODY') chose_nobody,
        coalesce(sum(k.reached), 0) talks, coalesce(sum(k.missed), 0) missed,
        coalesce(sum(k.enough), 0) enough, coalesce(sum(k.not_enough), 0) not_enough
      from counted s
      left join care_choice c on c.organisation_id = s.organisation_id and c.part_id = s.part_id
      left join lateral (
        select count(*) filter (where k.reached) reached,
          count(*) filter (where not k.reached) missed,
          count(*) filter (where k.answer = 'ENOUGH') enough,
          count(*) filter (where k.answer <> 'ENOUGH') not_enough
        from care_contact k
        where k.organisation_id = s.organisation_id and k.part_id = s.part_id) k on true
      """
          .formatted(NewestParts.SQL);

  /**
   * The aftercare of many parts.
   *
   * @param chosen the number of affected people who chose somebody
   * @param nobody the number of them who chose that nobody gives it
   * @param missed the number of attempts without an answer
   * @param notEnough the number of talks that were not enough, or after which they asked for
   *     another
   */
  public record CareCount(
      long chosen, long nobody, long talks, long missed, long enough, long notEnough) {

    /** Returns true when nobody chose anything and nobody was called. */
    public boolean isNone() {
      return chosen + nobody + talks + missed == 0;
    }

    /**
     * Returns true when so many answered that the numbers do not tell what one person said. An
     * answer is between the affected person and the care giver.
     */
    public boolean hasManyAnswers() {
      return enough + notEnough >= LEAST_ANSWERS;
    }

    /** Returns the number of talks about which the affected person said nothing. */
    public long unanswered() {
      return talks - enough - notEnough;
    }
  }

  /**
   * Returns the counts, of which all are 0 when there are too many parts.
   *
   * @param cases the parameters of the subquery for the newest parts, and "most"
   */
  public CareCount count(Map<String, @Nullable Object> cases) {
    return jdbc.sql(SQL)
        .params(cases)
        .query(
            (row, number) ->
                new CareCount(
                    row.getLong("chose"),
                    row.getLong("chose_nobody"),
                    row.getLong("talks"),
                    row.getLong("missed"),
                    row.getLong("enough"),
                    row.getLong("not_enough")))
        .single();
  }
}
