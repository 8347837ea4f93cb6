// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a report without a name to the confidential adviser only. The report accuses a colleague
 * whom nobody can identify, and who might be the coordinator. Called inside the register's
 * transaction.
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
   * Moves the parts of this incident; a handler who may still read a part keeps it.
   *
   * @return the parts with their handlers after the change
   */
  public List<CasePart> restrictToAdviser(IncidentId incident) {
    joined.lock(incident);
    var file = repository.find(incident).orElseThrow();
    for (var part : file.parts()) {
      if (part.incident().equals(incident) && part.lane() == Lane.ANONYMOUS) {
        rows.moveToConfidentialLane(part.id());
        reassignIfUnreadable(
            part.withLane(Lane.CONFIDENTIAL, part.owner(), part.escalated()), file);
      }
    }
    return repository.find(incident).orElseThrow().parts();
  }

  private void reassignIfUnreadable(CasePart part, CaseFile file) {
    var owner = part.owner();
    if (!part.escalated() && (owner == null || !handlers.mayBeReadBy(part, owner))) {
      rows.assign(part.id(), handlers.selectAgain(part, file.blocked()));
    }
  }
}
