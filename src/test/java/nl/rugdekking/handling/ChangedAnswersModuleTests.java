// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The timeline says what an answer was before, and what it is now. */
@RugdekkingTest
class ChangedAnswersModuleTests {

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void town() {
    scene = fixtures.twoAffected();
  }

  @Test
  void whatTheAffectedChangesIsReadByThemselvesAndByWhoeverHandlesIt() {
    answerThemselves(Map.of("police", "NO", "experienced", "VERY_HIGH"));
    assertThat(read()).allSatisfy(page -> assertThat(page).doesNotContain("Aangifte: eerst"));
    answerThemselves(Map.of("police", "YES", "experienced", "LOW"));
    assertThat(read())
        .allSatisfy(
            page ->
                assertThat(page)
                    .contains(
                        "Aangifte: eerst „Nee”, nu „Ja”.",
                        "Ernst volgens de getroffene: eerst „zeer ernstig”, nu „niet zo ernstig”.")
                    .doesNotContain("Wish.", "Severity."));
  }

  @Test
  void oneLineTellsWhichPromisesWaitOrGoOnByAnAnswer() {
    answerThemselves(
        Map.of("response", "YES", "police", "NO", "damage", "YES", "care", "NO", "danger", "NONE"));
    answerThemselves(Map.of("response", "NOT_YET", "damage", "NOT_YET"));
    var waiting = read();
    assertThat(waiting.getFirst())
        .contains(
            "„Wij besluiten over een reactie aan de veroorzaker”: wacht op u.",
            "„Wij vragen of u schade hebt”: wacht op u.");
    assertThat(waiting.getLast())
        .contains(
            "„Reactie naar de veroorzaker”: wacht op de getroffene.",
            "„Schade: vragen en besluiten”: wacht op de getroffene.");
    answerThemselves(Map.of("damage", "YES"));
    assertThat(read().getFirst()).contains("„Wij vragen of u schade hebt”: de termijn loopt nu.");
    assertThat(read().getLast()).contains("„Schade: vragen en besluiten”: de termijn loopt nu.");
    answerThemselves(Map.of("damage", "YES", "care", "NO"));
    var lines =
        Database.texts(
            "select coalesce(about, '') || encode(words, 'hex') from timeline_entry"
                + " where kind = 'PROMISES_REPLANNED' and part_id = '%s'"
                    .formatted(scene.file().part(Persona.AFFECTED)));
    assertThat(lines).as("one line for each answer that changed something").hasSize(3);
    var plain = HexFormat.of().formatHex("DAMAGE".getBytes(StandardCharsets.UTF_8));
    assertThat(lines).allSatisfy(row -> assertThat(row).doesNotContain(plain, "DAMAGE"));
  }

  @Test
  void theSeverityOfWhoeverHandlesItIsTold() {
    assess("HIGH");
    assess("LOW");
    assertThat(read())
        .allSatisfy(
            page ->
                assertThat(page)
                    .contains(
                        "Ernst volgens de behandelaar: eerst „ernstig”, nu „niet zo ernstig”."));
  }

  @Test
  void whatChangedIsEncrypted() {
    answerThemselves(Map.of("care", "NO"));
    answerThemselves(Map.of("care", "YES"));
    var kept =
        Database.texts(
            "select coalesce(about, '') || encode(words, 'hex') from timeline_entry"
                + " where kind = 'ANSWERS_CHANGED' and part_id = '"
                + scene.file().part(Persona.AFFECTED)
                + "'");
    var plain = HexFormat.of().formatHex("Wish".getBytes(StandardCharsets.UTF_8));
    assertThat(kept).hasSize(1).allSatisfy(row -> assertThat(row).doesNotContain(plain, "Wish"));
  }

  private void answerThemselves(Map<String, String> answers) {
    send(Persona.AFFECTED, own() + "/wensen", answers);
  }

  private void assess(String severity) {
    var path =
        scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED) + "/beoordelen");
    send(Persona.OWNER, path, Map.of("severity", severity, "forms", "verbal"));
  }

  private void send(Persona persona, String path, Map<String, String> answers) {
    var fields = new HashMap<>(answers);
    var page = scene.as(persona).get(path).body();
    fields.put("version", IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\""));
    IncidentFixtures.location(scene.as(persona).post(path, fields));
  }

  private List<String> read() {
    return List.of(
        scene.as(Persona.AFFECTED).get(own()).body(),
        scene.as(Persona.OWNER).get(scene.casePath("")).body());
  }

  private String own() {
    return scene.path("/mijn/" + scene.file().number());
  }
}
