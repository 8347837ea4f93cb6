// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.StandIn;
import nl.rugdekking.organisation.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who acts today in place of whom, as far as the rules let them. */
@Component
public class Deputies {

  private final StandIns standIns;
  private final People people;
  private final CaseRepository cases;

  Deputies(StandIns standIns, People people, CaseRepository cases) {
    this.standIns = standIns;
    this.people = people;
    this.cases = cases;
  }

  List<PersonId> deputies() {
    return standIns.running().stream().map(StandIn::deputy).distinct().toList();
  }

  StandsIn of(PersonId deputy) {
    var persons =
        standIns.running().stream()
            .filter(standIn -> standIn.deputy().equals(deputy))
            .map(StandIn::person)
            .collect(Collectors.toSet());
    return persons.isEmpty()
        ? StandsIn.NOBODY
        : StandsIn.in(people.serving(persons), people.officeBook());
  }

  /** Who hears of this part: who handles it, or who stands in for them where they may. */
  public @Nullable PersonId acting(CasePart part) {
    var owner = part.owner();
    if (owner == null || part.lane() != Lane.OPEN || part.escalated()) {
      return owner;
    }
    return standIns.forPerson(owner).filter(deputy -> !isBlocked(part, deputy)).orElse(owner);
  }

  private boolean isBlocked(CasePart part, PersonId person) {
    return cases.find(part.incident()).stream().anyMatch(file -> file.blocked().contains(person));
  }
}
