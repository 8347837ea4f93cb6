// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.rugdekking.access.Action;
import nl.rugdekking.handling.ClosingService;
import nl.rugdekking.handling.ExemptionService;
import nl.rugdekking.handling.Explanation;
import nl.rugdekking.handling.Settlement;
import nl.rugdekking.handling.SettlementService;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.promise.Proof;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.acting.Exemption;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.VisibleAct;
import org.springframework.stereotype.Component;

/**
 * The steps of a scene that keep, explain or delay a promise (something that is owed to the
 * affected), and close the part. A step about a promise that does not exist does nothing.
 */
@Component
record ScenePromiseActions(
    SettlementService settling,
    Promises promises,
    ClosingService closing,
    ExemptionService exemptions,
    PartService parts,
    Clock clock)
    implements SceneActions {

  @Override
  public Map<String, BiConsumer<SceneActors.Actor, YearScript.Step>> actions() {
    return Map.of(
        "keep", this::keep,
        "explain", this::explain,
        "exempt", this::exempt,
        "decline", this::decline,
        "wait", this::await,
        "close", this::close);
  }

  private void keep(SceneActors.Actor actor, YearScript.Step step) {
    findOwed(actor, step)
        .ifPresent(
            promise ->
                settling.markKept(
                    actor.enterCase(isGiven(step) ? Action.KEEP_GIVEN : Action.DECIDE),
                    promise.id(),
                    promise.version(),
                    new Settlement(
                        step.getValue("words", ""),
                        OnBehalfOf.valueOf(step.getValue("behalf", "ORGANISATION")),
                        true,
                        LocalDate.now(clock).plusDays(7),
                        proof(actor, step))));
  }

  // Returns true when somebody keeps the promise because it was given to them, and not whoever
  // handles the part.
  private static boolean isGiven(YearScript.Step step) {
    return step.values().containsKey("by");
  }

  private Proof proof(SceneActors.Actor actor, YearScript.Step step) {
    return new Proof(
        LocalDate.now(clock),
        step.getValue("who", actor.viewer().name()),
        step.values().get("number"));
  }

  private void explain(SceneActors.Actor actor, YearScript.Step step) {
    findOwed(actor, step)
        .ifPresent(
            promise ->
                explain(actor, promise, step.getValue("reason"), step.getValue("words", "")));
  }

  private void explain(SceneActors.Actor actor, Promise promise, String reason, String words) {
    settling.explain(
        actor.enterCase(Action.EXPLAIN),
        promise.id(),
        promise.version(),
        new Explanation(reason, words, promise.isTooEarlyOn(LocalDate.now(clock))));
  }

  /** Decides, as the responsible person, to act although the affected does not want it. */
  private void exempt(SceneActors.Actor actor, YearScript.Step step) {
    var act = VisibleAct.valueOf(step.getValue("kind"));
    promises
        .findUnsettled(actor.part(), act.kind())
        .ifPresent(
            promise ->
                exemptions.decide(
                    actor.enterCase(Action.OVERRULE),
                    actor.part(),
                    parts.getUnchecked(actor.part()).version(),
                    new ExemptionService.Decision(
                        act,
                        Exemption.Cause.valueOf(step.getValue("cause")),
                        true,
                        Danger.NONE,
                        null,
                        step.getValue("words"))));
  }

  /** Decides, as the responsible person, not to act because the affected does not want it. */
  private void decline(SceneActors.Actor actor, YearScript.Step step) {
    findOwed(actor, step)
        .filter(promise -> promise.waitingFor() == WaitingFor.RESPONSIBLE)
        .ifPresent(
            promise ->
                exemptions.decline(
                    actor.enterCase(Action.OVERRULE),
                    actor.part(),
                    parts.getUnchecked(actor.part()).version(),
                    new ExemptionService.Refusal(
                        VisibleAct.valueOf(step.getValue("kind")),
                        step.getValue("reason"),
                        step.getValue("words"))));
  }

  // Explains the promises that are left, because the course may have been written before the room
  // that makes them existed.
  private void close(SceneActors.Actor actor, YearScript.Step step) {
    promises.list(actor.part()).stream()
        .filter(promise -> !promise.state().isSettled())
        .forEach(promise -> explain(actor, promise, reasonFor(promise), step.getValue("words")));
    closing.close(
        actor.enterCase(Action.CLOSE),
        actor.part(),
        parts.getUnchecked(actor.part()).version(),
        Outcome.valueOf(step.getValue("outcome", "HANDLED")),
        step.getValue("words"));
  }

  // No words are written beside a promise about care, so that the reason "other" would say nothing.
  private static String reasonFor(Promise promise) {
    return switch (promise.kind().code()) {
      case "AFTERCARE" -> "own-help";
      case "AFTERCARE_TWO_WEEKS" -> "declined-two";
      case "AFTERCARE_SIX_WEEKS" -> "declined-six";
      default -> "other";
    };
  }

  private void await(SceneActors.Actor actor, YearScript.Step step) {
    var until = LocalDate.now(clock).plusDays(Long.parseLong(step.getValue("days", "30")));
    var whom = WaitingFor.valueOf(step.getValue("for", "POLICE"));
    findOwed(actor, step)
        .ifPresent(
            promise ->
                settling.markWaiting(
                    actor.enterCase(Action.WAIT),
                    promise.id(),
                    promise.version(),
                    new SettlementService.WaitRequest(whom, until, step.getValue("words"))));
  }

  private Optional<Promise> findOwed(SceneActors.Actor actor, YearScript.Step step) {
    return promises.findUnsettled(actor.part(), new PromiseKind(step.getValue("kind")));
  }
}
