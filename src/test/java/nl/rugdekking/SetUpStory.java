// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;

/** An administrator keeps what the organisation agreed. */
final class SetUpStory {

  private SetUpStory() {}

  static void play(Scene scene) {
    send(scene, "/beheer/gesloten-dagen", Map.of("day", "2027-05-07", "name", "Brugdag"));
    send(scene, "/beheer/lijsten/vormen", Map.of("nl", "Gooien met iets", "en", "Throwing"));
    send(
        scene,
        "/beheer/personen/" + scene.person(Persona.UNRELATED).value() + "/vervanging",
        Map.of(
            "who",
            IncidentFixtures.login(scene, Persona.PRIVACY_OFFICER),
            "last",
            LocalDate.now(ZoneOffset.UTC).plusDays(2).toString()));
  }

  private static void send(Scene scene, String path, Map<String, String> fields) {
    var administrator = scene.as(Persona.ADMINISTRATOR);
    administrator.get(scene.path(path));
    IncidentFixtures.location(administrator.post(scene.path(path), fields));
  }
}
