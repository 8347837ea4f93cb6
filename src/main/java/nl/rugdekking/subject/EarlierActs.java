// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.QueryPlans;
import nl.rugdekking.register.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts, for each case of a list, the earlier cases against the same perpetrator, as far as people
 * linked these cases. Only cases that the viewer may open are counted, so that the list gives away
 * no other case.
 */
@Repository
public class EarlierActs {

  // Few perpetrators are linked to another, so this quick query comes first, and the slow one runs
  // only for the parts that it finds.
  private static final String LINKED =
      """
      select distinct s.part_id from subject s
      join subject_link l on l.organisation_id = s.organisation_id and l.subject_id = s.id
      where s.organisation_id = :organisation and s.part_id = any (:parts)
      """;

  private static final String COUNT =
      """
      with recursive dossier (asked, id) as (
        select s.part_id, s.id from subject s
        where s.organisation_id = :organisation and s.part_id = any (:parts)
          and not s.erased and not s.shielded
        union
        select d.asked, l.other_id from dossier d
        join subject_link l on l.organisation_id = :organisation and l.subject_id = d.id)
      select d.asked, count(distinct f.handled_as) earlier
      from dossier d
      join subject s on s.organisation_id = :organisation and s.id = d.id
        and not s.erased and not s.shielded
      join case_part p on p.organisation_id = s.organisation_id and p.part_id = s.part_id
      join affected a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
        and (a.outcome is null or a.outcome = any (:acts))
      join case_file f on f.organisation_id = p.organisation_id and f.incident_id = p.incident_id
      join case_part m on m.organisation_id = :organisation and m.part_id = d.asked
      join case_file g on g.organisation_id = m.organisation_id and g.incident_id = m.incident_id
      where f.handled_as <> g.handled_as and p.opened_at < m.opened_at
        and p.lane <> 'CONFIDENTIAL' and %s
      group by d.asked
      """
          .formatted(VisibleParts.CONDITION);

  private static final String[] ACTS =
      Arrays.stream(Outcome.values())
          .filter(Outcome::isAct)
          .map(Outcome::name)
          .toArray(String[]::new);

  private final JdbcClient jdbc;

  EarlierActs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The number of earlier cases for each of these parts that has one. */
  @Transactional(readOnly = true)
  public Map<PartId, Integer> count(Viewer viewer, Collection<PartId> parts) {
    var linked = listLinked(parts);
    return linked.isEmpty()
        ? Map.of()
        : QueryPlans.runWithKeptPlans(jdbc, () -> countEarlier(viewer, linked));
  }

  private Map<PartId, Integer> countEarlier(Viewer viewer, List<UUID> linked) {
    var found = new HashMap<PartId, Integer>();
    jdbc.sql(COUNT)
        .params(VisibleParts.forViewer(viewer).parameters())
        .param("parts", linked.toArray(UUID[]::new))
        .param("acts", ACTS)
        .query(
            row -> {
              found.put(new PartId(row.getObject("asked", UUID.class)), row.getInt("earlier"));
            });
    return found;
  }

  private List<UUID> listLinked(Collection<PartId> parts) {
    return parts.isEmpty()
        ? List.of()
        : jdbc.sql(LINKED)
            .param("organisation", CurrentOrganisation.id())
            .param("parts", parts.stream().map(PartId::value).toArray(UUID[]::new))
            .query((row, number) -> row.getObject("part_id", UUID.class))
            .list();
  }
}
