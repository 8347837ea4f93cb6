// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.Start;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A promise from which nothing else follows; it has the same term with urgency and without. */
record PlainPromise(PromiseKind kind, int place, Term term, Start start, boolean noticed)
    implements PromiseKeeper {

  @Override
  public Policy.Owed shippedTerm() {
    return new Policy.Owed(term, term, true);
  }

  @Override
  public boolean isNoticed() {
    return noticed;
  }

  @Configuration(proxyBeanMethods = false)
  static class All {

    @Bean
    PromiseKeeper twoWeeks() {
      var term = new Term(2, Term.Unit.WEEKS);
      return new PlainPromise(PromiseKind.AFTERCARE_TWO_WEEKS, 40, term, Start.LATER, false);
    }

    @Bean
    PromiseKeeper sixWeeks() {
      var term = new Term(6, Term.Unit.WEEKS);
      return new PlainPromise(PromiseKind.AFTERCARE_SIX_WEEKS, 50, term, Start.LATER, false);
    }

    @Bean
    PromiseKeeper damage() {
      var term = new Term(2, Term.Unit.WEEKS);
      return new PlainPromise(PromiseKind.DAMAGE, 80, term, Start.REPORT, true);
    }
  }
}
