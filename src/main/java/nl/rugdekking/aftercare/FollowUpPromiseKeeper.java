// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.promise.PromiseStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Describes the promise of a talk some weeks after the first. It has a window: directly after the
 * first talk it would be no follow-up, and more than two weeks after the planned week it is late.
 */
record FollowUpPromiseKeeper(PromiseDefinition definition, CareChoices choices)
    implements PromiseKeeper {

  @Configuration(proxyBeanMethods = false)
  static class FollowUpConfiguration {

    @Bean
    PromiseKeeper aftercareTwoWeeksPromise(CareChoices choices) {
      return create(PromiseKind.AFTERCARE_TWO_WEEKS, 40, 2, choices);
    }

    @Bean
    PromiseKeeper aftercareSixWeeksPromise(CareChoices choices) {
      return create(PromiseKind.AFTERCARE_SIX_WEEKS, 50, 6, choices);
    }

    private static PromiseKeeper create(
        PromiseKind kind, int position, int weeks, CareChoices choices) {
      var terms =
          Policy.PromiseTerms.between(
              new Term(weeks, Term.Unit.WEEKS), new Term(weeks + 2, Term.Unit.WEEKS));
      return new FollowUpPromiseKeeper(
          PromiseDefinition.keptInWriting(kind, position, PromiseStart.LATER, terms), choices);
    }
  }

  @Override
  public Set<PromiseNeed> needs() {
    return EnumSet.of(PromiseNeed.CARE_WISH);
  }

  @Override
  public Optional<String> findRefusalKey(Promise promise) {
    return choices.isWithChosen(promise) ? Optional.of("aftercare.keep.chosen") : Optional.empty();
  }

  @Override
  public Optional<String> findGivingRefusalKey(Promise promise) {
    return choices.isWithChosen(promise) ? Optional.of("aftercare.give.chosen") : Optional.empty();
  }

  @Override
  public Optional<String> findEndingRefusalKey(Promise promise) {
    return choices.isWithChosen(promise) ? Optional.of("aftercare.end.chosen") : Optional.empty();
  }

  @Override
  public Optional<LateLetter> findLateLetter(PartId part) {
    return choices.findLateLetter(part);
  }

  @Override
  public boolean takesWords() {
    return false;
  }
}
