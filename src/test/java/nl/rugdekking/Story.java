// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

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

  /** Explains each promise that this person can still settle in the case. */
  void explainAll(Persona handler) {
    var page = scene.as(handler).get(scene.casePath("")).body();
    while (page.matches("(?s).*/beloften/[0-9a-f-]{36}\".*")) {
      var promise = IncidentFixtures.found(page, "(/beloften/[0-9a-f-]{36})\"");
      var form = scene.as(handler).get(scene.casePath(promise)).body();
      send(
          handler,
          scene.casePath(promise + "/uitleggen"),
          Map.of(
              "version", version(form),
              "reason", "other",
              "words", text("Om deze reden")));
      page = scene.as(handler).get(scene.casePath("")).body();
    }
  }

  void send(Persona persona, String path, Map<String, String> fields) {
    IncidentFixtures.location(scene.as(persona).post(path, fields));
  }
}
