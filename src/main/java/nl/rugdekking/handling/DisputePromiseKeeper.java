// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseStart;
import nl.rugdekking.register.CaseNotifications;
import org.springframework.stereotype.Component;

/**
 * The promise to answer the affected when they say that something about a promise is not so. It is
 * kept by writing the answer.
 */
@Component
record DisputePromiseKeeper(CaseNotifications notifications) implements PromiseKeeper {

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(3, Term.Unit.WORKING_DAYS);
    return PromiseDefinition.keptInWriting(PromiseDisputes.KIND, 85, PromiseStart.LATER, term);
  }

  @Override
  public boolean isKeptAfterClosing() {
    return true;
  }

  @Override
  public void afterKept(CaseAccess access, Promise promise) {
    var person = access.part(promise.part()).affected();
    if (person != null) {
      notifications.send(person, "affected-told", "/mijn/" + access.number());
    }
  }
}
