// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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

/** The page to act all the same offers what is possible, for a reason that is true. */
@RugdekkingTest
class TrueReasonsModuleTests {

  private static final String VERSION = "name=\"version\" value=\"(\\d+)\"";

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void affectedSaysNo() {
    scene = fixtures.twoAffected();
    var answers = new HashMap<String, String>();
    for (var field : new String[] {"response", "police", "damage", "care"}) {
      answers.put(field, "NO");
    }
    answers.put("danger", "NONE");
    answers.put("policeAdvice", "NOT_NEEDED");
    answers.put("version", found(read(Persona.OWNER, "/vragen"), VERSION));
    location(scene.as(Persona.OWNER).post(part("/vragen"), answers));
  }

  @Test
  void whatWaitsForThePoliceIsNotOfferedAndSaysSo() {
    for (var advice : List.of("TO_ASK", "PENDING")) {
      Database.change(
          "update affected set police_advice = '%s' where part_id = '%s'"
              .formatted(advice, scene.file().part(Persona.AFFECTED)));
      var page = read(Persona.RESPONSIBLE, "/toch-handelen");
      assertThat(page)
          .as(advice)
          .contains("value=\"POLICE_REPORT\"")
          .contains("Schade van de organisatie verhalen: dat kan nog niet. De politie ")
          .doesNotContain("value=\"CLAIM\"", "value=\"RESPONSE\"", "value=\"OWN_LOSS\"", "??");
      var decision = new HashMap<>(claim("OTHERS_SAFETY"));
      assertThat(scene.as(Persona.RESPONSIBLE).post(part("/toch-handelen"), decision).body())
          .contains("de politie is nog niet om advies gevraagd, of moet nog antwoorden");
    }
  }

  @Test
  void whatTheOrganisationLostIsAReasonToClaimItAndNothingElse() {
    var page = read(Persona.RESPONSIBLE, "/toch-handelen");
    assertThat(page)
        .contains("De organisatie leed zelf schade en wil die terug")
        .contains("Is geen van deze redenen waar? Volg dan de wens")
        .doesNotContainPattern("value=\"[A-Z_]+\"[^>]*checked|checked[^>]*value=\"[A-Z_]+\"");
    var response = new HashMap<>(claim("OWN_LOSS"));
    response.put("act", "RESPONSE");
    var refused = scene.as(Persona.RESPONSIBLE).post(part("/toch-handelen"), response);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Deze reden past alleen bij schade van de organisatie");
    location(scene.as(Persona.RESPONSIBLE).post(part("/toch-handelen"), claim("OWN_LOSS")));
    assertThat(scene.as(Persona.AFFECTED).get(scene.path("/mijn/" + scene.file().number())).body())
        .contains("De organisatie leed zelf schade en wil die terug.", "De ruit is van ons")
        .doesNotContain("??");
  }

  @Test
  void whereNothingIsToBeDecidedItSaysHowItStandsAndWhenTheyDecide() {
    Database.change(
        "update affected set asked_at = null, response_wish = null, police_wish = null,"
            + " damage = null, danger = null where part_id = '%s'"
                .formatted(scene.file().part(Persona.AFFECTED)));
    assertThat(read(Persona.RESPONSIBLE, "/toch-handelen"))
        .contains("Er is hier nu niets waarover u hoeft te besluiten. Zo staat het ervoor:")
        .contains("Schade: vragen en besluiten", IncidentFixtures.name(scene, Persona.OWNER))
        .contains("na twee pogingen niet is bereikt", "U krijgt dan een taak")
        .contains("href=\"" + scene.casePath("") + "\"")
        .doesNotContain("name=\"act\"", "??");
  }

  private Map<String, String> claim(String cause) {
    return Map.of(
        "version",
        found(read(Persona.RESPONSIBLE, "/toch-handelen"), VERSION),
        "act",
        "CLAIM",
        "cause",
        cause,
        "told",
        "YES",
        "words",
        "De ruit is van ons");
  }

  private String part(String page) {
    return scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED) + page);
  }

  private String read(Persona persona, String page) {
    return page.isEmpty()
        ? scene.as(persona).get(scene.casePath("")).body()
        : scene.as(persona).get(part(page)).body();
  }
}
