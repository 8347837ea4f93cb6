// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.util.List;
import java.util.function.Supplier;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PartPromises;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.PromiseWait;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.PartPolicy;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.ResponsiblePersons;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.acting.Repetition.OtherAct;
import nl.rugdekking.register.acting.Repetition.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans the promises about acts toward the perpetrator: a response, a police report and a claim for
 * damage. It makes such a promise due, lets it wait for the affected person, the police or the
 * responsible person, or withdraws it. {@link ActingRule} knows the reasons to wait.
 */
@Component
public class ActPlanner {

  private final Promises promises;
  private final PartPolicy policies;
  private final Repetition repetition;
  private final ActingRule rule;
  private final ActWaits waits;
  private final ResponsiblePersons responsible;

  ActPlanner(
      Promises promises,
      PartPolicy policies,
      Repetition repetition,
      ActingRule rule,
      ActWaits waits,
      ResponsiblePersons responsible) {
    this.promises = promises;
    this.policies = policies;
    this.repetition = repetition;
    this.rule = rule;
    this.waits = waits;
    this.responsible = responsible;
  }

  /**
   * Called after the wishes, the severity, the repetition or the attempts to reach somebody
   * changed.
   *
   * @param by the person who changed it, or null when they gave no name
   * @param answered true when the affected answered or the responsible person decided, which also
   *     ends a wait for them that a handler chose
   */
  public void plan(@Nullable PersonId by, CasePart part, PartRecord affected, boolean answered) {
    if (part.isTalk()) { // nothing is promised in a talk, so nobody is asked to decide
      return;
    }
    var mustAsk = false;
    var promised = promises.read(part.id());
    for (var act : VisibleAct.values()) {
      mustAsk |= plan(by, part, affected, act, answered, promised, supplySeries(affected));
    }
    if (mustAsk) {
      responsible.askForDecision(part);
    }
  }

  /**
   * Withdraws the promise of a police report that was owed because the case was serious, once the
   * case is no longer serious. It is withdrawn even while the affected person has not decided yet.
   */
  public void withdrawIfLowered(@Nullable PersonId by, PartRecord before, PartRecord affected) {
    if (before.isSerious()) {
      withdrawIfNotOwed(by, affected, promises.read(affected.part()), supplySeries(affected));
    }
  }

  private boolean withdrawIfNotOwed(
      @Nullable PersonId by,
      PartRecord affected,
      PartPromises promised,
      Supplier<List<OtherAct>> others) {
    if (isPoliceReportOwed(affected, promised, others)) {
      return false;
    }
    promised
        .findUnsettled(PromiseKind.POLICE_REPORT)
        .ifPresent(report -> promises.markLapsed(by, report));
    return true;
  }

  /**
   * Called after an act was added to the series of the part (the acts that count as repetitions of
   * each other) or taken out of it. Only the promise of a police report depends on that.
   *
   * @param before the place of the part in its series until now. If it was alone, a promise that
   *     was explained is decided again; if it was repeated, a promise that was owed only because of
   *     that is withdrawn, even while the affected person has not decided yet
   * @param others the other acts of its series
   */
  public void planPoliceReport(
      @Nullable PersonId by,
      CasePart part,
      PartRecord affected,
      Standing before,
      Supplier<List<OtherAct>> others) {
    var promised = promises.read(affected.part());
    var mustAsk = false;
    if (before == Standing.ALONE
        && promised.wasExplained(PromiseKind.POLICE_REPORT)
        && promised.findUnsettled(PromiseKind.POLICE_REPORT).isEmpty()) {
      // The explained promise stays in the history, and a new one is made.
      mustAsk = addPoliceReport(part, affected);
      promised = promises.read(affected.part());
    }
    if (before == Standing.REPEATED && withdrawIfNotOwed(by, affected, promised, others)) {
      return;
    }
    if (!part.isTalk()) {
      mustAsk |= plan(by, part, affected, VisibleAct.POLICE_REPORT, false, promised, others);
    }
    if (mustAsk) {
      responsible.askForDecision(part);
    }
  }

  /**
   * Supplies the other acts of the series of a part, which are read only when a rule needs them.
   */
  public Supplier<List<OtherAct>> supplySeries(PartRecord affected) {
    return () -> repetition.listOtherActs(affected.part());
  }

  /** Called after the responsible person decided on one act, or after it was done in danger. */
  public void plan(PersonId by, CasePart part, PartRecord affected, VisibleAct act) {
    var promised = promises.read(affected.part());
    if (plan(by, part, affected, act, true, promised, supplySeries(affected))) {
      responsible.askForDecision(part);
    }
  }

  /**
   * Plans both promises about an act: to decide about it, and to do what was decided.
   *
   * @param promised the promises of the part; those about other acts may have changed since
   * @return true when one of them begins to wait for the responsible person
   */
  private boolean plan(
      @Nullable PersonId by,
      CasePart part,
      PartRecord affected,
      VisibleAct act,
      boolean answered,
      PartPromises promised,
      Supplier<List<OtherAct>> others) {
    var doingWaits = planDone(by, affected, act, answered, promised);
    var decidingWaits = planDecision(by, part, affected, act, answered, promised, others);
    return doingWaits || decidingWaits;
  }

  private boolean planDecision(
      @Nullable PersonId by,
      CasePart part,
      PartRecord affected,
      VisibleAct act,
      boolean answered,
      PartPromises promised,
      Supplier<List<OtherAct>> others) {
    var promise = promised.findUnsettled(act.kind());
    if (promise.isEmpty()) {
      return act == VisibleAct.POLICE_REPORT
          && createPoliceReport(part, affected, promised, others);
    }
    // A report owed only because the affected wants it waits while they have not decided yet.
    if (act == VisibleAct.POLICE_REPORT
        && affected.policeWish() != Wish.NOT_YET
        && withdrawIfNotOwed(by, affected, promised, others)) {
      return false;
    }
    return waitOrResume(by, affected, promise.get(), act, answered);
  }

  // If the affected person changes their mind, an act that was decided but not done waits too.
  private boolean planDone(
      @Nullable PersonId by,
      PartRecord affected,
      VisibleAct act,
      boolean answered,
      PartPromises promised) {
    return promised.all().stream()
        .filter(
            promise -> promise.kind().equals(act.executionKind()) && !promise.state().isSettled())
        .map(promise -> waitOrResume(by, affected, promise, act, answered))
        .reduce(false, Boolean::logicalOr);
  }

  /** Makes the promise of a police report when it is owed and was not made before. */
  private boolean createPoliceReport(
      CasePart part, PartRecord affected, PartPromises promised, Supplier<List<OtherAct>> others) {
    return isPoliceReportOwed(affected, promised, others)
        && !promised.wasPromised(PromiseKind.POLICE_REPORT)
        && addPoliceReport(part, affected);
  }

  private boolean addPoliceReport(CasePart part, PartRecord affected) {
    var wait = findWait(affected, VisibleAct.POLICE_REPORT);
    var policy = policies.getPolicy(affected);
    promises.createIfMissing(part, PromiseKind.POLICE_REPORT, policy, affected.key(), true, wait);
    return wait != null && wait.whom() == WaitingFor.RESPONSIBLE;
  }

  /**
   * Returns true when the case is serious or a repetition, when the affected wants a report, when
   * the responsible person decided on one, or when it was explained before a second act happened.
   */
  private boolean isPoliceReportOwed(
      PartRecord affected, PartPromises promised, Supplier<List<OtherAct>> others) {
    return affected.policeWish() == Wish.YES
        || policies.isUrgent(affected)
        || isOwedForSeries(promised, others.get())
        || rule.findExemption(affected, VisibleAct.POLICE_REPORT).isPresent();
  }

  private static boolean isOwedForSeries(PartPromises promised, List<OtherAct> others) {
    return others.stream().anyMatch(OtherAct::earlier)
        || (!others.isEmpty() && promised.wasExplained(PromiseKind.POLICE_REPORT));
  }

  public boolean isSeriousOrRepeated(PartRecord affected) {
    return policies.isUrgent(affected) || repetition.isRepeated(affected.part());
  }

  /** Called when another person may have become responsible: asks them for the open decisions. */
  public void askAgain(CasePart part) {
    if (promises.list(part.id()).stream()
        .anyMatch(promise -> promise.waitingFor() == WaitingFor.RESPONSIBLE)) {
      responsible.askForDecision(part);
    }
  }

  /** Called when the promise is owed again after a correction. */
  public void planAgain(
      PersonId by, CasePart part, PartRecord affected, Promise promise, VisibleAct act) {
    if (waitOrResume(by, affected, promise, act, false)) {
      responsible.askForDecision(part);
    }
  }

  private boolean waitOrResume(
      @Nullable PersonId by,
      PartRecord affected,
      Promise promise,
      VisibleAct act,
      boolean answered) {
    var wait = waits.find(affected, act, promise.kind());
    if (wait == null) {
      if (promise.state() == PromiseState.WAITING && mayResume(affected, promise, act, answered)) {
        promises.resume(by, promise, policies.isUrgent(affected), policies.getPolicy(affected));
      }
      return false;
    }
    if (ActWaits.isWaitingSo(promise, wait)
        || (!answered && ActWaits.isWaitingForOthers(promise))) {
      return false;
    }
    promises.markWaiting(by, promise, wait.whom(), wait.until(), null);
    return wait.whom() == WaitingFor.RESPONSIBLE;
  }

  /** Finds the reason to wait with the act; null when it can be done, or explained, at once. */
  public @Nullable PromiseWait findWait(PartRecord affected, VisibleAct act) {
    return waits.find(affected, act, act.kind());
  }

  private static boolean mayResume(
      PartRecord affected, Promise promise, VisibleAct act, boolean answered) {
    if (answered) {
      return act == VisibleAct.RESPONSE || !ActWaits.isWaitingForOthers(promise);
    }
    return promise.due() == null
        || promise.waitingFor() == WaitingFor.RESPONSIBLE
        || hasAdviceArrived(affected, promise);
  }

  // The response waited for the advice of the police, which has arrived.
  private static boolean hasAdviceArrived(PartRecord affected, Promise promise) {
    return promise.kind().equals(PromiseKind.RESPONSE)
        && promise.waitingFor() == WaitingFor.POLICE
        && affected.policeAdvice() == PoliceAdvice.GO_AHEAD;
  }
}
