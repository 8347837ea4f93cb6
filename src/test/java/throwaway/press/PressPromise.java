// SPDX-License-Identifier: EUPL-1.2
package throwaway.press;

import java.util.Optional;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.OwedKind;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.Start;
import org.springframework.stereotype.Component;

/** That somebody answers the press: kept by writing down what was said. */
@Component
class PressPromise implements PromiseKeeper {

  @Override
  public OwedKind owed() {
    var term = Policy.Owed.within(5, Term.Unit.HOURS);
    return new OwedKind(KIND, 75, Start.REPORT, term, "press.answer", "/pers");
  }

  static final PromiseKind KIND = new PromiseKind("PRESS");

  @Override
  public Optional<String> linkOnceKept() {
    return Optional.of("press.answered");
  }
}
