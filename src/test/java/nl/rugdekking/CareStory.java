// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.web.Dates;

/** What is typed about aftercare: the choice of the affected, and the note of the care giver. */
final class CareStory extends Story {

  private CareStory(Scene scene) {
    super(scene);
  }

  static void play(Scene scene) {
    var story = new CareStory(scene);
    story.choose();
    story.recordAttempt();
    story.giveBack();
  }

  private void choose() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("version", "0");
    fields.put("carer", "CARE_TEAM:" + scene.person(Persona.CARE_GIVER).value());
    fields.put("reading", "WORDS");
    fields.put("phone", text("0612345678"));
    fields.put("safeTime", text("Nooit op zondag"));
    fields.put("words", text("Graag rustig"));
    send(Persona.AFFECTED, scene.path("/mijn/" + scene.file().number() + "/nazorg"), fields);
  }

  private void recordAttempt() {
    var part = scene.file().part(Persona.AFFECTED);
    var promise = scene.file().givenPromise();
    var path = scene.casePath("/getroffenen/" + part + "/toegewezen/" + promise + "/contact");
    var fields =
        Map.of(
            "form", UUID.randomUUID().toString(),
            "kind", "CALL",
            "on", LocalDate.now(Dates.ZONE).toString(),
            "reached", "false",
            "note", text("Haar man nam op"));
    send(Persona.CARE_GIVER, path, fields);
  }

  // As long as the chosen colleague has it, nobody else can end it, and so not the whole case.
  private void giveBack() {
    var part = scene.file().part(Persona.AFFECTED);
    var path =
        scene.casePath("/getroffenen/" + part + "/toegewezen/" + scene.file().givenPromise());
    var page = scene.as(Persona.CARE_GIVER).get(path).body();
    send(Persona.CARE_GIVER, path + "/teruggeven", Map.of("version", version(page)));
  }
}
