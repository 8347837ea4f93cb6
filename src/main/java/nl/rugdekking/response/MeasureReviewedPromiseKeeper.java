// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.Optional;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseStart;
import org.springframework.stereotype.Component;

/**
 * Describes the promise that somebody looks, before the last day of a measure, whether it is still
 * needed. It is due on that day, and kept by letting the measure end or by prolonging it.
 */
@Component
class MeasureReviewedPromiseKeeper implements PromiseKeeper {

  static final PromiseKind KIND = new PromiseKind("MEASURE_REVIEWED");

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(2, Term.Unit.WEEKS);
    return new PromiseDefinition(
        KIND, 66, PromiseStart.LATER, term, "response.action.review", "/reactie");
  }

  @Override
  public boolean hasUrgentTerm() {
    return false;
  }

  @Override
  public Optional<String> findKeptLinkKey() {
    return Optional.of("response.action.decided");
  }

  @Override
  public boolean dependsOnAffected() {
    return false;
  }

  @Override
  public Optional<String> findFinalReasonKey() {
    return Optional.of("response.review.final");
  }
}
