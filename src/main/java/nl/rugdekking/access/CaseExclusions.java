// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.rugdekking.access.CaseFile.RelationKind;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps people out of a case, whatever their office: the affected and accused persons, and the
 * people who work above or under them where the rules say so (domain rule 1).
 */
@Component
record CaseExclusions(CaseRepository repository, People people) {

  private static final Set<OfficeKind> HANDLING_OFFICES =
      EnumSet.of(
          OfficeKind.CASE_OWNER, OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY, OfficeKind.COORDINATOR);

  private static final Set<String> PERSONAL_GROUNDS = Set.of("AFFECTED", "ACCUSED");

  void markAccused(IncidentId incident, PersonId accused, Set<PersonId> blocked) {
    markAccused(incident, accused, blocked, false);
  }

  /**
   * @param accusedByReport true when the report itself accuses, and not the handler
   */
  void markAccused(
      IncidentId incident, PersonId accused, Set<PersonId> blocked, boolean accusedByReport) {
    repository.setInternal(incident, true);
    repository.accuse(incident, accused, accusedByReport);
    blockAccused(incident, accused, blocked);
  }

  private void blockAccused(IncidentId incident, PersonId accused, Set<PersonId> blocked) {
    block(incident, accused, "ACCUSED", blocked);
    blockManagers(incident, accused, blocked);
    blockSubordinates(incident, accused, blocked);
  }

  /**
   * Adds the blocks that follow from every accused and affected person in this incident again,
   * because the people above and below them may have changed. It removes none.
   */
  void addMissingBlocks(IncidentId incident, CaseFile file) {
    var blocked = repository.listOwnBlocks(incident);
    var parts = file.parts().stream().filter(part -> part.incident().equals(incident)).toList();
    parts.forEach(part -> block(incident, part.affected(), "AFFECTED", blocked));
    var accused =
        file.relations().stream()
            .filter(relation -> relation.kind() == RelationKind.ACCUSED)
            .filter(relation -> relation.incident().equals(incident))
            .map(CaseFile.Relation::person)
            .toList();
    accused.forEach(person -> blockAccused(incident, person, blocked));
    if (!accused.isEmpty()) {
      parts.forEach(part -> blockLineOfAffected(part, blocked));
    }
  }

  private void blockSubordinates(IncidentId incident, PersonId accused, Set<PersonId> blocked) {
    var offices = people.listCurrentOffices();
    var positions = people.positions(accused);
    var headedBodies = listHeadedBodies(accused, offices);
    var manages = people.isManager(accused);
    offices.stream()
        .filter(office -> HANDLING_OFFICES.contains(office.kind()))
        .filter(
            office ->
                headedBodies.stream().anyMatch(body -> office.covers(office.kind(), body))
                    || (manages && people.listLineAbove(office.person()).contains(accused))
                    || positions.stream().anyMatch(position -> directs(position, office.person())))
        .forEach(office -> block(incident, office.person(), "UNDER_ACCUSED", blocked));
  }

  // When the mayor is accused, everybody inside counts as working under the accused, whatever their
  // body is. The other members of the executive direct the secretary and everybody under the
  // secretary, but neither the mayor nor the people who work for the council.
  private boolean directs(Position accused, PersonId person) {
    if (accused.isMayor()) {
      return true;
    }
    var positions = people.positions(person);
    if (accused.isExecutive()) {
      return positions.stream()
          .noneMatch(at -> at.body() == BodyKind.MAYOR || at.body() == BodyKind.COUNCIL);
    }
    return accused.isClerk() && positions.stream().anyMatch(Position::isCouncilStaff);
  }

  // The bodies for which this person is responsible.
  private static List<BodyKind> listHeadedBodies(PersonId accused, List<Office> offices) {
    var ownOffices = offices.stream().filter(office -> office.person().equals(accused)).toList();
    return Arrays.stream(BodyKind.values())
        .filter(
            body ->
                ownOffices.stream().anyMatch(office -> office.covers(OfficeKind.RESPONSIBLE, body)))
        .toList();
  }

  /**
   * Blocks everybody above the affected person. Nobody is blocked when the affected person agreed
   * that the mayor judges, because only the secretary can agree to that, and only the mayor is
   * above the secretary.
   */
  void blockLineOfAffected(CasePart part, Set<PersonId> blocked) {
    if (part.judge() != CasePart.Judge.MAYOR) {
      blockManagers(part.incident(), part.affected(), blocked);
    }
  }

  /**
   * The reporters and the affected persons, and everybody above them, up to the secretary. In a
   * case against a colleague, these people are kept out besides the accused.
   */
  Set<PersonId> listReportersAndManagers(CaseFile file) {
    var found = new HashSet<PersonId>();
    file.relations().stream()
        .filter(relation -> relation.kind() == RelationKind.REPORTER)
        .forEach(relation -> found.add(relation.person()));
    for (var part : file.parts()) {
      if (part.affected() != null) {
        found.add(part.affected());
      }
    }
    List.copyOf(found).forEach(person -> found.addAll(people.listLineAbove(person)));
    return found;
  }

  /** Blocks everybody above the person, up to the secretary. */
  void blockManagers(IncidentId incident, @Nullable PersonId person, Set<PersonId> blocked) {
    if (person != null) {
      people.listLineAbove(person).forEach(manager -> block(incident, manager, "LINE", blocked));
    }
  }

  /**
   * Keeps a person out of the case. When the person is affected or accused, that ground is stored
   * even if they were blocked already, because it stays true when another accusation is taken back.
   */
  void block(IncidentId incident, @Nullable PersonId person, String ground, Set<PersonId> blocked) {
    if (person != null && (blocked.add(person) || PERSONAL_GROUNDS.contains(ground))) {
      repository.block(incident, person, ground);
    }
  }
}
