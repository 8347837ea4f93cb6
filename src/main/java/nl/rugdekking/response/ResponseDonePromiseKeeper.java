// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.Optional;
import java.util.function.BiPredicate;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseStart;
import nl.rugdekking.promise.Proof;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Describes the promise that a decided measure is done: the letter is posted, the talk is held.
 * When the measure is done by a letter, the promise can be kept only by recording that the letter
 * was posted.
 */
@Component
record ResponseDonePromiseKeeper(
    ResponseRepository responses, ObjectProvider<MeasureLetters> letters) implements PromiseKeeper {

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(2, Term.Unit.WEEKS);
    return PromiseDefinition.keptInWriting(PromiseKind.RESPONSE_DONE, 62, PromiseStart.LATER, term);
  }

  @Override
  public boolean isVisibleToPerpetrator() {
    return true;
  }

  @Override
  public Proof.Need proofNeed() {
    return Proof.Need.DATED;
  }

  @Override
  public Optional<String> findRefusalKey(Promise promise) {
    return isTrue(promise, MeasureLetters::isAwaited)
        ? Optional.of("response.done.letter")
        : Optional.empty();
  }

  @Override
  public Optional<String> findObjectionKey(Promise settled) {
    return isTrue(settled, MeasureLetters::isPosted)
        ? Optional.of("response.done.posted")
        : Optional.empty();
  }

  private boolean isTrue(Promise promise, BiPredicate<MeasureLetters, Response> question) {
    var measure = responses.findDoneBy(promise.id());
    return measure.isPresent()
        && letters.stream().anyMatch(room -> question.test(room, measure.get()));
  }
}
