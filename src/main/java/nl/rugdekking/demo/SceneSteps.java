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
class SceneSteps {

  private final Backstage backstage;
  private final Map<String, BiConsumer<Backstage.Actor, Year.Step>> verbs = new HashMap<>();

  SceneSteps(Backstage backstage, List<Verbs> all) {
    this.backstage = backstage;
    all.forEach(some -> verbs.putAll(some.verbs()));
  }

  void take(Stage stage, Year.Step step) {
    var verb = Objects.requireNonNull(verbs.get(step.verb()), () -> "Nobody can " + step.verb());
    for (var actor : backstage.actors(stage, step)) {
      verb.accept(actor, step);
    }
  }
}
