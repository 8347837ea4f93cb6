// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.DecisionPromises;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.promise.PromiseStart;
import nl.rugdekking.response.MeasurePromises;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Describes the promise that an objection, a request to look again or a complaint is answered. It
 * is kept by recording that the letter with the answer went out. The law sets the day, except for a
 * request to look again.
 */
@Component
record ObjectionAnsweredPromiseKeeper(
    ObjectionRepository repository,
    DecisionMakers decisionMakers,
    MeasurePromises measures,
    People people,
    ObjectProvider<DecisionPromises> decisions)
    implements PromiseKeeper {

  static final PromiseKind KIND = new PromiseKind("OBJECTION_ANSWERED");

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(6, Term.Unit.WEEKS);
    return new PromiseDefinition(
        KIND, 64, PromiseStart.LATER, term, "objection.action.answer", "/reactie");
  }

  /** The name says what is answered; that only the letter is still due is said by the task. */
  @Override
  public String nameKey(@Nullable PromiseKind decided) {
    return PromiseKeeper.super.nameKey(withoutStep(decided));
  }

  @Override
  public String nameKeyForAffected(@Nullable PromiseKind decided) {
    return PromiseKeeper.super.nameKeyForAffected(withoutStep(decided));
  }

  private static @Nullable PromiseKind withoutStep(@Nullable PromiseKind subject) {
    return Stream.of(ObjectionKind.values())
        .filter(kind -> kind.subjectOfLetter().equals(subject))
        .map(ObjectionKind::subject)
        .findFirst()
        .orElse(subject);
  }

  @Override
  public String buttonKey(@Nullable PromiseKind decided) {
    return ObjectionKind.isOfLetter(decided)
        ? "objection.action.send"
        : PromiseKeeper.super.buttonKey(decided);
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

  /** The measure decides which people may answer, so no office gets all of them. */
  @Override
  public boolean mayBeOwedByOffice() {
    return false;
  }

  /** A person who had a part in the measure does not handle it (Awb 7:5 and 9:7). */
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

  /** The law asks an answer (Awb 7:10 and 9:12), whoever would rather not give one. */
  @Override
  public Optional<String> findDutyKey() {
    return Optional.of("objection.duty");
  }

  /** When the answer was decided before, only its letter is owed again. */
  @Override
  public void afterCorrection(CaseAccess access, Promise settled, Promise owed) {
    repository
        .findDecidedKind(owed.id())
        .ifPresent(kind -> decisions.getObject().setDecided(owed.id(), kind.subjectOfLetter()));
  }

  @Override
  public Optional<String> findObjectionKey(Promise settled) {
    return repository.isAnswerPosted(settled.id())
        ? Optional.of("objection.answered.stays")
        : Optional.empty();
  }
}
