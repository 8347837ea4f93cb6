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
import nl.rugdekking.promise.Start;
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.register.Replanning;
import org.springframework.stereotype.Component;

/**
 * The promise of a first talk about how the affected is doing. Once it is kept, two more talks are
 * promised.
 */
@Component
record AftercarePromise(PartSteps parts, Replanning replanning) implements PromiseKeeper {

  @Override
  public OwedKind owed() {
    var term =
        new Policy.Owed(new Term(72, Term.Unit.HOURS), new Term(0, Term.Unit.SAME_DAY), true);
    return OwedKind.inWords(PromiseKind.AFTERCARE, 30, Start.REPORT, term);
  }

  @Override
  public void kept(CaseAccess access, Promise promise) {
    replanning.afterCare(access, parts.get(promise.part()));
  }

  @Override
  public Optional<String> takingBackMeans() {
    return Optional.of("handling.correct.means.aftercare");
  }

  @Override
  public void takeBack(CaseAccess access, Promise settled, Promise owed) {
    replanning.withoutCare(access.viewer().person(), parts.get(owed.part()), owed);
  }
}
