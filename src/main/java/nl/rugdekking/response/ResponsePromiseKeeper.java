// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseStart;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.PromisePlanner;
import nl.rugdekking.register.acting.VisibleAct;
import org.springframework.stereotype.Component;

/**
 * Describes the promise to decide on a response to the perpetrator. It is kept by deciding on a
 * measure, and cannot be corrected while a measure of the part was not withdrawn.
 */
@Component
record ResponsePromiseKeeper(
    ResponseRepository responses, PartService parts, PromisePlanner planner)
    implements PromiseKeeper {

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(48, Term.Unit.HOURS);
    return new PromiseDefinition(
        PromiseKind.RESPONSE, 60, PromiseStart.ANSWER, term, "response.action.decide", "/reactie");
  }

  /** For a response the police give advice; for other promises the police act themselves. */
  @Override
  public String waitingKey(WaitingFor whom) {
    return whom == WaitingFor.POLICE
        ? "promise.waits.advice"
        : PromiseKeeper.super.waitingKey(whom);
  }

  @Override
  public boolean isVisibleToPerpetrator() {
    return true;
  }

  /**
   * The page stays useful after the decision, because the measure can be read, linked to a
   * perpetrator or withdrawn there.
   */
  @Override
  public Optional<String> findKeptLinkKey() {
    return Optional.of("response.action.decided");
  }

  @Override
  public Optional<String> findObjectionKey(Promise settled) {
    return settled.state() == PromiseState.KEPT
            && responses.list(settled.part()).stream()
                .anyMatch(response -> response.withdrawal() == null)
        ? Optional.of("response.stands")
        : Optional.empty();
  }

  @Override
  public void afterCorrection(CaseAccess access, Promise settled, Promise owed) {
    var affected = parts.getUnchecked(owed.part());
    planner.planAgain(access.viewer().person(), affected, owed, VisibleAct.RESPONSE);
  }
}
