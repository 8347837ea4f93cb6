// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.acting.OnBehalfOf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions about the police: who reports, and in which way. The reason is stored with the
 * promise to decide, and can be read there by the affected person.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PoliceDecisions {

  private final PoliceDecisionRepository repository;
  private final Clock clock;

  PoliceDecisions(PoliceDecisionRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Records a decision. The caller has checked that it is allowed, and stores its reason. */
  public void record(CaseAccess access, PartRecord affected, OnBehalfOf way) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    repository.insert(affected, way, access.viewer().person(), at);
  }

  /** Returns the way that was decided last. The result is empty when nothing was decided here. */
  public Optional<OnBehalfOf> findWay(PartId part) {
    return repository.findLast(part);
  }

  /**
   * Returns true while this affected person is reported under number, see {@link PoliceNumbers}.
   */
  boolean isProtected(CaseAccess access, PartId part) {
    var parts = access.all().stream().map(CasePart::id).toList();
    return repository.listProtected(parts).containsKey(part);
  }
}
