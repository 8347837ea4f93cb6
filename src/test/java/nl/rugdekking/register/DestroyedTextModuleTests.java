// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case whose key was destroyed: its pages say so, and nothing is added to it any more. */
@RugdekkingTest
class DestroyedTextModuleTests {

  private static final String WORDS = "Nog een belangrijke zin";
  private static final String REFUSED =
      "De tekst van dit incident is vernietigd. U kunt er niets meer bij schrijven.";
  private static final String SAID = "Wat vernietigd is, kan niemand meer lezen.";

  @Autowired IncidentFixtures fixtures;
  @Autowired Vault vault;

  @Test
  void whoeverHandlesItHearsThatNothingCanBeAdded() {
    var scene = destroyed("incident", "id");
    var part = "/getroffenen/" + scene.file().part(Persona.AFFECTED);
    var promise = "/beloften/" + scene.file().promise(Persona.AFFECTED);
    var owner = scene.as(Persona.OWNER);

    assertRefused(scene, Persona.OWNER, scene.casePath(part + "/notitie"), said());
    assertRefused(scene, Persona.OWNER, scene.casePath(part + "/terugkoppelen"), said());
    var page = owner.get(scene.casePath(promise)).body();
    assertRefused(
        scene,
        Persona.OWNER,
        scene.casePath(promise + "/uitleggen"),
        Map.of(
            "version",
            IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\""),
            "reason",
            IncidentFixtures.found(page, "<option value=\"([^\"]+)\""),
            "words",
            WORDS));
  }

  @Test
  void theAffectedHearsTheSame() {
    var scene = destroyed("incident", "id");
    var own = scene.path("/mijn/" + scene.file().number());
    var page = scene.as(Persona.AFFECTED).get(own + "/wensen").body();

    assertRefused(scene, Persona.AFFECTED, own + "/aanvulling", said());
    assertRefused(
        scene,
        Persona.AFFECTED,
        own + "/wensen",
        Map.of(
            "version", IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\""),
            "response", "NO",
            "police", "NO",
            "damage", "NO",
            "care", "NO",
            "danger", "NONE",
            "words", WORDS));
  }

  @Test
  void bothPagesSaySoAndOfferNoFormForText() {
    var scene = destroyed("incident", "id");

    assertThat(scene.as(Persona.OWNER).get(scene.casePath("")).body())
        .contains(SAID)
        .doesNotContain("/notitie\"", "/vragen\"", "/beloften/");
    assertThat(scene.as(Persona.AFFECTED).get(scene.path("/mijn/" + scene.file().number())).body())
        .contains(SAID)
        .doesNotContain("/aanvulling\"", "/wensen\"");
  }

  @Test
  void aReportThatWasDestroyedIsSaidToBeSoAndTheRestGoesOn() {
    var scene = destroyed("report", "incident_id");

    assertThat(scene.as(Persona.OWNER).get(scene.casePath("")).body()).contains(SAID, "/notitie\"");
  }

  @Test
  void aCaseThatIsWholeSaysNothingOfIt() {
    var scene = fixtures.twoAffected();

    assertThat(scene.as(Persona.OWNER).get(scene.casePath("")).body()).doesNotContain(SAID);
  }

  private Scene destroyed(String table, String column) {
    var scene = fixtures.twoAffected();
    var key =
        Database.uuid(
            "select key_id from %s where %s = '%s'"
                .formatted(table, column, scene.file().incident().value()));
    vault.destroy(new KeyId(key));
    return scene;
  }

  private static Map<String, String> said() {
    return Map.of("form", UUID.randomUUID().toString(), "words", WORDS);
  }

  private static void assertRefused(
      Scene scene, Persona persona, String path, Map<String, String> fields) {
    var visitor = scene.as(persona);
    var answer = visitor.post(path, fields);
    assertThat(answer.statusCode()).as(path).isEqualTo(410);
    assertThat(answer.body()).contains(REFUSED).doesNotContain("??");
    if (fields.containsValue(WORDS)) {
      assertThat(answer.body()).contains(WORDS + "</textarea>");
    }
  }
}
