// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.tick.WorkSchedule;
import nl.rugdekking.vault.KeyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes promises that the affected person asked for. They end with a term of their own, which is
 * shorter than the term of the policy. Runs inside the transaction of the caller, who has checked
 * the viewer and writes the timeline.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RequestedPromises {

  private final Promises promises;
  private final NewPromises newPromises;
  private final PromiseKeepers keepers;
  private final OrganisationCalendar calendar;
  private final WorkSchedule schedule;
  private final Clock clock;

  RequestedPromises(
      Promises promises,
      NewPromises newPromises,
      PromiseKeepers keepers,
      OrganisationCalendar calendar,
      WorkSchedule schedule,
      Clock clock) {
    this.promises = promises;
    this.newPromises = newPromises;
    this.keepers = keepers;
    this.calendar = calendar;
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * Makes a promise of this kind that ends with the term. One that is still owed ends with it too,
   * unless it ends earlier. Nothing is made when the policy demands no promise of this kind.
   */
  public void create(Term term, CasePart part, PromiseKind kind, Policy policy, KeyId key) {
    var end = promises.calculateEnd(term);
    var owed = promises.findUnsettled(part.id(), kind);
    if (owed.isPresent()) {
      endBy(owed.get(), end);
    } else if (policy.term(kind, true).isPresent() && !part.isTalk()) {
      add(new NewPromise(part, keepers.get(kind), policy, key, end, now(), null));
    }
  }

  private void endBy(Promise owed, Instant end) {
    var due = owed.due();
    if (due == null || end.isBefore(due)) {
      var sooner =
          owed.toUnsettled(PromiseState.OPEN, end, null, owed.missedDueAt(now()), owed.words());
      promises.change(null, owed, sooner);
    }
  }

  private void add(NewPromise made) {
    newPromises.add(made, now());
    NewPromise.findFirstReminder(List.of(made), now(), calendar.workingDays())
        .ifPresent(first -> schedule.schedule(PromiseDeadlineJob.KIND, first));
  }

  // PostgreSQL stores microseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
