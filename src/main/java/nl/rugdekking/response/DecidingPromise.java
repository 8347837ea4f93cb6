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

/** That a response is decided: kept by a measure, and by it as long as it was not withdrawn. */
@Component
record DecidingPromise(ResponseRepository responses, PartSteps parts, Replanning replanning)
    implements PromiseKeeper {

  @Override
  public OwedKind owed() {
    var term = Policy.Owed.within(48, Term.Unit.HOURS);
    return new OwedKind(
        PromiseKind.RESPONSE, 60, Start.ANSWER, term, "response.action.decide", "/reactie");
  }

  /** Before a response the police advise; of other things they do them. */
  @Override
  public String waits(WaitingFor whom) {
    return whom == WaitingFor.POLICE ? "promise.waits.advice" : PromiseKeeper.super.waits(whom);
  }

  /** What was decided can be read, directed or withdrawn there, also afterwards. */
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
