// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.EnumSet;
import java.util.Set;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.promise.PromiseStart;
import nl.rugdekking.promise.Proof;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes a promise that is kept by recording that it was done, and that has no other effect. */
record WrittenPromiseKeeper(
    PromiseDefinition definition,
    boolean isVisibleToPerpetrator,
    Proof.Need proofNeed,
    boolean takesWords,
    Set<PromiseNeed> needs)
    implements PromiseKeeper {

  @Configuration(proxyBeanMethods = false)
  static class WrittenPromiseConfiguration {

    @Bean
    PromiseKeeper aftercareTwoWeeksPromise() {
      return createFollowUp(PromiseKind.AFTERCARE_TWO_WEEKS, 40, 2);
    }

    @Bean
    PromiseKeeper aftercareSixWeeksPromise() {
      return createFollowUp(PromiseKind.AFTERCARE_SIX_WEEKS, 50, 6);
    }

    // A follow-up talk has a window: directly after the first talk it would be no follow-up, and
    // more than two weeks after the planned week it is late.
    private static PromiseKeeper createFollowUp(PromiseKind kind, int position, int weeks) {
      var terms =
          Policy.PromiseTerms.between(
              new Term(weeks, Term.Unit.WEEKS), new Term(weeks + 2, Term.Unit.WEEKS));
      var definition = PromiseDefinition.keptInWriting(kind, position, PromiseStart.LATER, terms);
      return new WrittenPromiseKeeper(
          definition, false, Proof.Need.NONE, false, EnumSet.of(PromiseNeed.CARE_WISH));
    }
  }
}
