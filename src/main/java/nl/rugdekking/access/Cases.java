// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseFile.RelationKind;
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

  private final CaseRepository repository;
  private final PartRepository rows;
  private final Exclusions exclusions;
  private final JoinedCases joined;
  private final NextInLine next;

  Cases(
      CaseRepository repository,
      PartRepository rows,
      Exclusions exclusions,
      JoinedCases joined,
      NextInLine next) {
    this.repository = repository;
    this.rows = rows;
    this.exclusions = exclusions;
    this.joined = joined;
    this.next = next;
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
    maybeAffected.forEach(
        person -> exclusions.block(newCase.incident(), person, "AFFECTED", blocked));
    var affected = newCase.parts().stream().map(NewCase.NewPart::affected).toList();
    affected.forEach(person -> exclusions.block(newCase.incident(), person, "AFFECTED", blocked));
    if (!newCase.accused().isEmpty()) {
      newCase
          .accused()
          .forEach(person -> exclusions.markAccused(newCase.incident(), person, blocked, true));
      affected.forEach(person -> exclusions.blockLine(newCase.incident(), person, blocked));
    }
    var parts = new ArrayList<CasePart>();
    for (var part : newCase.parts()) {
      var assignment = next.opening(part, newCase.lane(), blocked);
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
            newCase.openedAt(),
            false);
    rows.add(opened);
    return opened;
  }

  /**
   * Names the person of a part that came in without one. The handler may change with it, and that
   * of another part too: whoever turns out to be affected handles nothing of this case.
   *
   * @return the parts as they are handled from now on
   */
  public List<CasePart> link(CasePart part, Position position, boolean coordinatorReads) {
    var incident = part.incident();
    joined.hold(incident);
    var file = repository.find(incident).orElseThrow();
    var itself = repository.blockedByItself(incident);
    exclusions.block(incident, position.person(), "AFFECTED", itself);
    if (file.isInternal()) {
      exclusions.blockLine(incident, position.person(), itself);
    }
    rows.link(part.id(), position.person(), position.body(), coordinatorReads);
    joined.derive(incident);
    var linked = repository.find(incident).orElseThrow();
    linked.parts().stream()
        .filter(one -> one.id().equals(part.id()))
        .forEach(one -> rows.assign(one.id(), next.anew(one, linked.blocked())));
    linked.parts().stream()
        .filter(other -> !other.id().equals(part.id()))
        .forEach(other -> relieve(other, linked.blocked()));
    return parts(incident);
  }

  private void relieve(CasePart part, Set<PersonId> blocked) {
    if (part.owner() != null && blocked.contains(part.owner())) {
      rows.assign(part.id(), next.staying(part, blocked));
    }
  }

  /**
   * Handles what was registered as two as one case, under the number of the first. Relations and
   * blocks stay with what they were registered for; whom the rules keep from one they keep from
   * both, and what they handled goes to the next in line.
   *
   * @return the parts as they are handled from now on
   */
  public List<CasePart> join(IncidentId first, IncidentId other) {
    // always in one order, so that two who do this at once never wait for each other
    Stream.of(first, other).sorted(Comparator.comparing(IncidentId::value)).forEach(joined::hold);
    joined.join(first, other);
    joined.derive(first);
    var file = repository.find(first).orElseThrow();
    file.parts().forEach(part -> relieve(part, file.blocked()));
    return parts(first);
  }

  /**
   * What was registered apart is handled apart again, under its own number. Who was kept from it
   * only because of the rest is kept from it no longer.
   */
  public void separate(IncidentId rest, IncidentId leaving) {
    joined.hold(rest);
    joined.separate(leaving);
    for (var incident : List.of(rest, leaving)) {
      joined.derive(incident);
      var file = repository.find(incident).orElseThrow();
      file.parts().stream()
          .filter(CasePart::escalated)
          .forEach(part -> rows.assign(part.id(), next.anew(part, file.blocked())));
    }
  }

  /** The same person stands in another part of the case, which goes on. */
  public void setContinued(PartId part, boolean continued) {
    rows.setContinued(part, continued);
  }

  /**
   * A colleague is accused: neither party, nor the line above either, decides or reads by office.
   * Where the accused heads a body (the mayor: all of them), its case owners, the responsible
   * person, the deputy and the coordinator step aside too, and the fallback outside takes it.
   *
   * @return the parts as they are handled from now on
   */
  public List<CasePart> accuse(IncidentId incident, PersonId accused) {
    return accuse(incident, accused, false);
  }

  /**
   * @param told whoever reported it says so: whoever handles it cannot take it back
   */
  public List<CasePart> accuse(IncidentId incident, PersonId accused, boolean told) {
    joined.hold(incident);
    var itself = repository.blockedByItself(incident);
    exclusions.markAccused(incident, accused, itself, told);
    repository.find(incident).orElseThrow().parts().stream()
        .filter(part -> part.incident().equals(incident))
        .forEach(part -> exclusions.blockLine(incident, part.affected(), itself));
    joined.derive(incident);
    var file = repository.find(incident).orElseThrow();
    file.parts().forEach(part -> rows.move(part.id(), next.staying(part, file.blocked())));
    return parts(incident);
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

  /** Under which numbers the incidents of a case were registered, the one it has now first. */
  public Map<IncidentId, String> registeredAs(CaseAccess access) {
    var numbers = new LinkedHashMap<IncidentId, String>();
    access.incidents().forEach(one -> numbers.put(one, repository.registeredAs(one)));
    return numbers;
  }

  public String number(IncidentId incident) {
    return repository.find(incident).orElseThrow().number();
  }

  /** Whether this colleague is said to have done it. */
  public boolean accuses(IncidentId incident, PersonId person) {
    return repository.find(incident).orElseThrow().related(person, RelationKind.ACCUSED);
  }

  /** The parts of the case as they are handled now. */
  public List<CasePart> parts(IncidentId incident) {
    return repository.find(incident).orElseThrow().parts();
  }

  /** To whom the parts of the case are given. */
  public Set<PersonId> owners(IncidentId incident) {
    return repository.find(incident).orElseThrow().owners();
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
    return rows.setNameWithheld(part, withheld);
  }

  /** False when it was so already. */
  public boolean letCoordinatorRead(PartId part, boolean reads) {
    return rows.setCoordinatorReads(part, reads);
  }

  /**
   * @param before whose it was when somebody decided this
   * @return false when it is somebody else's by now, or they are kept from it
   */
  public boolean assign(PartId part, @Nullable PersonId before, PersonId owner) {
    joined.hold(part);
    return rows.handOver(part, before, owner);
  }

  public void setOpen(PartId part, boolean open) {
    rows.setOpen(part, open);
    dismiss(part);
  }

  /** What access keeps of a part. */
  public CasePart find(IncidentId incident, PartId part) {
    return parts(incident).stream()
        .filter(candidate -> candidate.id().equals(part))
        .findFirst()
        .orElseThrow();
  }
}
