// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.OwedKind;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.Start;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A promise that is kept by writing what was done, and has no other effect. */
record PlainPromise(OwedKind owed, boolean isNoticed) implements PromiseKeeper {

  @Configuration(proxyBeanMethods = false)
  static class All {

    @Bean
    PromiseKeeper aftercareTwoWeeksPromise() {
      return create(PromiseKind.AFTERCARE_TWO_WEEKS, 40, Start.LATER, 2, false);
    }

    @Bean
    PromiseKeeper aftercareSixWeeksPromise() {
      return create(PromiseKind.AFTERCARE_SIX_WEEKS, 50, Start.LATER, 6, false);
    }

    @Bean
    PromiseKeeper damagePromise() {
      return create(PromiseKind.DAMAGE, 80, Start.REPORT, 2, true);
    }

    private static PromiseKeeper create(
        PromiseKind kind, int position, Start start, int weeks, boolean visible) {
      var term = Policy.Owed.within(weeks, Term.Unit.WEEKS);
      return new PlainPromise(OwedKind.inWords(kind, position, start, term), visible);
    }
  }
}
