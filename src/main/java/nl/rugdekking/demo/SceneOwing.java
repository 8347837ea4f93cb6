// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.rugdekking.access.Action;
import nl.rugdekking.handling.Closing;
import nl.rugdekking.handling.Settling;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.PartSteps;
import org.springframework.stereotype.Component;

/**
 * The steps of a scene that keep, explain or delay a promise, and close the part. A step about a
 * promise that does not exist does nothing.
 */
@Component
class SceneOwing implements Verbs {

  private final Settling settling;
  private final Promises promises;
  private final Closing closing;
  private final PartSteps parts;
  private final Clock clock;

  SceneOwing(Settling settling, Promises promises, Closing closing, PartSteps parts, Clock clock) {
    this.settling = settling;
    this.promises = promises;
    this.closing = closing;
    this.parts = parts;
    this.clock = clock;
  }

  @Override
  public Map<String, BiConsumer<Backstage.Actor, Year.Step>> verbs() {
    return Map.of(
        "keep", this::keep, "explain", this::explain, "wait", this::await, "close", this::close);
  }

  private void keep(Backstage.Actor actor, Year.Step step) {
    owed(actor, step)
        .ifPresent(
            promise ->
                settling.keep(
                    actor.enter(Action.DECIDE),
                    promise.id(),
                    promise.version(),
                    step.get("words")));
  }

  private void explain(Backstage.Actor actor, Year.Step step) {
    owed(actor, step)
        .ifPresent(promise -> explain(actor, promise, step.get("reason"), step.get("words")));
  }

  private void explain(Backstage.Actor actor, Promise promise, String reason, String words) {
    settling.explain(actor.enter(Action.EXPLAIN), promise.id(), promise.version(), reason, words);
  }

  // Explains the promises left, because the course may have been written before their room existed.
  private void close(Backstage.Actor actor, Year.Step step) {
    promises.list(actor.part()).stream()
        .filter(promise -> !promise.state().isSettled())
        .forEach(promise -> explain(actor, promise, "other", step.get("words")));
    closing.close(
        actor.enter(Action.CLOSE),
        actor.part(),
        parts.get(actor.part()).version(),
        Outcome.valueOf(step.get("outcome", "HANDLED")),
        step.get("words"));
  }

  private void await(Backstage.Actor actor, Year.Step step) {
    var until = LocalDate.now(clock).plusDays(Long.parseLong(step.get("days", "30")));
    var whom = WaitingFor.valueOf(step.get("for", "POLICE"));
    owed(actor, step)
        .ifPresent(
            promise ->
                settling.await(
                    actor.enter(Action.WAIT),
                    promise.id(),
                    promise.version(),
                    new Settling.Wait(whom, until, step.get("words"))));
  }

  private Optional<Promise> owed(Backstage.Actor actor, Year.Step step) {
    return promises.findUnsettled(actor.part(), new PromiseKind(step.get("kind")));
  }
}
