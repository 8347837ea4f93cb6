// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.promise.DecisionPromises;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartRecord;
import org.springframework.stereotype.Component;

/** Makes and ends the promise that somebody looks at a measure before its last day. */
@Component
record ReviewPromises(
    ReviewRepository repository,
    Promises promises,
    DecisionPromises decisions,
    Organisations organisations,
    CaseAssignments cases,
    CaseNotifications notifications) {

  /**
   * Promises that somebody looks at the measure by its last day. Where the policy of the part has
   * no such promise, for example because the policy is older, or the part is closed, the handler
   * gets a letter instead.
   */
  void create(CasePart part, PartRecord affected, ReviewRepository.DueReview due) {
    if (part.open()) {
      var policy = organisations.policy(affected.policy());
      var kind = MeasureReviewedPromiseKeeper.KIND;
      var promise = decisions.createDueOn(part, kind, policy, affected.key(), due.lastDay());
      if (promise.isPresent()) {
        repository.setPromise(due.id(), promise.get());
        return;
      }
    }
    notifications.notifyHandler(part, cases.number(part.incident()));
  }

  void markKept(CaseAccess access, ResponseId measure) {
    repository
        .findPromise(measure)
        .flatMap(promises::findUnsettled)
        .ifPresent(promise -> promises.markKept(access, promise, null));
  }

  /** Ends the promise to look at a measure that is over: there is nothing left to look at. */
  void end(ResponseId measure) {
    repository
        .findPromise(measure)
        .flatMap(promises::findUnsettled)
        .ifPresent(promise -> promises.markLapsed(null, promise));
  }
}
