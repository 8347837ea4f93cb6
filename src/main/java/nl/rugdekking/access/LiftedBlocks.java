// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.CaseFile.RelationKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes two reasons why people cannot read a case: the confidential lane that the affected person
 * chose, and an accusation of a colleague that was a mistake. Called inside the register's
 * transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LiftedBlocks {

  private final CaseRepository repository;
  private final PartRepository rows;
  private final BlockRecalculation recalculation;
  private final NextInLine handlers;
  private final People people;

  LiftedBlocks(
      CaseRepository repository,
      PartRepository rows,
      BlockRecalculation recalculation,
      NextInLine handlers,
      People people) {
    this.repository = repository;
    this.rows = rows;
    this.recalculation = recalculation;
    this.handlers = handlers;
    this.people = people;
  }

  /**
   * Moves a part from the confidential lane to the open one.
   *
   * @return the part with its handler after the change
   */
  public CasePart openUp(CasePart part) {
    rows.openUp(part.id());
    var file = repository.find(part.incident()).orElseThrow();
    file.parts().stream()
        .filter(one -> one.id().equals(part.id()))
        .forEach(one -> rows.assign(one.id(), handlers.anew(one, file.blocked())));
    return find(part);
  }

  /** Returns true when the report itself accuses, and not the handler. */
  public boolean wasTold(IncidentId incident, PersonId accused) {
    return repository.isAccusedByReport(incident, accused);
  }

  /**
   * Takes back that a colleague is accused. Blocks that existed only because of this accusation are
   * removed. Parts that went to the fallback outside come back to the usual line, or to their
   * handler of before, unless somebody has assigned them since.
   *
   * @return the parts with their handlers after the change
   */
  public List<CasePart> acquit(IncidentId incident, PersonId colleague) {
    recalculation.hold(incident);
    repository.acquit(incident, colleague);
    var last =
        repository.find(incident).orElseThrow().relations().stream()
            .filter(relation -> relation.kind() == RelationKind.ACCUSED)
            .noneMatch(relation -> relation.incident().equals(incident));
    repository.liftBlocks(incident, last);
    var file = recalculation.keepOut(incident);
    file.parts().forEach(part -> giveBack(part, file, last));
    return repository.find(incident).orElseThrow().parts();
  }

  // The old owner stays stored while somebody else is accused: the part may go back once more.
  private void giveBack(CasePart part, CaseFile file, boolean last) {
    var before = rows.ownerBefore(part.id());
    if (part.escalated() || before.isPresent()) {
      var inLine = handlers.anew(part, file.blocked());
      rows.move(part.id(), before.flatMap(who -> back(part, who, file, inLine)).orElse(inLine));
    }
    if (last) {
      rows.forgetOwnerBefore(part.id());
    }
  }

  // Returns to the old owner, inside, or outside when that is where it was and nobody inside may.
  private Optional<Assignment> back(
      CasePart part, PersonId before, CaseFile file, Assignment inLine) {
    var outside = inLine.escalated() && handlers.isOutside(part, before);
    var may =
        !file.blocked().contains(before)
            && people.inService(before) != null
            && (outside || handlers.isOpenTo(part, before));
    return may ? Optional.of(new Assignment(before, outside)) : Optional.empty();
  }

  private CasePart find(CasePart part) {
    return repository.find(part.incident()).orElseThrow().parts().stream()
        .filter(one -> one.id().equals(part.id()))
        .findFirst()
        .orElseThrow();
  }
}
