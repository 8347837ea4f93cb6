// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.ArrayList;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The relations of people to cases, as the register reports them. Called inside the register's
 * transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Cases {

  private static final Set<OfficeKind> UNDER_A_HEAD =
      EnumSet.of(
          OfficeKind.CASE_OWNER, OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY, OfficeKind.COORDINATOR);

  private final CaseRepository repository;
  private final People people;

  Cases(CaseRepository repository, People people) {
    this.repository = repository;
    this.people = people;
  }

  /**
   * Takes a number for a new case.
   *
   * @return false when somebody has that number: try another
   */
  public boolean claim(IncidentId incident, String number) {
    return repository.addFile(incident, number);
  }

  /** Opens the parts of a claimed case and says who handles each, in the order given. */
  public List<CasePart> open(NewCase newCase) {
    return open(newCase, Set.of(), false);
  }

  /**
   * Opens the parts of a case of the past. Where nobody inside would handle it, nobody does: it
   * leaves nobody's line, since nothing is to be decided any more.
   *
   * @param maybeAffected who may be the one it happened to: no office of theirs opens it either
   */
  public List<CasePart> openPast(NewCase newCase, Set<PersonId> maybeAffected) {
    return open(newCase, maybeAffected, true);
  }

  private List<CasePart> open(NewCase newCase, Set<PersonId> maybeAffected, boolean past) {
    var blocked = new HashSet<PersonId>();
    maybeAffected.forEach(person -> block(newCase.incident(), person, "AFFECTED", blocked));
    var affected = newCase.parts().stream().map(NewCase.NewPart::affected).toList();
    affected.forEach(person -> block(newCase.incident(), person, "AFFECTED", blocked));
    if (!newCase.accused().isEmpty()) {
      newCase.accused().forEach(person -> markAccused(newCase.incident(), person, blocked));
      affected.forEach(person -> blockLine(newCase.incident(), person, blocked));
    }
    var offices = people.officeBook();
    var parts = new ArrayList<CasePart>();
    for (var part : newCase.parts()) {
      var assignment = Assignment.of(Assignment.Asked.of(part, newCase.lane()), blocked, offices);
      parts.add(
          open(
              newCase,
              part,
              past && assignment.escalated() ? new Assignment(null, false) : assignment));
    }
    if (newCase.reporter() != null) {
      repository.relate(newCase.incident(), newCase.reporter(), RelationKind.REPORTER, null);
    }
    return parts;
  }

  private CasePart open(NewCase newCase, NewCase.NewPart part, Assignment assignment) {
    var opened =
        new CasePart(
            part.id(),
            newCase.incident(),
            part.affected(),
            part.body(),
            newCase.lane(),
            assignment.owner(),
            part.coordinatorReads(),
            false,
            assignment.escalated(),
            true,
            newCase.openedAt());
    repository.addPart(opened);
    return opened;
  }

  /**
   * Names the person of a part that came in without one. The handler may change with it, and that
   * of another part too: whoever turns out to be affected handles nothing of this case.
   */
  public CasePart link(CasePart part, Position position, boolean coordinatorReads) {
    var file = repository.find(part.incident()).orElseThrow();
    var blocked = new HashSet<>(file.blocked());
    block(part.incident(), position.person(), "AFFECTED", blocked);
    if (file.isInternal()) {
      blockLine(part.incident(), position.person(), blocked);
    }
    repository.link(part.id(), position.person(), position.body(), coordinatorReads);
    var linked = find(part.incident(), part.id());
    assign(linked, position.manager(), blocked);
    file.parts().stream()
        .filter(other -> !other.id().equals(part.id()))
        .filter(other -> other.owner() != null && blocked.contains(other.owner()))
        .forEach(other -> assign(other, managerOf(other.affected()), blocked));
    return find(part.incident(), part.id());
  }

  private void assign(CasePart part, @Nullable PersonId manager, Set<PersonId> blocked) {
    var assignment =
        Assignment.of(Assignment.Asked.of(part, manager), blocked, people.officeBook());
    repository.assign(part.id(), assignment.owner(), assignment.escalated());
  }

  private @Nullable PersonId managerOf(@Nullable PersonId person) {
    if (person == null) {
      return null;
    }
    var positions = people.positions(person);
    return positions.isEmpty() ? null : positions.getFirst().manager();
  }

  /**
   * A colleague is accused: neither party, nor the line above either, decides or reads by office.
   * Where the accused heads a body (the mayor: all of them), its case owners, the responsible
   * person, the deputy and the coordinator step aside too, and the fallback outside takes it.
   *
   * @return the parts as they are handled from now on
   */
  public List<CasePart> accuse(IncidentId incident, PersonId accused) {
    var file = repository.find(incident).orElseThrow();
    var blocked = new HashSet<>(file.blocked());
    markAccused(incident, accused, blocked);
    file.parts().stream()
        .map(CasePart::affected)
        .forEach(affected -> blockLine(incident, affected, blocked));
    file.parts().forEach(part -> assign(part, managerOf(part.affected()), blocked));
    return repository.find(incident).orElseThrow().parts();
  }

  private void markAccused(IncidentId incident, PersonId accused, Set<PersonId> blocked) {
    repository.markInternal(incident);
    repository.relate(incident, accused, RelationKind.ACCUSED, null);
    block(incident, accused, "ACCUSED", blocked);
    blockLine(incident, accused, blocked);
    blockUnder(incident, accused, blocked);
  }

  private void blockUnder(IncidentId incident, PersonId accused, Set<PersonId> blocked) {
    var offices = people.officeBook();
    for (var body : isMayor(accused) ? List.of(BodyKind.values()) : headedBy(accused, offices)) {
      offices.stream()
          .filter(office -> UNDER_A_HEAD.stream().anyMatch(kind -> office.covers(kind, body)))
          .forEach(office -> block(incident, office.person(), "UNDER_ACCUSED", blocked));
    }
  }

  // Nobody inside can be asked to handle a case against the mayor, of whatever body.
  private boolean isMayor(PersonId person) {
    return people.positions(person).stream().anyMatch(at -> at.body() == BodyKind.MAYOR);
  }

  private static List<BodyKind> headedBy(PersonId accused, List<Office> offices) {
    var bodies = new ArrayList<BodyKind>();
    for (var body : BodyKind.values()) {
      if (offices.stream()
          .anyMatch(
              office ->
                  office.person().equals(accused) && office.covers(OfficeKind.RESPONSIBLE, body))) {
        bodies.add(body);
      }
    }
    return bodies;
  }

  private void blockLine(IncidentId incident, @Nullable PersonId person, Set<PersonId> blocked) {
    if (person != null) {
      people.positions(person).stream()
          .map(Position::manager)
          .forEach(manager -> block(incident, manager, "LINE", blocked));
    }
  }

  private void block(
      IncidentId incident, @Nullable PersonId person, String ground, Set<PersonId> blocked) {
    if (person != null && blocked.add(person)) {
      repository.block(incident, person, ground);
    }
  }

  /** False when they were trusted already. */
  public boolean trust(IncidentId incident, PartId part, PersonId trusted) {
    return repository.trust(incident, trusted, part);
  }

  /** False when they were not trusted. */
  public boolean distrust(IncidentId incident, PartId part, PersonId trusted) {
    return repository.distrust(incident, trusted, part);
  }

  /** Whom the rules keep from this case, whatever their office. */
  public Set<PersonId> blocked(IncidentId incident) {
    return repository.find(incident).orElseThrow().blocked();
  }

  public String number(IncidentId incident) {
    return repository.find(incident).orElseThrow().number();
  }

  /** Called because of danger: reads what the first hour needs, until {@link #dismiss}. */
  public void call(CasePart part, PersonId called) {
    repository.relate(part.incident(), called, RelationKind.CALLED, part.id());
  }

  /** Handed over: nobody who was called reads it for that any more. */
  public void dismiss(PartId part) {
    repository.unrelate(RelationKind.CALLED, part);
  }

  /** False when it was so already. */
  public boolean withholdName(PartId part, boolean withheld) {
    return repository.setNameWithheld(part, withheld);
  }

  /** False when it was so already. */
  public boolean letCoordinatorRead(PartId part, boolean reads) {
    return repository.setCoordinatorReads(part, reads);
  }

  /**
   * @param before whose it was when somebody decided this
   * @return false when it is somebody else's by now
   */
  public boolean assign(PartId part, @Nullable PersonId before, PersonId owner) {
    return repository.handOver(part, before, owner);
  }

  public void setOpen(PartId part, boolean open) {
    repository.setOpen(part, open);
    dismiss(part);
  }

  /** What access keeps of a part. */
  public CasePart find(IncidentId incident, PartId part) {
    return repository.find(incident).orElseThrow().parts().stream()
        .filter(candidate -> candidate.id().equals(part))
        .findFirst()
        .orElseThrow();
  }
}
