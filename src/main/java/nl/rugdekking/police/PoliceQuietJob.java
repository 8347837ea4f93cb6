// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.Clock;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.police.PoliceDueRepository.DueStep;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.acting.HeldOutcomes;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;

/**
 * Runs after the last day on which a step is kept quiet because the police asked for it. From then
 * on the affected person can read the step, and they are told of it when it is an outcome, or when
 * the police asked something in it.
 */
@Component
record PoliceQuietJob(
    PoliceDueRepository repository,
    PolicePromises promises,
    PartService parts,
    CaseAssignments cases,
    DueRowProcessor rows,
    HeldOutcomes held,
    Clock clock)
    implements DueWork {

  static final String KIND = "police-quiet";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    var today = DueDates.dayOf(clock.instant());
    rows.processEachInTransaction(
        KIND,
        "police_step.revealed_at",
        () -> repository.listRevealed(today),
        DueStep::id,
        this::reveal);
  }

  private void reveal(DueStep step) {
    if (repository.markRevealed(step.id(), clock.instant())) {
      var part = cases.getPart(step.part());
      var telling = promises.tell(part, parts.getUnchecked(step.part()), step.toTold());
      telling.filter(_ -> step.kind().isToldFirst()).ifPresent(held::hold);
      parts.recordOutcome(part, PoliceEntryKind.RECORDED, step.kind().name(), telling.orElse(null));
    }
  }
}
