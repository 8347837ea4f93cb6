// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

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
import nl.rugdekking.register.CaseEntry;
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.register.Replanning;
import nl.rugdekking.register.Timeline;
import org.springframework.stereotype.Component;

/**
 * The promise to ask the affected what they want. It is kept when the answer is recorded, by a
 * handler or by the affected themselves.
 */
@Component
record AskingPromise(PartSteps parts, Replanning replanning, Timeline timeline)
    implements PromiseKeeper {

  @Override
  public OwedKind owed() {
    var term =
        new Policy.Owed(new Term(1, Term.Unit.WORKING_DAYS), new Term(1, Term.Unit.HOURS), true);
    return new OwedKind(
        PromiseKind.AFFECTED_ASKED, 20, Start.REPORT, term, "handling.action.ask", "/vragen");
  }

  @Override
  public Optional<String> takingBackMeans() {
    return Optional.of("handling.correct.means.asked");
  }

  /** An answer that the affected gave in person cannot be taken back by somebody else. */
  @Override
  public Optional<String> findObjection(Promise settled) {
    var own =
        settled.state() == PromiseState.KEPT
            && timeline.list(settled.incident()).stream()
                .anyMatch(
                    entry ->
                        entry.kind() == CaseEntry.WISHED && settled.part().equals(entry.part()));
    return own ? Optional.of("handling.correct.own-answer") : Optional.empty();
  }

  @Override
  public void takeBack(CaseAccess access, Promise settled, Promise owed) {
    if (settled.state() == PromiseState.KEPT) {
      var affected = parts.get(settled.part());
      parts.change(affected, affected.unasked());
      replanning.afterUnasking(access.viewer().person(), affected.unasked());
    }
  }
}
