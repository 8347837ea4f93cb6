// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseStart;
import nl.rugdekking.promise.Proof;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A promise that is kept by writing what was done, and has no other effect. */
record WrittenPromiseKeeper(
    PromiseDefinition definition, boolean isVisibleToPerpetrator, Proof.Need proofNeed)
    implements PromiseKeeper {

  @Configuration(proxyBeanMethods = false)
  static class WrittenPromiseConfiguration {

    @Bean
    PromiseKeeper aftercareTwoWeeksPromise() {
      return create(PromiseKind.AFTERCARE_TWO_WEEKS, 40, 2, Proof.Need.NONE);
    }

    @Bean
    PromiseKeeper aftercareSixWeeksPromise() {
      return create(PromiseKind.AFTERCARE_SIX_WEEKS, 50, 6, Proof.Need.NONE);
    }

    @Bean
    PromiseKeeper policeReportDonePromise() {
      return create(PromiseKind.POLICE_REPORT_DONE, 72, 2, Proof.Need.NUMBERED);
    }

    @Bean
    PromiseKeeper claimDonePromise() {
      return create(PromiseKind.CLAIM_DONE, 82, 2, Proof.Need.DATED);
    }

    // The acts that need proof are the ones that the perpetrator can notice.
    private static PromiseKeeper create(
        PromiseKind kind, int position, int weeks, Proof.Need proof) {
      var term = Policy.PromiseTerms.within(weeks, Term.Unit.WEEKS);
      var definition = PromiseDefinition.keptInWriting(kind, position, PromiseStart.LATER, term);
      return new WrittenPromiseKeeper(definition, proof != Proof.Need.NONE, proof);
    }
  }
}
