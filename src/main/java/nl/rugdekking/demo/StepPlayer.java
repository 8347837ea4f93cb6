// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Does a step of a scene, in each part that it is about. */
@Component
class StepPlayer {

  private final SceneActors backstage;
  private final Map<String, BiConsumer<SceneActors.Actor, YearScript.Step>> verbs = new HashMap<>();

  StepPlayer(SceneActors backstage, List<SceneActions> all) {
    this.backstage = backstage;
    all.forEach(some -> verbs.putAll(some.actions()));
  }

  void play(RunningScene stage, YearScript.Step step) {
    var verb =
        Objects.requireNonNull(verbs.get(step.action()), () -> "Nobody can " + step.action());
    for (var actor : backstage.listActors(stage, step)) {
      verb.accept(actor, step);
    }
  }
}
