// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.PartService;
import nl.rugdekking.response.ReviewRepository.DueReview;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;

/**
 * Runs fourteen days before the last day of a measure: asks once whether the measure is still
 * needed, so that nobody has to decide on that in haste.
 */
@Component
record MeasureReviewJob(
    ReviewRepository repository,
    ReviewPromises promises,
    PartService parts,
    CaseAssignments cases,
    DueRowProcessor rows,
    Clock clock)
    implements DueWork {

  static final String KIND = "measure-review";

  private static final int DAYS_BEFORE = 14;
  private static final LocalTime NINE = LocalTime.of(9, 0);

  /** Returns the moment at which somebody is asked to look at a measure with this last day. */
  static Instant calculateStart(LocalDate lastDay) {
    return lastDay.minusDays(DAYS_BEFORE).atTime(NINE).atZone(DueDates.ZONE).toInstant();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    var today = DueDates.dayOf(clock.instant());
    rows.processEachInTransaction(
        KIND,
        "response.review_asked_at",
        () -> repository.listDue(today, DAYS_BEFORE),
        DueReview::id,
        this::ask);
  }

  private void ask(DueReview due) {
    if (repository.markAsked(due.id(), clock.instant())) {
      var part = cases.getPart(due.part());
      promises.create(part, parts.getUnchecked(due.part()), due);
      parts.recordStep(part, ResponseEntryKind.REVIEW_DUE, null, due.kind().name());
    }
  }
}
