// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.OfficeChangeScheduler;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.PromiseHandover;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Starts the work that follows a registration: the first reminder of a promise, the counts for the
 * overview, the calls in danger, and the search for other owners of promises.
 */
@Component
record CaseSignals(
    WorkSchedule schedule,
    ObjectProvider<Alerts> alerts,
    PromiseHandover handover,
    OfficeChangeScheduler changes) {

  private static final LocalTime NINE = LocalTime.of(9, 0);

  void scheduleFirstWork(Instant now, Optional<Instant> firstDue, List<CasePart> parts) {
    // Work of other packages is scheduled by its code, because this class may not refer to them.
    parts.stream()
        .map(CasePart::heldUntil)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .min(Comparator.naturalOrder())
        .ifPresent(at -> schedule.schedule("owners-day", at.plusSeconds(1)));
    firstDue.ifPresent(at -> schedule.schedule("promise", at));
    schedule.schedule("tally", now);
    // The warnings before the last day on which the affected person can make a complaint.
    schedule.schedule("complaint", nineOn(DueDates.dayOf(now).plusDays(1)));
  }

  private static Instant nineOn(LocalDate day) {
    return day.atTime(NINE).atZone(DueDates.ZONE).toInstant();
  }

  void startAlarms(List<CasePart> parts) {
    alerts.forEach(alert -> alert.startAlarms(parts));
  }

  void replaceBlocked(List<CasePart> parts) {
    alerts.forEach(alert -> alert.replaceBlocked(parts));
  }

  void notifyResponders(List<CasePart> parts) {
    alerts.forEach(alert -> alert.notifyResponders(parts));
  }

  void callNewHandler(CasePart part) {
    alerts.forEach(alert -> alert.callNewHandler(part));
  }

  /** Looks for other owners of promises whose owner may not keep them any more. */
  void checkPromiseOwners(List<CasePart> parts) {
    if (handover.hasFallen(parts)) {
      changes.scheduleNow();
    }
  }
}
