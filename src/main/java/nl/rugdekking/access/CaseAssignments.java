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
 * Records how people relate to cases and their parts (one for each affected person), and decides
 * who handles each part. The register calls it inside its own transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseAssignments {

  private final CaseRepository repository;
  private final PartRepository rows;
  private final CaseExclusions exclusions;
  private final JoinedCases joined;
  private final HandlerSelection handlers;

  CaseAssignments(
      CaseRepository repository,
      PartRepository rows,
      CaseExclusions exclusions,
      JoinedCases joined,
      HandlerSelection handlers) {
    this.repository = repository;
    this.rows = rows;
    this.exclusions = exclusions;
    this.joined = joined;
    this.handlers = handlers;
  }

  /** Reserves a number for a new case; false when it is taken already. */
  public boolean reserveNumber(IncidentId incident, String number) {
    return repository.insertCase(incident, number);
  }

  /** Opens the parts of a case whose number was reserved, and assigns each, in this order. */
  public List<CasePart> openParts(NewCase newCase) {
    return openParts(newCase, Set.of(), false);
  }

  /**
   * Opens the parts of a case of the past. When nobody inside may handle a part, it gets no handler
   * at all instead of going to the fallback outside, since nothing is left to decide in it.
   *
   * @param maybeAffected persons who may be the affected person: they are blocked from the case
   *     too, so that no office opens it for them
   */
  public List<CasePart> openPastParts(NewCase newCase, Set<PersonId> maybeAffected) {
    return openParts(newCase, maybeAffected, true);
  }

  private List<CasePart> openParts(NewCase newCase, Set<PersonId> maybeAffected, boolean past) {
    var incident = newCase.incident();
    var blocked = new HashSet<PersonId>();
    maybeAffected.forEach(person -> exclusions.block(incident, person, "AFFECTED", blocked));
    var affected = newCase.parts().stream().map(NewCase.NewPart::affected).toList();
    affected.forEach(person -> exclusions.block(incident, person, "AFFECTED", blocked));
    if (!newCase.accused().isEmpty()) {
      newCase.accused().forEach(person -> exclusions.markAccused(incident, person, blocked, true));
      affected.forEach(person -> exclusions.blockManagers(incident, person, blocked));
    }
    var parts = new ArrayList<CasePart>();
    for (var part : newCase.parts()) {
      var chosen = handlers.selectForNewPart(part, newCase.lane(), blocked, newCase.accused());
      parts.add(newCase.open(part, past ? chosen.ofPast() : chosen));
    }
    parts.forEach(rows::add);
    if (newCase.reporter() != null) {
      repository.addRelation(incident, newCase.reporter(), RelationKind.REPORTER, null);
    }
    return parts;
  }

  /**
   * Sets the affected person of a part that was reported without one, or the position in which they
   * were hit. A handler is chosen again for this part, and for every other part of the case that
   * this person handled, because affected persons may not handle their own case.
   *
   * @return the parts with their handlers after the change
   */
  public List<CasePart> setAffected(CasePart part, Position position, boolean coordinatorReads) {
    var incident = part.incident();
    joined.lock(incident);
    var file = repository.find(incident).orElseThrow();
    var itself = repository.listOwnBlocks(incident);
    exclusions.block(incident, position.person(), "AFFECTED", itself);
    if (file.isInternal()) {
      exclusions.blockManagers(incident, position.person(), itself);
    }
    // The page told the reporter without a name who would read the report. Setting the affected
    // person later must not let a coordinator read it whom the page did not mention.
    var reads = coordinatorReads && (part.lane() != Lane.ANONYMOUS || part.coordinatorReads());
    rows.setAffected(part.id(), position.person(), position.body(), reads);
    joined.deriveBlocks(incident);
    var linked = repository.find(incident).orElseThrow();
    for (var casePart : linked.parts()) {
      if (casePart.id().equals(part.id())) {
        rows.assign(casePart.id(), handlers.selectInPosition(casePart, position, linked.blocked()));
      } else {
        handlers.replaceIfBlocked(casePart, linked.blocked());
      }
    }
    return parts(incident);
  }

  /**
   * Joins two cases, to be handled as one under the number of the first. Relations and blocks stay
   * with the incident they were registered for. A person blocked from one is blocked from both, and
   * the parts they handled go to the next in line.
   *
   * @return the parts with their handlers after the change
   */
  public List<CasePart> join(IncidentId first, IncidentId other) {
    // Always lock in the same order, so that two simultaneous joins cannot deadlock.
    Stream.of(first, other).sorted(Comparator.comparing(IncidentId::value)).forEach(joined::lock);
    joined.join(first, other);
    joined.deriveBlocks(first);
    var file = repository.find(first).orElseThrow();
    file.parts().forEach(part -> handlers.replaceIfBlocked(part, file.blocked()));
    return parts(first);
  }

  /** Takes an incident out of a joined case, and lifts the blocks that only the join brought. */
  public void separate(IncidentId rest, IncidentId leaving) {
    joined.lock(rest);
    joined.separate(leaving);
    for (var incident : List.of(rest, leaving)) {
      joined.deriveBlocks(incident);
      var file = repository.find(incident).orElseThrow();
      for (var part : file.parts()) {
        if (part.escalated()) {
          rows.assign(part.id(), handlers.selectAgain(part, file.blocked()));
        } else {
          handlers.updateAnswering(part, file.blocked());
        }
      }
    }
  }

  /** Marks that this part goes on in another part of the same affected person in this case. */
  public void setContinued(PartId part, boolean continued) {
    rows.setContinued(part, continued);
  }

  /**
   * Records that a colleague is accused. Accused and affected, and the managers of both, may then
   * not decide or read by office. Where the accused heads a body (the mayor heads all), its case
   * owners, responsible person, deputy and coordinator are blocked too, and the fallback outside
   * takes the case.
   *
   * @return the parts with their handlers after the change
   */
  public List<CasePart> accuse(IncidentId incident, PersonId accused) {
    return accuse(incident, accused, false);
  }

  /**
   * Records such an accusation. When the report itself makes it, the handler cannot take it back.
   */
  public List<CasePart> accuse(IncidentId incident, PersonId accused, boolean accusedByReport) {
    joined.lock(incident);
    var itself = repository.listOwnBlocks(incident);
    exclusions.markAccused(incident, accused, itself, accusedByReport);
    repository.find(incident).orElseThrow().parts().stream()
        .filter(part -> part.incident().equals(incident))
        .forEach(part -> exclusions.blockLineOfAffected(part, itself));
    joined.deriveBlocks(incident);
    var file = repository.find(incident).orElseThrow();
    file.parts()
        .forEach(
            part ->
                rows.assignAfterAccusation(
                    part.id(), handlers.selectReplacement(part, file.blocked())));
    return parts(incident);
  }

  /** Returns false when the person was trusted already. */
  public boolean trust(IncidentId incident, PartId part, PersonId trusted) {
    return repository.trust(incident, trusted, part);
  }

  /** Returns false when the person was not trusted. */
  public boolean distrust(IncidentId incident, PartId part, PersonId trusted) {
    return repository.distrust(incident, trusted, part);
  }

  /** The persons blocked from this case, whatever their office. */
  public Set<PersonId> blocked(IncidentId incident) {
    return repository.find(incident).orElseThrow().blocked();
  }

  /**
   * Lists the reporters, the affected persons and everybody who manages them. When there is danger
   * in a talk, these people are called last.
   */
  public Set<PersonId> listReportersAndManagers(IncidentId incident) {
    return exclusions.listReportersAndManagers(repository.find(incident).orElseThrow());
  }

  /**
   * The number each incident of a case was registered under, beginning with the incident that gives
   * the case its present number.
   */
  public Map<IncidentId, String> registeredAs(CaseAccess access) {
    var numbers = new LinkedHashMap<IncidentId, String>();
    access
        .incidents()
        .forEach(incident -> numbers.put(incident, repository.getRegisteredNumber(incident)));
    return numbers;
  }

  public String number(IncidentId incident) {
    return repository.find(incident).orElseThrow().number();
  }

  /** Returns true when this colleague is recorded as accused in the case. */
  public boolean isAccused(IncidentId incident, PersonId person) {
    return repository.find(incident).orElseThrow().accused().contains(person);
  }

  /** The parts of the case as they are assigned now. */
  public List<CasePart> parts(IncidentId incident) {
    return repository.find(incident).orElseThrow().parts();
  }

  /** The persons to whom the parts of the case are assigned. */
  public Set<PersonId> owners(IncidentId incident) {
    return repository.find(incident).orElseThrow().owners();
  }

  /**
   * Lets the person who is called because of danger read the part, until that access is removed.
   */
  public void addDangerReader(CasePart part, PersonId called) {
    repository.addRelation(part.incident(), called, RelationKind.CALLED, part.id());
  }

  /** Ends the access of everybody who was called because of danger in this part. */
  public void removeDangerReaders(PartId part) {
    repository.removeRelations(RelationKind.CALLED, part);
  }

  /** Returns false when nothing changed. */
  public boolean withholdName(PartId part, boolean withheld) {
    return rows.setNameWithheld(part, withheld);
  }

  /**
   * Changes if coordinators may read a part. A part that was reported without a name gets another
   * handler at once: when coordinators may not read it, it goes outside, because no other office
   * inside may handle it.
   *
   * @return false when nothing changed
   */
  public boolean setCoordinatorReads(CasePart part, boolean reads) {
    var changed = rows.setCoordinatorReads(part.id(), reads);
    if (changed && part.lane() == Lane.ANONYMOUS) {
      var now = getPart(part.id());
      rows.assign(part.id(), handlers.selectAgain(now, blocked(part.incident())));
    }
    return changed;
  }

  /**
   * Assigns a part on a person's decision.
   *
   * @param before the owner at the time of that decision, or null
   * @return false when the owner has changed since, or the new owner is blocked from the case
   */
  public boolean assign(PartId part, @Nullable PersonId before, PersonId owner) {
    joined.lock(part);
    return rows.assignByDecision(part, before, owner);
  }

  public void setOpen(PartId part, boolean open) {
    rows.setOpen(part, open);
    removeDangerReaders(part);
  }

  /** Returns the access record of a part. */
  public CasePart getPart(PartId part) {
    return rows.get(part);
  }
}
