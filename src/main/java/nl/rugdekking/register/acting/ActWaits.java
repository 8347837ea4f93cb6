// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.time.Instant;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseWait;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.PartPolicy;
import nl.rugdekking.register.PartRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the party that a promise about an act toward the perpetrator waits for (the affected
 * person, the handler, the police or the responsible person), and the moment until which it waits.
 */
@Component
record ActWaits(ActingRule rule, PartPolicy policies, Promises promises) {

  /** The time in which the responsible person decides after a "no", or when nobody was reached. */
  private static final Term TIME_TO_DECIDE = new Term(2, Term.Unit.WORKING_DAYS);

  /** The time after which the handler asks the police again, or decides without their advice. */
  private static final Term TIME_FOR_ADVICE = new Term(5, Term.Unit.WORKING_DAYS);

  /** Returns null when the act can be done, or the promise can be explained, at once. */
  @Nullable PromiseWait find(PartRecord affected, VisibleAct act, PromiseKind promised) {
    var first = rule.listObstacles(affected, act).stream().findFirst().orElse(null);
    if (first == null) {
      return null;
    }
    // The promise to ask about damage is owed from the start, and it is explained when the affected
    // person says "no" to a claim.
    var isClaim = promised.equals(PromiseKind.DAMAGE);
    return switch (first) {
      case SAID_IN_MEETING -> null;
      case NOT_WANTED_YET -> new PromiseWait(WaitingFor.AFFECTED, endOfWait(affected));
      case NOT_ASKED, DANGER_NOT_ASKED ->
          isClaim ? null : PromiseWait.withoutDate(WaitingFor.AFFECTED);
      case ADVICE_NOT_ASKED ->
          isClaim ? null : waitFor(WaitingFor.HANDLER, findTimeToAsk(affected));
      case POLICE_ADVICE_PENDING -> isClaim ? null : waitFor(WaitingFor.POLICE, TIME_FOR_ADVICE);
      case NOT_REACHED -> isClaim ? null : waitFor(WaitingFor.RESPONSIBLE, TIME_TO_DECIDE);
      case NOT_WANTED ->
          act == VisibleAct.POLICE_REPORT || promised.equals(act.executionKind())
              ? waitFor(WaitingFor.RESPONSIBLE, TIME_TO_DECIDE)
              : null;
    };
  }

  private PromiseWait waitFor(WaitingFor whom, Term term) {
    return new PromiseWait(whom, promises.calculateEnd(term));
  }

  // Asking the police is up to the handler, within the term of the response.
  private Term findTimeToAsk(PartRecord affected) {
    var term = policies.getPolicy(affected).term(PromiseKind.RESPONSE, policies.isUrgent(affected));
    return term.orElse(TIME_TO_DECIDE);
  }

  private static @Nullable Instant endOfWait(PartRecord affected) {
    var day = affected.askAgainOn();
    return day == null ? null : DueDates.endOfDay(day);
  }

  // Returns true when the promise already waits like this, so that the time which a party has does
  // not start again when something else changes.
  static boolean isWaitingSo(Promise promise, PromiseWait wait) {
    return promise.waitingFor() == wait.whom()
        && (wait.whom() != WaitingFor.AFFECTED
            || wait.until() == null
            || wait.until().equals(promise.due()));
  }

  static boolean isWaitingForOthers(Promise promise) {
    return promise.waitingFor() != null
        && promise.waitingFor() != WaitingFor.AFFECTED
        && promise.waitingFor() != WaitingFor.HANDLER
        && promise.waitingFor() != WaitingFor.RESPONSIBLE;
  }
}
