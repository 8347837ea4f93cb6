// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.Map;
import java.util.function.BiConsumer;
import nl.rugdekking.access.Access;
import nl.rugdekking.access.Action;
import nl.rugdekking.together.Together;
import org.springframework.stereotype.Component;

/** The step of a scene that merges cases about the same event. */
@Component
class SceneJoining implements Verbs {

  private final Together together;
  private final Played played;
  private final Access access;

  SceneJoining(Together together, Played played, Access access) {
    this.together = together;
    this.played = played;
    this.access = access;
  }

  @Override
  public Map<String, BiConsumer<Backstage.Actor, Year.Step>> verbs() {
    return Map.of("join", this::join);
  }

  private void join(Backstage.Actor actor, Year.Step step) {
    var other = access.returned(played.incident(step.get("scene"))).number();
    together.join(actor.enter(Action.JOIN), other);
  }
}
