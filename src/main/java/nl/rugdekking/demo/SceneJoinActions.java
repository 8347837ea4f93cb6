// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.Map;
import java.util.function.BiConsumer;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.together.Together;
import org.springframework.stereotype.Component;

/** The step of a scene that merges cases about the same event. */
@Component
record SceneJoinActions(Together together, PlayedScenes played, AccessControl access)
    implements SceneActions {

  @Override
  public Map<String, BiConsumer<SceneActors.Actor, YearScript.Step>> actions() {
    return Map.of("join", this::join);
  }

  private void join(SceneActors.Actor actor, YearScript.Step step) {
    var other = access.getReportedCase(played.getIncident(step.getValue("scene"))).number();
    together.join(actor.enterCase(Action.JOIN), other);
  }
}
