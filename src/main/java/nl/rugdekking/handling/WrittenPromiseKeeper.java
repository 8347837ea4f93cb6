// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A promise that is kept by writing what was done, and has no other effect. */
record WrittenPromiseKeeper(PromiseDefinition definition, boolean isVisibleToPerpetrator)
    implements PromiseKeeper {

  @Configuration(proxyBeanMethods = false)
  static class WrittenPromiseConfiguration {

    @Bean
    PromiseKeeper aftercareTwoWeeksPromise() {
      return create(PromiseKind.AFTERCARE_TWO_WEEKS, 40, PromiseStart.LATER, 2, false);
    }

    @Bean
    PromiseKeeper aftercareSixWeeksPromise() {
      return create(PromiseKind.AFTERCARE_SIX_WEEKS, 50, PromiseStart.LATER, 6, false);
    }

    @Bean
    PromiseKeeper damagePromise() {
      return create(PromiseKind.DAMAGE, 80, PromiseStart.REPORT, 2, true);
    }

    private static PromiseKeeper create(
        PromiseKind kind, int position, PromiseStart start, int weeks, boolean visible) {
      var term = Policy.PromiseTerms.within(weeks, Term.Unit.WEEKS);
      return new WrittenPromiseKeeper(
          PromiseDefinition.keptInWriting(kind, position, start, term), visible);
    }
  }
}
