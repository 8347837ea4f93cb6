// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import nl.rugdekking.organisation.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves cases to somebody outside the organisation, or back inside, after a person recorded or
 * decided something that changes who may judge them. Called inside the transaction of the register.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OutsideHandling {

  /** Knows the decision of the organisation about who judges a member of its executive. */
  public interface JudgeDecision {

    /**
     * Returns true when the clerk and the mayor judge together; false when somebody outside judges,
     * or while nothing is decided.
     */
    boolean isClerkWithMayor();
  }

  private final CaseRepository repository;
  private final PartRepository rows;
  private final JoinedCases joined;
  private final HandlerSelection handlers;
  private final BlockRecalculation recalculation;
  private final People people;

  OutsideHandling(
      CaseRepository repository,
      PartRepository rows,
      JoinedCases joined,
      HandlerSelection handlers,
      BlockRecalculation recalculation,
      People people) {
    this.recalculation = recalculation;
    this.people = people;
    this.repository = repository;
    this.rows = rows;
    this.joined = joined;
    this.handlers = handlers;
  }

  /**
   * Moves the parts of this incident that came in without a name away from the coordinator. The
   * report accuses a colleague whom nobody can identify, and who might be the coordinator.
   *
   * @return the parts with their handlers after the change
   */
  public List<CasePart> moveOutside(IncidentId incident) {
    joined.lock(incident);
    repository.find(incident).orElseThrow().parts().stream()
        .filter(part -> part.incident().equals(incident) && part.lane() == Lane.ANONYMOUS)
        .forEach(part -> rows.setCoordinatorReads(part.id(), false));
    var file = repository.find(incident).orElseThrow();
    file.parts().stream()
        .filter(part -> part.incident().equals(incident) && part.lane() == Lane.ANONYMOUS)
        .filter(part -> !part.escalated())
        .forEach(part -> rows.assign(part.id(), handlers.selectAgain(part, file.blocked())));
    return repository.find(incident).orElseThrow().parts();
  }

  /**
   * Returns true when the affected secretary may agree that the mayor judges this part: a member of
   * the executive is accused, and the mayor is neither accused nor affected.
   */
  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public boolean mayMayorJudge(CasePart part) {
    var file = repository.find(part.incident()).orElseThrow();
    return part.lane() == Lane.OPEN && part.open() && handlers.mayMayorJudge(part, file);
  }

  /**
   * Stores who judges the part because a person chose that; pass null to let the rules decide
   * again. A handler is chosen again for this part, and for every other part whose handler is now
   * blocked.
   *
   * @return the parts with their handlers after the change
   */
  public List<CasePart> setJudge(CasePart part, CasePart.@Nullable Judge judge) {
    joined.lock(part.incident());
    rows.setJudge(part.id(), judge);
    if (judge == CasePart.Judge.MAYOR) {
      // The mayor was blocked because the mayor is above the secretary. If there is another reason
      // too, the next lines block the mayor again.
      people.findMayor().ifPresent(mayor -> repository.liftLineBlock(part.incident(), mayor));
    }
    var file = recalculation.addBlocks(part.incident());
    for (var casePart : file.parts()) {
      if (casePart.id().equals(part.id())) {
        rows.assign(casePart.id(), handlers.selectAgain(casePart, file.blocked()));
      } else {
        handlers.replaceIfBlocked(casePart, file.blocked());
      }
    }
    return repository.find(part.incident()).orElseThrow().parts();
  }
}
