// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.util.Optional;
import java.util.Set;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.promise.PromiseStart;
import nl.rugdekking.response.MeasurePromises;
import org.springframework.stereotype.Component;

/**
 * Describes the promise that an objection, a request to look again or a complaint is answered. It
 * is kept by recording the answer. The law sets the day, except for a request to look again.
 */
@Component
record ObjectionAnsweredPromiseKeeper(
    ObjectionRepository repository,
    DecisionMakers decisionMakers,
    MeasurePromises measures,
    People people)
    implements PromiseKeeper {

  static final PromiseKind KIND = new PromiseKind("OBJECTION_ANSWERED");

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(6, Term.Unit.WEEKS);
    return new PromiseDefinition(
        KIND, 64, PromiseStart.LATER, term, "objection.action.answer", "/reactie");
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
  public Set<PromiseNeed> needs() {
    return Set.of(PromiseNeed.CONTESTED_MEASURE);
  }

  /** Who may answer depends on the measure, so no office gets all of them. */
  @Override
  public boolean mayBeOwedByOffice() {
    return false;
  }

  /** Whoever had a part in the measure does not handle it (Awb 7:5 and 9:7). */
  @Override
  public boolean mayBeGivenTo(PromiseId promise, PersonId person) {
    return repository
        .findContested(promise)
        .map(contested -> measures.getUnchecked(contested.part(), contested.measure()))
        .flatMap(
            measure -> people.find(person).map(known -> !decisionMakers.include(measure, known)))
        .orElse(true);
  }

  /** The file about the measure names the affected person where it must, and nowhere else. */
  @Override
  public boolean needsAffected() {
    return false;
  }

  /** The perpetrator has a right to an answer, whatever the affected person wants. */
  @Override
  public boolean dependsOnAffected() {
    return false;
  }

  @Override
  public Optional<String> findObjectionKey(Promise settled) {
    return repository.isAnswered(settled.id())
        ? Optional.of("objection.answered.stays")
        : Optional.empty();
  }
}
