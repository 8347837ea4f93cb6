// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Clock;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.evidence.Leftovers;
import nl.rugdekking.tick.Due;
import nl.rugdekking.tick.DueWork;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deletes drafts after 48 hours, and files that no row names. */
@Component
class DraftTick implements DueWork {

  static final String KIND = "draft";

  private final DraftEnding drafts;
  private final Leftovers leftovers;
  private final Due schedule;
  private final FilesBeforeRows transactions;
  private final Clock clock;

  DraftTick(
      DraftEnding drafts, Leftovers leftovers, Due schedule, FilesBeforeRows transactions, Clock clock) {
    this.drafts = drafts;
    this.leftovers = leftovers;
    this.schedule = schedule;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    drafts.endStartedBefore(clock.instant().minus(Drafts.LIFE));
    leftovers.sweep(KIND);
  }

  /**
   * Plans the check of markers that a killed process may have left, for when they are old enough.
   */
  @EventListener(ApplicationReadyEvent.class)
  void lookAtMarksLater() {
    var at = clock.instant().plus(Leftovers.UNSETTLED);
    for (var organisation : leftovers.listOrganisations()) {
      Tenancy.run(
          organisation,
          () ->
              transactions.in(
                  () -> {
                    schedule.wake(KIND, at);
                    return at;
                  }));
    }
  }
}
