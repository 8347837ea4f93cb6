// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.Map;
import java.util.function.BiConsumer;
import nl.rugdekking.access.Access;
import nl.rugdekking.access.Action;
import nl.rugdekking.handling.Closing;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.Parts;
import nl.rugdekking.together.Together;
import org.springframework.stereotype.Component;

/** Closing, and bringing together with what was the same event. */
@Component
class SceneEnding implements Verbs {

  private final Closing closing;
  private final Parts parts;
  private final Together together;
  private final Played played;
  private final Access access;

  SceneEnding(Closing closing, Parts parts, Together together, Played played, Access access) {
    this.closing = closing;
    this.parts = parts;
    this.together = together;
    this.played = played;
    this.access = access;
  }

  @Override
  public Map<String, BiConsumer<Backstage.Actor, Year.Step>> verbs() {
    return Map.of("close", this::close, "join", this::join);
  }

  private void close(Backstage.Actor actor, Year.Step step) {
    closing.close(
        actor.enter(Action.CLOSE),
        actor.part(),
        parts.get(actor.part()).version(),
        Outcome.valueOf(step.get("outcome", "HANDLED")),
        step.get("words"));
  }

  private void join(Backstage.Actor actor, Year.Step step) {
    var other = access.returned(played.incident(step.get("scene"))).number();
    together.join(actor.enter(Action.JOIN), other);
  }
}
