// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.promise.PromiseStart;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.PromisePlanner;
import org.springframework.stereotype.Component;

/**
 * Describes the promise of a first talk about how the affected person is doing. Once it is kept,
 * two more talks are promised, of the person whom the affected chose.
 */
@Component
record FirstTalkPromiseKeeper(PartService parts, PromisePlanner planner, CareChoices choices)
    implements PromiseKeeper {

  @Override
  public PromiseDefinition definition() {
    var term =
        new Policy.PromiseTerms(
            new Term(72, Term.Unit.HOURS), new Term(0, Term.Unit.SAME_DAY), true);
    return PromiseDefinition.keptInWriting(PromiseKind.AFTERCARE, 30, PromiseStart.REPORT, term);
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
  public void afterKept(CaseAccess access, Promise promise) {
    planner.afterFirstTalk(access, parts.getUnchecked(promise.part()));
    choices.giveOwed(access.part(promise.part()));
  }

  @Override
  public Optional<String> findCorrectionEffectKey() {
    return Optional.of("aftercare.correct.means");
  }

  @Override
  public void afterCorrection(CaseAccess access, Promise settled, Promise owed) {
    planner.afterFirstTalkUndone(access.viewer().person(), parts.getUnchecked(owed.part()), owed);
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
