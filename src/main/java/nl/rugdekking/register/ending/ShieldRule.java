// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.ending;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.register.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Decides where the accused is shielded (shown on no page), because there was no incident or it did
 * not happen (domain rule 12). Every page and search that shows who was accused uses it.
 */
@Repository
public class ShieldRule {

  private static final String[] SHIELDING_OUTCOMES =
      Arrays.stream(Outcome.values())
          .filter(Outcome::shieldsAccused)
          .map(Outcome::name)
          .toArray(String[]::new);

  private final JdbcClient jdbc;

  ShieldRule(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns true when every part of this incident in which the viewer has a role is shielded. */
  public boolean isShielded(CaseAccess access, IncidentId incident) {
    var seen =
        access.all().stream()
            .filter(part -> part.incident().equals(incident))
            .map(CasePart::id)
            .filter(part -> !access.rolesIn(part).isEmpty())
            .toList();
    return !seen.isEmpty() && listShielded(seen).containsAll(seen);
  }

  /** Those of these parts in which the accused is shielded. */
  public Set<PartId> listShielded(Collection<PartId> parts) {
    return new HashSet<>(
        jdbc.sql(
                """
                select part_id from affected
                where organisation_id = :organisation and part_id = any (:parts)
                  and outcome = any (:outcomes)
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("parts", parts.stream().map(PartId::value).toArray(UUID[]::new))
            .param("outcomes", SHIELDING_OUTCOMES)
            .query((row, number) -> new PartId(row.getObject("part_id", UUID.class)))
            .list());
  }
}
