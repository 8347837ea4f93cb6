// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.CaseFile.RelationKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes three reasons why people cannot read a case: the confidential lane that the affected
 * person chose, an accusation of a colleague that was a mistake, and the day that the affected
 * person has before others. Called inside the register's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BlockRemoval {

  private final CaseRepository repository;
  private final PartRepository parts;
  private final BlockRecalculation recalculation;
  private final HandlerSelection handlers;
  private final People people;

  BlockRemoval(
      CaseRepository repository,
      PartRepository parts,
      BlockRecalculation recalculation,
      HandlerSelection handlers,
      People people) {
    this.repository = repository;
    this.parts = parts;
    this.recalculation = recalculation;
    this.handlers = handlers;
    this.people = people;
  }

  /** The parts that were held for the affected person until this moment or earlier. */
  public List<CasePart> listHeldUntil(Instant now) {
    return parts.listHeldUntil(now);
  }

  /**
   * Ends the time in which only the affected person may read the part.
   *
   * @return false when it was not held (any more)
   */
  public boolean endHold(PartId part) {
    return parts.endHold(part);
  }

  /**
   * Moves a part from the confidential lane to the open one.
   *
   * @param now the moment at which it begins as a case
   * @return the part with its handler after the change
   */
  public CasePart moveToOpenLane(CasePart part, Instant now) {
    parts.openUp(part.id(), now);
    var file = repository.find(part.incident()).orElseThrow();
    var opened = getPart(file, part.id());
    parts.assign(opened.id(), handlers.selectAgain(opened, file.blocked()));
    return getPart(repository.find(part.incident()).orElseThrow(), part.id());
  }

  /** Returns true when the report itself accuses this person, and not only the handler. */
  public boolean isAccusedByReport(IncidentId incident, PersonId accused) {
    return repository.isAccusedByReport(incident, accused);
  }

  /**
   * Takes back that a colleague is accused. Blocks that existed only because of this accusation are
   * removed. Parts that went to a handler outside the organisation come back to the handler they
   * had before, or to whoever usually handles such a part, unless somebody has assigned them since.
   *
   * @return the parts with their handlers after the change
   */
  public List<CasePart> removeAccusation(IncidentId incident, PersonId colleague) {
    recalculation.lock(incident);
    repository.removeAccusation(incident, colleague);
    var nobodyIsAccused =
        repository.find(incident).orElseThrow().relations().stream()
            .filter(relation -> relation.kind() == RelationKind.ACCUSED)
            .noneMatch(relation -> relation.incident().equals(incident));
    repository.liftBlocks(incident, nobodyIsAccused);
    var file = recalculation.addBlocks(incident);
    file.parts().forEach(part -> returnPart(part, file, nobodyIsAccused));
    return repository.find(incident).orElseThrow().parts();
  }

  // The old owner stays stored while somebody else is still accused, because the part may go back
  // to them later.
  private void returnPart(CasePart part, CaseFile file, boolean nobodyIsAccused) {
    var ownerBefore = parts.findOwnerBefore(part.id());
    if (part.escalated() || ownerBefore.isPresent()) {
      var usual = handlers.selectAgain(part, file.blocked());
      var assignment =
          ownerBefore.flatMap(owner -> assignToOwnerBefore(part, owner, file, usual)).orElse(usual);
      parts.assignAfterAccusation(part.id(), assignment);
    } else {
      handlers.updateAnswering(part, file.blocked());
    }
    if (nobodyIsAccused) {
      parts.clearOwnerBefore(part.id());
    }
  }

  // Returns an assignment to the old owner, or nothing when they may not have the part (again). An
  // old owner outside the organisation gets it back only when nobody inside may handle it.
  private Optional<Assignment> assignToOwnerBefore(
      CasePart part, PersonId owner, CaseFile file, Assignment usual) {
    if (file.blocked().contains(owner) || people.inServiceOrNull(owner) == null) {
      return Optional.empty();
    }
    var isOutside = usual.escalated() && handlers.mayTakeOver(part, owner);
    return isOutside || handlers.mayReturnTo(part, owner)
        ? Optional.of(new Assignment(owner, isOutside, usual.answeredBy()))
        : Optional.empty();
  }

  private static CasePart getPart(CaseFile file, PartId id) {
    return file.parts().stream().filter(part -> part.id().equals(id)).findFirst().orElseThrow();
  }
}
