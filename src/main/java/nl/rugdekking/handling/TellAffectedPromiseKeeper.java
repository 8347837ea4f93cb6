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

/**
 * The promises to tell the affected how their case stands, and what was decided. They are kept by
 * sending them a message.
 */
record TellAffectedPromiseKeeper(PromiseDefinition definition) implements PromiseKeeper {

  @Configuration(proxyBeanMethods = false)
  static class TellAffectedConfiguration {

    @Bean
    PromiseKeeper affectedToldPromise() {
      return create(PromiseKind.AFFECTED_TOLD, 90, PromiseStart.REPORT);
    }

    @Bean
    PromiseKeeper decisionToldPromise() {
      return create(PromiseKind.DECISION_TOLD, 92, PromiseStart.LATER);
    }

    private static PromiseKeeper create(PromiseKind kind, int position, PromiseStart start) {
      var term = Policy.PromiseTerms.within(3, Term.Unit.WORKING_DAYS);
      return new TellAffectedPromiseKeeper(
          new PromiseDefinition(
              kind, position, start, term, "handling.action.tell", "/terugkoppelen"));
    }
  }
}
