// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.util.List;
import java.util.Map;
import nl.rugdekking.access.NewestParts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up the losses of the newest parts that a viewer may read. */
@Repository
public record DamageCounts(JdbcClient jdbc) {

  private static final String SQL =
      """
      with seen as materialized (%s),
      counted as (select * from seen where (select count(*) from seen) <= :most),
      lost as (
        select i.organisation_id, i.part_id, i.claimant, sum(i.cents) as stated from counted s
        join damage_item i on i.organisation_id = s.organisation_id and i.part_id = s.part_id
        group by i.organisation_id, i.part_id, i.claimant)
      select c.claimed, case when c.claimed then null else c.reason end as left_for,
        count(*) as amount, sum(l.stated) as stated, coalesce(sum(c.insured), 0) as insured,
        coalesce(sum(c.received), 0) as received, coalesce(sum(c.written_off), 0) as written_off
      from lost l left join damage_claim c on c.organisation_id = l.organisation_id
        and c.part_id = l.part_id and c.claimant = l.claimant
      group by c.claimed, left_for order by amount desc, left_for
      """
          .formatted(NewestParts.SQL);

  /**
   * Returns what was decided about the losses, the most frequent first; nothing when there are too
   * many parts.
   *
   * @param cases the parameters of the subquery for the newest parts, and "most"
   */
  public List<DamageCount> list(Map<String, @Nullable Object> cases) {
    return jdbc.sql(SQL)
        .params(cases)
        .query(
            (row, number) ->
                new DamageCount(
                    row.getObject("claimed", Boolean.class),
                    row.getString("left_for"),
                    row.getLong("amount"),
                    row.getLong("stated"),
                    row.getLong("insured"),
                    row.getLong("received"),
                    row.getLong("written_off")))
        .list();
  }
}
