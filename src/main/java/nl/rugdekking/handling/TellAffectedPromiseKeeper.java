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
 * Describes the promises to tell the affected person how their case stands, and what was decided.
 * They are kept by sending a message.
 */
record TellAffectedPromiseKeeper(PromiseDefinition definition) implements PromiseKeeper {

  @Configuration(proxyBeanMethods = false)
  static class TellAffectedConfiguration {

    private static final Policy.PromiseTerms WITHIN_THREE_DAYS =
        Policy.PromiseTerms.within(3, Term.Unit.WORKING_DAYS);

    @Bean
    PromiseKeeper affectedToldPromise() {
      return create(PromiseKind.AFFECTED_TOLD, 90, PromiseStart.REPORT, WITHIN_THREE_DAYS);
    }

    @Bean
    PromiseKeeper decisionToldPromise() {
      // The promise may be kept from the day of the decision on, unless the policy sets a later
      // day.
      var terms =
          Policy.PromiseTerms.between(new Term(0, Term.Unit.SAME_DAY), WITHIN_THREE_DAYS.normal());
      return create(PromiseKind.DECISION_TOLD, 92, PromiseStart.LATER, terms);
    }

    private static PromiseKeeper create(
        PromiseKind kind, int position, PromiseStart start, Policy.PromiseTerms terms) {
      return new TellAffectedPromiseKeeper(
          new PromiseDefinition(
              kind, position, start, terms, "handling.action.tell", "/terugkoppelen"));
    }
  }
}
