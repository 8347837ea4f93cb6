// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Set;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Computes again which people are blocked from a case. The people above and below an accused person
 * change with roles and positions, so the blocks from the day of the accusation are not enough
 * later.
 */
@Component
record BlockRecalculation(
    UnassignedPartsRepository repository,
    CaseRepository cases,
    CaseExclusions exclusions,
    JoinedCases joined) {

  /** Locks the case, so that others who change its handlers or blocks wait for this transaction. */
  void lock(IncidentId incident) {
    joined.lock(incident);
  }

  void lock(PartId part) {
    joined.lock(part);
  }

  /** Adds the blocks of people who came to work above or below the accused; removes none. */
  CaseFile addBlocks(IncidentId incident) {
    joined.lock(incident);
    exclusions.addMissingBlocks(incident, cases.find(incident).orElseThrow());
    joined.deriveBlocks(incident);
    return cases.find(incident).orElseThrow();
  }

  /**
   * Adds those blocks after removing one kind of block whose reason is gone: that of a fallback who
   * no longer works under the accused. Use it only for a case that waits for a handler: if it had
   * been reported today, the fallback would have handled it.
   *
   * @return the persons who are still blocked
   */
  Set<PersonId> recalculate(IncidentId incident) {
    repository.liftFromFallback(incident);
    return addBlocks(incident).blocked();
  }
}
