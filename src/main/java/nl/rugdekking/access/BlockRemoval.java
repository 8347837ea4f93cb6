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
  private final PartRepository rows;
  private final BlockRecalculation recalculation;
  private final HandlerSelection handlers;
  private final People people;

  BlockRemoval(
      CaseRepository repository,
      PartRepository rows,
      BlockRecalculation recalculation,
      HandlerSelection handlers,
      People people) {
    this.repository = repository;
    this.rows = rows;
    this.recalculation = recalculation;
    this.handlers = handlers;
    this.people = people;
  }

  /** The parts that were held for the affected person until this moment or earlier. */
  public List<CasePart> listHeldUntil(Instant now) {
    return rows.listHeldUntil(now);
  }

  /**
   * Ends the time in which only the affected person may read the part.
   *
   * @return false when it was not held (any more)
   */
  public boolean endHold(PartId part) {
    return rows.endHold(part);
  }

  /**
   * Moves a part from the confidential lane to the open one.
   *
   * @param now the moment at which it begins as a case
   * @return the part with its handler after the change
   */
  public CasePart moveToOpenLane(CasePart part, Instant now) {
    rows.openUp(part.id(), now);
    var file = repository.find(part.incident()).orElseThrow();
    file.parts().stream()
        .filter(candidate -> candidate.id().equals(part.id()))
        .forEach(
            candidate ->
                rows.assign(candidate.id(), handlers.selectAgain(candidate, file.blocked())));
    return find(part);
  }

  /** Returns true when the report itself accuses this person, and not only the handler. */
  public boolean isAccusedByReport(IncidentId incident, PersonId accused) {
    return repository.isAccusedByReport(incident, accused);
  }

  /**
   * Takes back that a colleague is accused. Blocks that existed only because of this accusation are
   * removed. Parts that went to the fallback outside come back to the usual line, or to their
   * handler of before, unless somebody has assigned them since.
   *
   * @return the parts with their handlers after the change
   */
  public List<CasePart> removeAccusation(IncidentId incident, PersonId colleague) {
    recalculation.lock(incident);
    repository.removeAccusation(incident, colleague);
    var last =
        repository.find(incident).orElseThrow().relations().stream()
            .filter(relation -> relation.kind() == RelationKind.ACCUSED)
            .noneMatch(relation -> relation.incident().equals(incident));
    repository.liftBlocks(incident, last);
    var file = recalculation.addBlocks(incident);
    file.parts().forEach(part -> returnPart(part, file, last));
    return repository.find(incident).orElseThrow().parts();
  }

  // The old owner stays stored while somebody else is still accused, because the part may go back
  // to them later.
  private void returnPart(CasePart part, CaseFile file, boolean last) {
    var before = rows.findOwnerBefore(part.id());
    if (part.escalated() || before.isPresent()) {
      var inLine = handlers.selectAgain(part, file.blocked());
      rows.assignAfterAccusation(
          part.id(), before.flatMap(who -> findReturn(part, who, file, inLine)).orElse(inLine));
    } else {
      handlers.updateAnswering(part, file.blocked());
    }
    if (last) {
      rows.clearOwnerBefore(part.id());
    }
  }

  // Returns the part to its old owner. An old owner outside gets it back only when nobody inside
  // may handle it.
  private Optional<Assignment> findReturn(
      CasePart part, PersonId before, CaseFile file, Assignment inLine) {
    var outside = inLine.escalated() && handlers.mayTakeOver(part, before);
    var may =
        !file.blocked().contains(before)
            && people.inServiceOrNull(before) != null
            && (outside || handlers.mayReturnTo(part, before));
    return may
        ? Optional.of(new Assignment(before, outside, inLine.answeredBy()))
        : Optional.empty();
  }

  private CasePart find(CasePart part) {
    return repository.find(part.incident()).orElseThrow().parts().stream()
        .filter(candidate -> candidate.id().equals(part.id()))
        .findFirst()
        .orElseThrow();
  }
}
