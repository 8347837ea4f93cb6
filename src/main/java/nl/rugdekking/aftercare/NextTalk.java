// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import org.jspecify.annotations.Nullable;

/**
 * A talk that is owed to an affected person.
 *
 * @param by the colleague who owes it, or null when the handler of the part does
 * @param firstDay the first day on which it may be held, or null when it may be held at once
 */
public record NextTalk(@Nullable PersonId by, Instant due, @Nullable LocalDate firstDay) {

  static Optional<NextTalk> of(Promise promise, @Nullable PersonId by) {
    return Optional.ofNullable(promise.due()).map(due -> new NextTalk(by, due, promise.firstDay()));
  }

  /** Returns the last day on which it is in time. */
  public LocalDate day() {
    return DueDates.dayOf(due);
  }

  public boolean isLate(Instant now) {
    return due.isBefore(now);
  }
}
