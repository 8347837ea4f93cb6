// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the affected persons whose names a list may show with their part of a case: all but those
 * who withhold their name. The caller has checked that the reader may open the parts.
 */
@Repository
public class NamedParts {

  /**
   * Parts whose name is not withheld.
   *
   * @param persons the affected person of each part who was identified
   * @param unlinked the parts whose affected person was not identified yet
   */
  public record VisibleNames(Map<PartId, PersonId> persons, Set<PartId> unlinked) {}

  private final JdbcClient jdbc;

  NamedParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public VisibleNames find(Collection<PartId> parts) {
    var persons = new HashMap<PartId, PersonId>();
    var unlinked = new HashSet<PartId>();
    jdbc.sql(
            """
            select part_id, person_id from case_part
            where organisation_id = ? and part_id = any (?) and not name_withheld
            """)
        .params(CurrentOrganisation.id(), parts.stream().map(PartId::value).toArray(UUID[]::new))
        .query(
            row -> {
              var part = new PartId(row.getObject("part_id", UUID.class));
              var person = row.getObject("person_id", UUID.class);
              if (person == null) {
                unlinked.add(part);
              } else {
                persons.put(part, new PersonId(person));
              }
            });
    return new VisibleNames(persons, unlinked);
  }
}
