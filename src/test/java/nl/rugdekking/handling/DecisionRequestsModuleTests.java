// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.promise.DueDates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The responsible person can decide what is left to them, or reads why that cannot be done yet. */
@RugdekkingTest
class DecisionRequestsModuleTests {

  private static final String VERSION = "name=\"version\" value=\"(\\d+)\"";
  private static final String WHY = "Zij wil dit niet, maar het is de derde keer";

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
  }

  @Test
  void nobodyLeavesADecisionToTheResponsiblePersonBeforeTheAffectedWasAsked() {
    var refused = letWait("RESPONSIBLE");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Vraag eerst wat de getroffene wil", WHY);
    assertThat(tasks()).doesNotContain("/toch-handelen");
  }

  @Test
  void afterAnAnswerTheResponsiblePersonDecidesAndReadsWhyItWasLeftToThem() {
    answerNo();
    location(letWait("RESPONSIBLE"));
    assertThat(tasks())
        .contains(part("/toch-handelen"), "acht op uw besluit")
        .doesNotContain("besluit van de verantwoordelijke");
    assertThat(read("/toch-handelen"))
        .contains(name(Persona.OWNER) + " schreef:", WHY, "value=\"CLAIM\"")
        .doesNotContain("nog niet besluiten", "niets waarover", "/wachttijd", "??");
  }

  @Test
  void whatWasLeftToThemTooEarlySaysWhoDoesWhatFirst() {
    location(letWait("OTHER"));
    Database.change(
        "update promise set waiting_for = 'RESPONSIBLE' where id = '%s'"
            .formatted(scene.file().promise(Persona.AFFECTED)));
    assertThat(tasks()).contains(part("/toch-handelen"));
    assertThat(read("/toch-handelen"))
        .contains(WHY, "U kunt hierover nog niet besluiten")
        .contains(name(Persona.OWNER) + " vraagt dit aan de getroffene")
        .doesNotContain("niets waarover", "??");
  }

  @Test
  void whatIsNoDecisionAboutTheWishCanBeEndedByThem() {
    var care = scene.casePath("/beloften/" + scene.file().givenPromise());
    var wait =
        Map.of(
            "version", found(scene.as(Persona.OWNER).get(care).body(), VERSION),
            "whom", "RESPONSIBLE",
            "until", tomorrow());
    location(scene.as(Persona.OWNER).post(care + "/wachten", wait));
    assertThat(read("/toch-handelen"))
        .contains(care + "/wachttijd", "niet langer laten wachten")
        .doesNotContain("niets waarover", "??");
  }

  private HttpResponse<String> letWait(String whom) {
    var path = scene.casePath("/beloften/" + scene.file().promise(Persona.AFFECTED));
    var owner = scene.as(Persona.OWNER);
    return owner.post(
        path + "/wachten",
        Map.of(
            "version",
            found(owner.get(path).body(), VERSION),
            "whom",
            whom,
            "until",
            tomorrow(),
            "words",
            WHY));
  }

  private void answerNo() {
    var owner = scene.as(Persona.OWNER);
    var answers = new HashMap<String, String>();
    for (var field : new String[] {"response", "police", "damage", "care"}) {
      answers.put(field, "NO");
    }
    answers.put("danger", "NONE");
    answers.put("policeAdvice", "NOT_NEEDED");
    answers.put("version", found(owner.get(part("/vragen")).body(), VERSION));
    location(owner.post(part("/vragen"), answers));
  }

  private String name(Persona persona) {
    return IncidentFixtures.name(scene, persona);
  }

  private static String tomorrow() {
    return LocalDate.now(DueDates.ZONE).plusDays(1).toString();
  }

  private String tasks() {
    return scene.as(Persona.RESPONSIBLE).get(scene.path("/taken")).body();
  }

  private String read(String page) {
    return scene.as(Persona.RESPONSIBLE).get(part(page)).body();
  }

  private String part(String page) {
    return scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED) + page);
  }
}
