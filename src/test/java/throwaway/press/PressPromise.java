// SPDX-License-Identifier: EUPL-1.2
package throwaway.press;

import java.util.Optional;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseStart;
import org.springframework.stereotype.Component;

/** That somebody answers the press: kept by writing down what was said. */
@Component
class PressPromise implements PromiseKeeper {

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(5, Term.Unit.HOURS);
    return new PromiseDefinition(KIND, 75, PromiseStart.REPORT, term, "press.answer", "/pers");
  }

  static final PromiseKind KIND = new PromiseKind("PRESS");

  @Override
  public Optional<String> findKeptLinkKey() {
    return Optional.of("press.answered");
  }
}
