// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Set;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Works out anew whom the rules keep from a case. Who stands above or under the accused changes
 * with roles and positions, and a block that is only as old as the accusation would be gone around.
 */
@Component
class BlockRecalculation {

  private final UnassignedPartsRepository repository;
  private final CaseRepository cases;
  private final Exclusions exclusions;
  private final JoinedCases joined;

  BlockRecalculation(
      UnassignedPartsRepository repository,
      CaseRepository cases,
      Exclusions exclusions,
      JoinedCases joined) {
    this.repository = repository;
    this.cases = cases;
    this.exclusions = exclusions;
    this.joined = joined;
  }

  /** Others who change whose the case is, or whom it is kept from, wait until we are done. */
  void hold(IncidentId incident) {
    joined.hold(incident);
  }

  void hold(PartId part) {
    joined.hold(part);
  }

  /** Keeps out whoever came to stand there since; lets nobody in. */
  CaseFile keepOut(IncidentId incident) {
    joined.hold(incident);
    exclusions.renew(incident, cases.find(incident).orElseThrow());
    joined.derive(incident);
    return cases.find(incident).orElseThrow();
  }

  /**
   * The same, and takes away a block whose reason has gone. Only for whoever is named to handle
   * what nobody inside may, and only in a case that waits for somebody: had it been reported today,
   * they would have got it.
   *
   * @return whom the rules keep from it still
   */
  Set<PersonId> lift(IncidentId incident) {
    repository.liftFromFallback(incident);
    return keepOut(incident).blocked();
  }
}
