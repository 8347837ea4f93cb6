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
import nl.rugdekking.tick.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a decision means for the ledger and for the tick. */
@Component
class ResponsePromise {

  private final Promises promises;
  private final Due due;

  ResponsePromise(Promises promises, Due due) {
    this.promises = promises;
    this.due = due;
  }

  Optional<Promise> findUnsettled(PartId part) {
    return promises.findUnsettled(part, PromiseKind.RESPONSE);
  }

  /**
   * A further measure, after the promise was kept or explained, keeps nothing.
   *
   * @param seen the version that whoever decides had before them; null when there was none
   */
  void keep(CaseAccess access, PartId part, @Nullable Integer seen, @Nullable String words) {
    var unsettled = findUnsettled(part);
    var version = unsettled.map(Promise::version).orElse(null);
    if (!java.util.Objects.equals(seen, version)) {
      throw new StalePromiseException();
    }
    unsettled.ifPresent(promise -> promises.keep(access, promise, words));
  }

  void expireAfter(@Nullable LocalDate lastDay) {
    if (lastDay != null) {
      due.wake(ResponseTick.KIND, DueDates.endOf(lastDay).plusSeconds(1));
    }
  }
}
