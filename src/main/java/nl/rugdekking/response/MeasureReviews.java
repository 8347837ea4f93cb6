// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.StalePageException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody look at a measure before its last day. They let it end, withdraw it, or decide on a
 * new measure that prolongs it.
 */
@Service
public class MeasureReviews {

  private final ReviewRepository repository;
  private final ResponseRepository responses;
  private final PartService parts;
  private final ReviewPromises promises;
  private final Clock clock;

  MeasureReviews(
      ReviewRepository repository,
      ResponseRepository responses,
      PartService parts,
      ReviewPromises promises,
      Clock clock) {
    this.repository = repository;
    this.responses = responses;
    this.parts = parts;
    this.promises = promises;
    this.clock = clock;
  }

  /**
   * Records that the measure ends on its last day, because it is not needed any longer.
   *
   * @throws StalePageException when somebody looked at it before, or nobody was asked to
   */
  @Transactional
  public void letEnd(CaseAccess access, PartId part, ResponseId id) {
    var affected = parts.get(access, part, Action.DECIDE);
    var measure = responses.find(part, id).orElseThrow(StalePageException::new);
    if (!markReviewed(access, id)) {
      throw new StalePageException();
    }
    parts.recordStep(access, affected, ResponseEntryKind.LEFT_TO_END, measure.kind().name(), null);
  }

  /** Records that a new decision prolongs the measure, so that nobody is asked to look at it. */
  @Transactional(propagation = Propagation.MANDATORY)
  void recordProlonged(
      CaseAccess access, PartRecord affected, ResponseId measure, ResponseId former) {
    repository.setFormer(measure, former);
    var kind = responses.find(affected.part(), former).orElseThrow().kind();
    repository.markAsked(former.value(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    markReviewed(access, former);
    parts.recordStep(access, affected, ResponseEntryKind.PROLONGED, kind.name(), null);
  }

  // Returns false when somebody looked at it before, or nobody was asked to.
  private boolean markReviewed(CaseAccess access, ResponseId id) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!repository.markReviewed(id, access.viewer().person(), now)) {
      return false;
    }
    promises.markKept(access, id);
    return true;
  }
}
