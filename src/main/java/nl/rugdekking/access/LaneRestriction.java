// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a report without a name away from the coordinator, for the fallback outside. The report
 * accuses a colleague whom nobody can identify, and who might be the coordinator. Called inside the
 * register's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LaneRestriction {

  private final CaseRepository repository;
  private final PartRepository rows;
  private final JoinedCases joined;
  private final HandlerSelection handlers;

  LaneRestriction(
      CaseRepository repository,
      PartRepository rows,
      JoinedCases joined,
      HandlerSelection handlers) {
    this.repository = repository;
    this.rows = rows;
    this.joined = joined;
    this.handlers = handlers;
  }

  /**
   * Moves the parts of this incident that came in without a name.
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
}
