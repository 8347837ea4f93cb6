// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.register.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the facts of several parts that a list of tasks shows beside each row. The caller has
 * checked that the viewer may see these parts.
 */
@Repository
public class TaskFacts {

  /**
   * @param position the code of the position of the affected person, or null when it is unknown
   * @param severity the severity as the handler assessed it, or null while it is not assessed
   */
  public record Fact(@Nullable String position, @Nullable Severity severity) {}

  private final JdbcClient jdbc;

  TaskFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public Map<PartId, Fact> list(Collection<PartId> parts) {
    var facts = new HashMap<PartId, Fact>();
    if (!parts.isEmpty()) {
      jdbc.sql(
              """
              select part_id, nullif(position_title, '') position_title, assessed from affected
              where organisation_id = ? and part_id = any (?)
              """)
          .params(CurrentOrganisation.id(), parts.stream().map(PartId::value).toArray(UUID[]::new))
          .query(
              row -> {
                var part = new PartId(row.getObject("part_id", UUID.class));
                var step = row.getObject("assessed", Integer.class);
                var severity = step == null ? null : Severity.ofStep(step);
                facts.put(part, new Fact(row.getString("position_title"), severity));
              });
    }
    return facts;
  }
}
