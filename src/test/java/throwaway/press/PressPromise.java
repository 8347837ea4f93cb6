// SPDX-License-Identifier: EUPL-1.2
package throwaway.press;

import java.util.Optional;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.Start;
import org.springframework.stereotype.Component;

/** That somebody answers the press: kept by writing down what was said. */
@Component
class PressPromise implements PromiseKeeper {

  static final PromiseKind KIND = new PromiseKind("PRESS");

  @Override
  public PromiseKind kind() {
    return KIND;
  }

  @Override
  public int place() {
    return 75;
  }

  @Override
  public Policy.Owed shippedTerm() {
    return new Policy.Owed(new Term(5, Term.Unit.HOURS), new Term(1, Term.Unit.HOURS), true);
  }

  @Override
  public Start start() {
    return Start.REPORT;
  }

  @Override
  public String verb() {
    return "press.answer";
  }

  @Override
  public String page() {
    return "/pers";
  }

  @Override
  public Optional<String> linkOnceKept() {
    return Optional.of("press.answered");
  }
}
