// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.promise.StalePromiseException;
import nl.rugdekking.tick.WorkSchedule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Settles the promise of a response when a measure is decided, and plans the expiry of the measure.
 */
@Component
record ResponsePromiseService(Promises promises, WorkSchedule schedule) {

  Optional<Promise> findUnsettled(PartId part) {
    return promises.findUnsettled(part, PromiseKind.RESPONSE);
  }

  /**
   * Keeps the promise. A further measure, after the promise was settled, changes nothing here.
   *
   * @param seen the version of the promise that the page showed, or null when it showed none
   * @throws StalePromiseException when the promise has changed since
   */
  void markKept(CaseAccess access, PartId part, @Nullable Integer seen, @Nullable String words) {
    var unsettled = findUnsettled(part);
    var version = unsettled.map(Promise::version).orElse(null);
    if (!java.util.Objects.equals(seen, version)) {
      throw new StalePromiseException();
    }
    unsettled.ifPresent(promise -> promises.markKept(access, promise, words));
  }

  void scheduleExpiry(@Nullable LocalDate lastDay) {
    if (lastDay != null) {
      schedule.schedule(MeasureExpiryJob.KIND, DueDates.endOfDay(lastDay).plusSeconds(1));
    }
  }
}
