// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.access.NamedParts;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.People;
import nl.rugdekking.register.AffectedRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the names of affected persons that a list shows to a viewer who passed the second step of
 * signing in.
 */
@Service
public class PartNames {

  private final NamedParts parts;
  private final AffectedRepository affecteds;
  private final People people;

  PartNames(NamedParts parts, AffectedRepository affecteds, People people) {
    this.parts = parts;
    this.affecteds = affecteds;
    this.people = people;
  }

  /**
   * The names that reporters typed, for those of these parts that are not linked to a person we
   * know.
   */
  @Transactional(readOnly = true)
  public Map<PartId, String> reportedNames(Collection<PartId> of) {
    return of.isEmpty() ? Map.of() : affecteds.listReportedNames(of);
  }

  /**
   * The names of the affected persons who do not withhold their name. When a part is not linked to
   * a person, it is the name that the reporter typed.
   */
  @Transactional(readOnly = true)
  public Map<PartId, String> names(Collection<PartId> of) {
    if (of.isEmpty()) {
      return Map.of();
    }
    var found = parts.find(of);
    var names = new HashMap<>(reportedNames(found.unlinked()));
    var persons = people.mapById(found.persons().values());
    found
        .persons()
        .forEach(
            (part, person) -> {
              var known = persons.get(person);
              if (known != null) {
                names.put(part, known.name());
              }
            });
    return names;
  }
}
