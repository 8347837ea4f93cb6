// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;

/** For the other affected it turns out not to be so: who was accused is shielded, and opened. */
final class ShieldStory extends Story {

  private ShieldStory(Scene scene) {
    super(scene);
  }

  static void play(Scene scene) {
    new ShieldStory(scene).play();
  }

  private void play() {
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () ->
            TestGround.bean(People.class)
                .addOffice(
                    scene.person(Persona.RESPONSIBLE),
                    OfficeKind.RESPONSIBLE,
                    BodyKind.ORGANISATION,
                    LocalDate.of(2020, 1, 1)));
    var part = scene.casePath("/getroffenen/" + scene.file().part(Persona.OTHER_AFFECTED));
    send(
        Persona.OTHER_OWNER,
        part + "/veroorzakers/nieuw",
        Map.of("form", form(), "version", "0", "kind", "PERSON", "name", text("Toch Niemand")));
    explainAll(Persona.OTHER_OWNER);
    change(
        part + "/sluiten",
        Map.of("outcome", "DID_NOT_HAPPEN", "confirmed", "true", "words", text("Het was anders")));
    var opened =
        scene
            .as(Persona.RESPONSIBLE)
            .post(
                part + "/afgeschermd",
                Map.of("form", form(), "words", text("Er is om inzage gevraagd")));
    if (!opened.body().contains(text("Toch Niemand"))) {
      throw new IllegalStateException(opened.body());
    }
    change(part + "/heropenen", Map.of("words", text("Toch opnieuw kijken")));
  }

  private void change(String path, Map<String, String> fields) {
    var form = scene.as(Persona.OTHER_OWNER).get(path).body();
    var all = new HashMap<>(fields);
    all.put("version", version(form));
    send(Persona.OTHER_OWNER, path, all);
  }
}
