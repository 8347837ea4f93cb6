// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Clock;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.evidence.UncommittedFiles;
import nl.rugdekking.tick.DueWork;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Deletes drafts of reports and of answers after 48 hours, and files that no row of the database
 * refers to.
 */
@Component
record DraftCleanupJob(
    DraftDeletion drafts,
    AnswerDrafts answers,
    UncommittedFiles leftovers,
    WorkSchedule schedule,
    UploadTransactions transactions,
    Clock clock)
    implements DueWork {

  static final String KIND = "draft";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    var ended = clock.instant().minus(Drafts.LIFETIME);
    drafts.deleteStartedBefore(ended);
    answers.deleteSavedBefore(ended);
    leftovers.deleteAll(KIND);
  }

  /**
   * Schedules the check of markers of uncommitted files that a killed process may have left, at the
   * time when they are old enough to be checked.
   */
  @EventListener(ApplicationReadyEvent.class)
  void scheduleMarkerCheck() {
    var at = clock.instant().plus(UncommittedFiles.MARKER_AGE);
    for (var organisation : leftovers.listOrganisations()) {
      CurrentOrganisation.runIn(
          organisation,
          () ->
              transactions.run(
                  () -> {
                    schedule.schedule(KIND, at);
                    return at;
                  }));
    }
  }
}
