// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;

import java.util.Map;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;

/** Reporter and case owner write to each other, and somebody reports without a name. */
final class LaneStory {

  private final Scene scene;

  private LaneStory(Scene scene) {
    this.scene = scene;
  }

  static void play(Scene scene) {
    var story = new LaneStory(scene);
    story.reporterAndOwnerWrite();
    story.reporterTellsMore();
    story.reportWithoutName();
  }

  private void reporterTellsMore() {
    var page = scene.path("/meldingen/" + scene.file().report() + "/meer/veroorzaker");
    send(
        Persona.REPORTER,
        page,
        Map.of(
            "form",
            UUID.randomUUID().toString(),
            "version",
            "0",
            "choice",
            "KNOWN",
            "name",
            text("De heer Dreiger"),
            "words",
            text("Rijdt in een witte bus")));
  }

  private void reporterAndOwnerWrite() {
    var report = "/meldingen/" + scene.file().report();
    send(
        Persona.REPORTER,
        scene.path(report + "/berichten"),
        Map.of("form", UUID.randomUUID().toString(), "words", text("Ik weet nog iets")));
    send(
        Persona.OWNER,
        scene.casePath(report),
        Map.of("form", UUID.randomUUID().toString(), "words", text("Wat dan")));
  }

  private void reportWithoutName() {
    var visitor = new Visitor(scene.port());
    var page = visitor.get(scene.path("/anoniem")).body();
    var code = found(page, "name=\"code\"[^>]*value=\"([0-9A-Z]{20})\"");
    var answer =
        visitor.post(
            scene.path("/anoniem"),
            Map.of(
                "code",
                code,
                "words",
                text("Niemand durft het te zeggen"),
                "day",
                "UNKNOWN",
                "whom",
                "OTHER",
                "names",
                text("Een collega"),
                "body",
                "COUNCIL",
                "internal",
                "true",
                "accused",
                text("Een baas")));
    if (!answer.body().contains(code.substring(0, 4) + "-")) {
      throw new IllegalStateException(answer.body());
    }
  }

  private String text(String what) {
    return what + " " + scene.mark();
  }

  private void send(Persona persona, String path, Map<String, String> fields) {
    location(scene.as(persona).post(path, fields));
  }
}
