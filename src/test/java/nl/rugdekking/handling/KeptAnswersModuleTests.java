// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form that cannot be accepted loses nothing, in a browser without JavaScript. */
@RugdekkingTest
class KeptAnswersModuleTests {

  private static final String STALE = "Uw antwoorden staan nog op deze pagina";

  @Autowired IncidentFixtures fixtures;

  @Test
  void whoTrustsSomebodyUnknownReadsItBesideTheField() {
    var scene = fixtures.twoAffected();
    var own = own(scene);
    var answer = scene.as(Persona.AFFECTED).post(own + "/meelezers", Map.of("who", "Niemand"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .containsPattern("id=\"who-error\"[^>]*>[^<]+<")
        .contains("value=\"Niemand\"", own + "/aanvulling\"")
        .doesNotContain("??");
  }

  @Test
  void whoAskedKeepsTheAnswersWhenTheCaseWasChangedMeanwhile() {
    var scene = fixtures.twoAffected();
    var path = scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED) + "/vragen");
    assertKept(scene, Persona.OWNER, path);
  }

  @Test
  void theAffectedKeepsTheirAnswersToo() {
    var scene = fixtures.twoAffected();
    assertKept(scene, Persona.AFFECTED, own(scene) + "/wensen");
  }

  @Test
  void theSummaryOfAnEmptyFormNamesEachQuestion() {
    var scene = fixtures.twoAffected();
    var path = scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED) + "/vragen");
    scene.as(Persona.OWNER).get(path);
    var answer = scene.as(Persona.OWNER).post(path, Map.of("version", "0"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .containsPattern("href=\"#response\"\\s*>Kies of de getroffene een reactie")
        .containsPattern("href=\"#police\"\\s*>Kies of de getroffene aangifte")
        .containsPattern("href=\"#damage\"\\s*>Kies of wij schade mogen")
        .containsPattern("href=\"#care\"\\s*>Kies of de getroffene nazorg")
        .containsPattern("href=\"#danger\"\\s*>Kies of er gevaar")
        .containsPattern("href=\"#policeAdvice\"\\s*>Kies wat de politie");
  }

  @Test
  void whatNobodyCanReadIsTakenOut() {
    var scene = fixtures.twoAffected();
    var path = scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED) + "/vragen");
    var answer =
        scene
            .as(Persona.OWNER)
            .post(path, Map.of("version", "0", "words", "voor\0na" + "x\r\n".repeat(2500)));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("voornax\nx\n", "Maak de tekst korter dan")
        .doesNotContain("\0");
  }

  @Test
  void whoseSessionEndedKeepsEveryWordOfTheReport() {
    var scene = fixtures.twoAffected();
    var answer =
        scene
            .as(Persona.NOBODY)
            .post(
                scene.path("/melden"),
                Map.of(
                    "concept", UUID.randomUUID().toString(),
                    "words", "Hij dreigde aan de telefoon",
                    "day", "TODAY",
                    "whom", "OTHER",
                    "place", "Balie",
                    "names", "Anneke"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .contains("Hij dreigde aan de telefoon</textarea>")
        .contains("Balie</textarea>", "Anneke</textarea>")
        .doesNotContain("OTHER</textarea>", "TODAY</textarea>");
  }

  @Test
  void theAffectedMayGiveOneAnswerAtATime() {
    var scene = fixtures.twoAffected();
    var path = own(scene) + "/wensen";
    var visitor = scene.as(Persona.AFFECTED);
    var empty = visitor.post(path, Map.of("version", version(visitor.get(path).body())));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Geef minstens één antwoord");
    for (var field : new String[] {"police", "care"}) {
      var version = version(visitor.get(path).body());
      var sent = visitor.post(path, Map.of("version", version, field, "YES"));
      assertThat(sent.statusCode()).isEqualTo(302);
    }
    var shown = visitor.get(path).body();
    assertThat(shown)
        .containsPattern(checked("police", "YES"))
        .containsPattern(checked("care", "YES"))
        .doesNotContainPattern(checked("response", "[A-Z]+"));
    assertThat(asked(scene)).as("the rest is still to be asked").isEqualTo("OPEN");
    visitor.post(path, answers(version(shown), "NO"));
    assertThat(asked(scene)).isEqualTo("KEPT");
  }

  private static String asked(Scene scene) {
    return Database.text(
        "select state from promise where kind = 'AFFECTED_ASKED' and part_id = '"
            + scene.file().part(Persona.AFFECTED)
            + "'");
  }

  private static void assertKept(Scene scene, Persona persona, String path) {
    var visitor = scene.as(persona);
    var version = version(visitor.get(path).body());
    assertThat(visitor.post(path, answers(version, "NO")).statusCode()).isEqualTo(302);

    var stale = visitor.post(path, answers(version, "NOT_YET"));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body())
        .contains(STALE, "Wat er nu staat", "Liever</textarea>")
        .doesNotContain("??");
    for (var name : new String[] {"response", "police", "damage", "care"}) {
      assertThat(stale.body()).containsPattern(checked(name, "NOT_YET"));
    }
    assertThat(stale.body()).containsPattern(checked("danger", "NONE"));

    var again = visitor.post(path, answers(version(stale.body()), "NOT_YET"));
    assertThat(again.statusCode()).isEqualTo(302);
  }

  private static String checked(String name, String value) {
    return "value=\"%s\"[^>]*name=\"%s\"[^>]*checked".formatted(value, name);
  }

  private static Map<String, String> answers(String version, String wish) {
    var fields = new HashMap<String, String>();
    fields.put("version", version);
    for (var name : new String[] {"response", "police", "damage", "care"}) {
      fields.put(name, wish);
    }
    fields.put("danger", "NONE");
    fields.put("policeAdvice", "NOT_NEEDED");
    fields.put("words", "Liever");
    return fields;
  }

  private static String version(String page) {
    return IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\"");
  }

  private static String own(Scene scene) {
    return scene.path("/mijn/" + scene.file().number());
  }
}
