// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;

/** What people of a scene type, each text with its mark. */
abstract class Story {

  final Scene scene;

  Story(Scene scene) {
    this.scene = scene;
  }

  String text(String what) {
    return what + " " + scene.mark();
  }

  /** The id of a form that nobody sent before. */
  static String form() {
    return UUID.randomUUID().toString();
  }

  static String version(String page) {
    return IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\"");
  }

  Visitor owner() {
    return scene.as(Persona.OWNER);
  }

  /**
   * Explains each promise that this person can still settle in the case, once the affected was
   * asked.
   */
  void explainAll(Persona handler) {
    var page = scene.as(handler).get(scene.casePath("")).body();
    while (page.matches("(?s).*/beloften/[0-9a-f-]{36}\".*")) {
      var promise = IncidentFixtures.found(page, "(/beloften/[0-9a-f-]{36})\"");
      var form = scene.as(handler).get(scene.casePath(promise)).body();
      var fields =
          Map.of(
              "version",
              version(form),
              "reason",
              Reasons.onPage(form),
              "words",
              text("Om deze reden"));
      var sent = scene.as(handler).post(scene.casePath(promise + "/uitleggen"), fields);
      if (sent.body().contains("twee pogingen vast")) {
        ask(handler, IncidentFixtures.found(page, "(/getroffenen/[0-9a-f-]{36}/vragen)\""));
      } else {
        IncidentFixtures.location(sent);
      }
      page = scene.as(handler).get(scene.casePath("")).body();
    }
  }

  /** Records that the affected wants nothing. */
  private void ask(Persona handler, String path) {
    var fields = new HashMap<String, String>();
    fields.put("version", version(scene.as(handler).get(scene.casePath(path)).body()));
    for (var wish : new String[] {"response", "police", "damage", "care"}) {
      fields.put(wish, "NO");
    }
    fields.putAll(Map.of("danger", "NONE", "policeAdvice", "NOT_NEEDED"));
    send(handler, scene.casePath(path), fields);
  }

  void send(Persona persona, String path, Map<String, String> fields) {
    IncidentFixtures.location(scene.as(persona).post(path, fields));
  }
}
