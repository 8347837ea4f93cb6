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
 * Takes back what keeps people out of a case: the lane that the affected chose, and that a
 * colleague was said to have done it. Called inside the register's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LiftedBlocks {

  private final CaseRepository repository;
  private final PartRepository rows;
  private final BlockRecalculation recalculation;
  private final NextInLine next;
  private final People people;

  LiftedBlocks(
      CaseRepository repository,
      PartRepository rows,
      BlockRecalculation recalculation,
      NextInLine next,
      People people) {
    this.repository = repository;
    this.rows = rows;
    this.recalculation = recalculation;
    this.next = next;
    this.people = people;
  }

  /**
   * Out of the confidential lane into the ordinary one.
   *
   * @return the part as it is handled from now on
   */
  public CasePart openUp(CasePart part) {
    rows.openUp(part.id());
    var file = repository.find(part.incident()).orElseThrow();
    file.parts().stream()
        .filter(one -> one.id().equals(part.id()))
        .forEach(one -> rows.assign(one.id(), next.anew(one, file.blocked())));
    return find(part);
  }

  /** Whether it was the report that said so, and not whoever handles it. */
  public boolean wasTold(IncidentId incident, PersonId accused) {
    return repository.isAccusedByReport(incident, accused);
  }

  /**
   * A colleague did not do it after all. Whom this kept from the case, for nothing else, it keeps
   * no longer; what went outside comes back to the line, and to whoever handled it before, unless
   * somebody named another since.
   *
   * @return the parts as they are handled from now on
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

  // Where somebody else is accused still, it may go back once more.
  private void giveBack(CasePart part, CaseFile file, boolean last) {
    var before = rows.ownerBefore(part.id());
    if (part.escalated() || before.isPresent()) {
      var inLine = next.anew(part, file.blocked());
      rows.move(part.id(), before.flatMap(who -> back(part, who, file, inLine)).orElse(inLine));
    }
    if (last) {
      rows.forgetOwnerBefore(part.id());
    }
  }

  // Inside again, unless it was outside before and there is nobody inside still.
  private Optional<Assignment> back(
      CasePart part, PersonId before, CaseFile file, Assignment inLine) {
    var outside = inLine.escalated() && next.isOutside(part, before);
    var may =
        !file.blocked().contains(before)
            && people.inService(before) != null
            && (outside || next.isOpenTo(part, before));
    return may ? Optional.of(new Assignment(before, outside)) : Optional.empty();
  }

  private CasePart find(CasePart part) {
    return repository.find(part.incident()).orElseThrow().parts().stream()
        .filter(one -> one.id().equals(part.id()))
        .findFirst()
        .orElseThrow();
  }
}
