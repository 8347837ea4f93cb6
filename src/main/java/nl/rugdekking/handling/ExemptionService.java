// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.PromisePlanner;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.acting.ActingRule;
import nl.rugdekking.register.acting.Exemption;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.register.acting.VisibleAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the decision of the responsible person to act although the affected person said no or not
 * yet, or could not be reached. It also records what was done in direct danger.
 */
@Service
public class ExemptionService {

  private final PartService parts;
  private final ActingRule rule;
  private final Promises promises;
  private final PromisePlanner planner;
  private final ReasonCheck reasons;
  private final CaseNotifications notifications;

  ExemptionService(
      PartService parts,
      ActingRule rule,
      Promises promises,
      PromisePlanner planner,
      ReasonCheck reasons,
      CaseNotifications notifications) {
    this.parts = parts;
    this.rule = rule;
    this.promises = promises;
    this.planner = planner;
    this.reasons = reasons;
    this.notifications = notifications;
  }

  /**
   * The decisions that are to be made about one part.
   *
   * @param acts the acts that the responsible person can decide on
   * @param causes the causes that fit the case
   * @param waiting the promises that wait for the responsible person
   * @param awaitingPolice the acts on which they could decide if the police had been asked, or had
   *     answered
   */
  public record Question(
      PartRecord affected,
      List<VisibleAct> acts,
      Set<Exemption.Cause> causes,
      List<Promise> waiting,
      List<VisibleAct> awaitingPolice) {

    /**
     * Returns true when the affected person does not want a claim, or not yet, and the case is not
     * serious: what the organisation lost is no reason to claim it all the same.
     */
    public boolean isLossAlone() {
      return acts.contains(VisibleAct.CLAIM)
          && affected.damage() != null
          && !causes.contains(Exemption.Cause.SERIOUS);
    }

    /** Returns true when the promise about this act waits for the responsible person. */
    public boolean isWaiting(VisibleAct act) {
      return waiting.stream().anyMatch(promise -> act.isOf(promise.kind()));
    }
  }

  /**
   * Returns what stands in the way of deciding about this promise; empty when it can be decided, or
   * when it is about no act toward the perpetrator.
   */
  @Transactional(readOnly = true)
  public Set<Obstacle> listHindrances(PartRecord affected, Promise promise) {
    return rule.listHindrances(affected, promise.kind());
  }

  @Transactional(readOnly = true)
  public Question getQuestion(CaseAccess access, PartId part, Action action) {
    var affected = parts.get(access, part, action);
    var decidable =
        Stream.of(VisibleAct.values())
            .filter(act -> rule.canBeOverruled(affected, act))
            .collect(Collectors.partitioningBy(act -> ActingRule.isAwaitingPolice(affected, act)));
    var acts = decidable.getOrDefault(false, List.of());
    return new Question(
        affected,
        acts,
        listCauses(affected),
        listWaiting(part),
        decidable.getOrDefault(true, List.of()));
  }

  private List<Promise> listWaiting(PartId part) {
    return promises.list(part).stream()
        .filter(promise -> promise.waitingFor() == WaitingFor.RESPONSIBLE)
        .toList();
  }

  /**
   * The decision to act.
   *
   * @param danger the danger in the view of the responsible person, when the answers of the
   *     affected person do not contain it
   * @param policeAdvice the advice of the police, when the answers of the affected person do not
   *     contain it
   * @param words the reason for acting, and, when the affected person was not told beforehand, the
   *     reason for that
   * @param whyNoAdvice why no advice of the police is needed although there may be danger
   */
  public record Decision(
      VisibleAct act,
      Exemption.Cause cause,
      boolean toldBefore,
      @Nullable Danger danger,
      @Nullable PoliceAdvice policeAdvice,
      String words,
      @Nullable String whyNoAdvice) {

    public Decision(
        VisibleAct act,
        Exemption.Cause cause,
        boolean toldBefore,
        @Nullable Danger danger,
        @Nullable PoliceAdvice policeAdvice,
        String words) {
      this(act, cause, toldBefore, danger, policeAdvice, words, null);
    }

    private boolean needsReason(PartRecord affected) {
      return affected.policeAdvice() == null
          && PoliceAdvice.needsReason(
              policeAdvice, affected.danger() == null ? danger : affected.danger());
    }
  }

  /**
   * Records the decision to act.
   *
   * @param version the version of the part that the page showed
   * @throws RefusedException when the affected person must be asked first, or the cause does not
   *     fit
   * @throws StalePageException when the affected person answered, or something else changed, since
   *     the page was shown
   */
  @Transactional
  public void decide(CaseAccess access, PartId part, int version, Decision decision) {
    var affected = parts.getOpen(access, part, Action.OVERRULE);
    affected.requireVersion(version);
    requireFitting(affected, decision);
    var why =
        decision.needsReason(affected)
            ? HandlingService.requireReason(decision.whyNoAdvice())
            : null;
    add(access, affected, decision, CaseEntryKind.EXEMPTED);
    if (why != null) {
      parts.recordStep(access, affected, CaseEntryKind.ADVICE_NOT_NEEDED, null, why);
    }
  }

  private void requireFitting(PartRecord affected, Decision decision) {
    var obstacles = rule.listObstacles(affected, decision.act());
    if (obstacles.contains(Obstacle.SAID_IN_MEETING)) {
      throw new RefusedException("register.Obstacle.SAID_IN_MEETING");
    }
    if (obstacles.stream().noneMatch(Obstacle::isOfWish)) {
      throw new RefusedException("handling.overrule.nothing");
    }
    if (obstacles.contains(Obstacle.NOT_ASKED)) {
      throw new RefusedException("handling.overrule.ask-first");
    }
    if (!listCauses(affected).contains(decision.cause())) {
      throw new RefusedException("handling.overrule.cause");
    }
    if (affected.danger() == null && decision.danger() == null) {
      throw new RefusedException("handling.overrule.danger");
    }
    var advice =
        affected.policeAdvice() == null ? decision.policeAdvice() : affected.policeAdvice();
    if (decision.act() != VisibleAct.POLICE_REPORT && (advice == null || !advice.allowsActing())) {
      throw new RefusedException("handling.overrule.advice");
    }
  }

  private Set<Exemption.Cause> listCauses(PartRecord affected) {
    var causes = EnumSet.of(Exemption.Cause.OTHERS_SAFETY, Exemption.Cause.LEGAL_DUTY);
    if (planner.isSeriousOrRepeated(affected)) {
      causes.add(Exemption.Cause.SERIOUS);
    }
    if (affected.askedAt() == null && affected.attempts() > 0) {
      causes.add(Exemption.Cause.NOT_REACHED);
    }
    return causes;
  }

  /**
   * Records what was done in direct danger, before the affected person could be asked.
   *
   * @throws RefusedException for a claim, which can always wait
   */
  @Transactional
  public void recordDanger(
      CaseAccess access, PartId part, int version, VisibleAct act, String words) {
    var affected = parts.getOpen(access, part, Action.DECIDE);
    affected.requireVersion(version);
    if (act == VisibleAct.CLAIM) {
      throw new RefusedException("handling.danger.claim");
    }
    var done = new Decision(act, Exemption.Cause.DANGER, false, null, null, words);
    add(access, affected, done, CaseEntryKind.ACTED_IN_DANGER);
  }

  private void add(CaseAccess access, PartRecord affected, Decision decision, CaseEntryKind kind) {
    var by = access.viewer().person();
    var part = access.part(affected.part());
    // Saves the part unchanged to raise its version, so that a page that was opened before is
    // refused as out of date.
    parts.update(affected, affected);
    rule.addExemption(
        affected,
        new Exemption(
            affected.part(),
            decision.act(),
            decision.cause(),
            planner.now(),
            by,
            decision.toldBefore(),
            affected.danger() == null ? decision.danger() : null,
            affected.policeAdvice() == null ? decision.policeAdvice() : null));
    planner.afterExemption(by, part, affected, decision.act());
    var about = decision.act().name() + "." + decision.cause().name();
    parts.recordStep(access, affected, kind, about, decision.words());
    var person = part.affected();
    if (person != null) {
      notifications.send(person, "affected-told", "/mijn/" + access.number());
    }
    if (!by.equals(part.owner())) {
      notifications.notifyHandler(part, access.number());
    }
  }

  /**
   * The decision not to act.
   *
   * @param reason the code of a reason on the organisation's list that fits this kind of promise
   */
  public record Refusal(VisibleAct act, String reason, String words) {}

  /**
   * Records why a promise that waits for the responsible person is not kept.
   *
   * @throws StalePageException when no such promise waits (any more)
   */
  @Transactional
  public void decline(CaseAccess access, PartId part, int version, Refusal refusal) {
    var affected = parts.getOpen(access, part, Action.OVERRULE);
    affected.requireVersion(version);
    var promise =
        listWaiting(part).stream()
            .filter(waiting -> refusal.act().isOf(waiting.kind()))
            .findFirst()
            .orElseThrow(StalePageException::new);
    reasons.requireFitting(promise, refusal.reason());
    promises.explain(access, promise, refusal.reason(), refusal.words());
    parts.recordStep(
        access, affected, CaseEntryKind.EXPLAINED, promise.kind().code(), refusal.words());
    if (!access.viewer().person().equals(access.part(part).owner())) {
      notifications.notifyHandler(access.part(part), access.number());
    }
  }
}
