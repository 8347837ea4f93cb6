// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.Clock;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.police.PoliceDueRepository.DueStep;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.PartService;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs when nothing was heard from the police for fourteen days, or until the day that somebody
 * set: promises that the organisation asks how it stands. This happens once after each step.
 */
@Component
record PoliceSilenceJob(
    PoliceDueRepository repository,
    PolicePromises promises,
    PartService parts,
    CaseAssignments cases,
    DueRowProcessor rows,
    TransactionTemplate transactions,
    Clock clock)
    implements DueWork {

  static final String KIND = "police-silence";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    var today = DueDates.dayOf(clock.instant());
    rows.processEachInTransaction(
        KIND, "police_step.asked_at", () -> repository.listSilent(today), DueStep::id, this::ask);
    transactions.executeWithoutResult(
        status ->
            repository
                .findNextDayToAsk()
                .filter(today::isBefore)
                .ifPresent(promises::scheduleAskingOn));
  }

  private void ask(DueStep step) {
    if (repository.markAsked(step.id(), clock.instant())) {
      var part = cases.getPart(step.part());
      promises.promiseAsking(part, parts.getUnchecked(step.part()));
      parts.recordStep(part, PoliceEntryKind.SILENT, null, null);
    }
  }
}
