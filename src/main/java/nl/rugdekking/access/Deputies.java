// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.StandIn;
import nl.rugdekking.organisation.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the deputy of an absent colleague, and the offices that a deputy may use, as far as the
 * access rules allow. Every letter about a part (the case of one affected person) gets its
 * recipient from this class, so that nobody gets a letter about a part that they may not open.
 */
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

  List<PersonId> list() {
    return standIns.listCurrent().stream().map(StandIn::deputy).distinct().toList();
  }

  DelegatedOffices findDelegatedOffices(PersonId deputy) {
    var persons =
        standIns.listCurrent().stream()
            .filter(standIn -> standIn.deputy().equals(deputy))
            .map(StandIn::person)
            .collect(Collectors.toSet());
    return persons.isEmpty()
        ? DelegatedOffices.NONE
        : DelegatedOffices.select(people.filterInService(persons), people.listCachedOffices())
            .exceptCouncil(isInExecutive(deputy));
  }

  /**
   * The person who gets letters about this part: its owner, or the deputy of the owner; null when
   * the owner left or may no longer read it.
   */
  public @Nullable PersonId findLetterRecipient(CasePart part) {
    return part.owner() == null ? null : findLetterRecipient(part, findBlockedPersons(part));
  }

  /**
   * The same, for callers that know the blocked persons already.
   *
   * @param blocked the persons who are blocked from the case
   */
  public @Nullable PersonId findLetterRecipient(CasePart part, Set<PersonId> blocked) {
    var owner = part.owner();
    return owner != null && mayRead(owner, part, blocked)
        ? standInOrSelf(owner, part, blocked)
        : null;
  }

  /**
   * The person who gets letters about a part that the rules have just assigned. It does not check
   * again that the owner may read the part.
   */
  public @Nullable PersonId findRecipientAfterAssignment(CasePart part) {
    var owner = part.owner();
    return owner == null || standIns.findDeputy(owner).isEmpty()
        ? owner
        : standInOrSelf(owner, part, findBlockedPersons(part));
  }

  /**
   * The deputy of this person, if there is one who works here and may open the part; otherwise the
   * person.
   */
  public PersonId standInOrSelf(PersonId person, CasePart part, Set<PersonId> blocked) {
    return standIns
        .findDeputy(person)
        .filter(deputy -> !blocked.contains(deputy))
        .filter(deputy -> people.inServiceOrNull(deputy) != null)
        .filter(deputy -> findDelegatedOffices(deputy).mayBeUsedIn(part, blocked))
        .orElse(person);
  }

  private boolean mayRead(PersonId person, CasePart part, Set<PersonId> blocked) {
    var offices =
        people.listCachedOffices().stream()
            .filter(office -> office.person().equals(person))
            .toList();
    var serves = !offices.isEmpty() || people.inServiceOrNull(person) != null;
    var file = new CaseFile(List.of(part.incident()), "", List.of(part), List.of(), blocked);
    return AccessRules.roles(
            new ViewerAuthority(
                person,
                offices,
                serves,
                isInExecutive(person),
                people.findMayor().filter(person::equals).isPresent(),
                DelegatedOffices.NONE),
            file,
            part)
        .stream()
        .anyMatch(role -> AccessRules.allows(role, Action.READ));
  }

  private boolean isInExecutive(PersonId person) {
    return !people.filterInExecutive(List.of(person)).isEmpty();
  }

  private Set<PersonId> findBlockedPersons(CasePart part) {
    return cases.find(part.incident()).map(CaseFile::blocked).orElse(Set.of());
  }
}
