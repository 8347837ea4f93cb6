// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.OwedKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.Start;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.register.Replanning;
import org.springframework.stereotype.Component;

/**
 * The promise to decide on a response. It is kept by deciding on a measure, and cannot be taken
 * back while a measure of the part stands.
 */
@Component
record DecidingPromise(ResponseRepository responses, PartSteps parts, Replanning replanning)
    implements PromiseKeeper {

  @Override
  public OwedKind owed() {
    var term = Policy.Owed.within(48, Term.Unit.HOURS);
    return new OwedKind(
        PromiseKind.RESPONSE, 60, Start.ANSWER, term, "response.action.decide", "/reactie");
  }

  /** For a response the police give advice; for other promises they act themselves. */
  @Override
  public String waits(WaitingFor whom) {
    return whom == WaitingFor.POLICE ? "promise.waits.advice" : PromiseKeeper.super.waits(whom);
  }

  /** The page stays useful after the decision: there the measure is read, directed or withdrawn. */
  @Override
  public Optional<String> linkOnceKept() {
    return Optional.of("response.action.decided");
  }

  @Override
  public Optional<String> findObjection(Promise settled) {
    return settled.state() == PromiseState.KEPT
            && responses.list(settled.part()).stream()
                .anyMatch(response -> response.withdrawal() == null)
        ? Optional.of("response.stands")
        : Optional.empty();
  }

  @Override
  public void takeBack(CaseAccess access, Promise settled, Promise owed) {
    replanning.goOnResponding(access.viewer().person(), parts.get(owed.part()), owed);
  }
}
