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
  void whatTheOrganisationLostIsNoReasonAndThePageSaysWhyItWaits() {
    var page = read(Persona.RESPONSIBLE, "/toch-handelen");
    assertThat(page)
        .contains("Gaat het alleen om schade van de organisatie, dan wacht zij")
        .contains("Is geen van deze redenen waar? Volg dan de wens")
        .doesNotContain("leed zelf schade", "OWN_LOSS", "??")
        .doesNotContainPattern("value=\"[A-Z_]+\"[^>]*checked|checked[^>]*value=\"[A-Z_]+\"");
    var refused = scene.as(Persona.RESPONSIBLE).post(part("/toch-handelen"), claim("OWN_LOSS"));
    assertThat(refused.statusCode()).isEqualTo(400);
    Database.change(
        "update affected set assessed = 4 where part_id = '%s'"
            .formatted(scene.file().part(Persona.AFFECTED)));
    assertThat(read(Persona.RESPONSIBLE, "/toch-handelen"))
        .as("a serious case is a reason")
        .contains("Het is ernstig of het herhaalt zich")
        .doesNotContain("Gaat het alleen om schade van de organisatie");
  }

  @Test
  void whoeverDecidesTicksThatTheyReadWhatTheAffectedWants() {
    var name = IncidentFixtures.name(scene, Persona.AFFECTED);
    assertThat(read(Persona.RESPONSIBLE, "/toch-handelen"))
        .contains("Ik heb gelezen wat " + name + " wil")
        .containsPattern("Op [^<]* zei " + name + " over een reactie: nee\\.")
        .containsPattern("Op [^<]* zei " + name + " over aangifte: nee\\.");
    var decision = new HashMap<>(claim("OTHERS_SAFETY"));
    decision.remove("aware");
    var refused = scene.as(Persona.RESPONSIBLE).post(part("/toch-handelen"), decision);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Vink aan dat u hebt gelezen wat de getroffene wil", "De ruit is van ons");
    var decided =
        location(
            scene.as(Persona.RESPONSIBLE).post(part("/toch-handelen"), claim("OTHERS_SAFETY")));
    assertThat(scene.as(Persona.RESPONSIBLE).get(decided).body())
        .containsPattern("U besloot: [^<]*zei " + name + " over het verhalen van schade: nee\\.")
        .doesNotContain("??");
  }

  @Test
  void whileAnAlarmRunsNothingElseComesFirst() {
    Database.change(
        "insert into alarm (organisation_id, id, incident_id, part_id, raised_at, nameless, sequence)"
            + " select organisation_id, gen_random_uuid(), incident_id, part_id, now(), false, 1"
            + " from case_part where part_id = '%s'"
                .formatted(scene.file().part(Persona.AFFECTED)));
    assertThat(read(Persona.RESPONSIBLE, "/toch-handelen"))
        .containsSubsequence(
            "Bel 112 als dat nog niet is gebeurd",
            "Daar hebt u deze pagina niet voor nodig",
            "Al het andere wacht. Vraag " + IncidentFixtures.name(scene, Persona.AFFECTED),
            "<details",
            "Toch nu al besluiten",
            "<form")
        .doesNotContain("??");
    Database.change("update alarm set ended_at = now() where ended_at is null");
    assertThat(read(Persona.RESPONSIBLE, "/toch-handelen"))
        .doesNotContain("Bel 112 als dat nog niet is gebeurd", "Toch nu al besluiten");
  }

  @Test
  void whereEverythingWasDecidedNoLinkLeadsToADecision() {
    var link = part("/toch-handelen") + "\"";
    assertThat(read(Persona.RESPONSIBLE, "")).contains(link);
    for (var act : List.of("RESPONSE", "POLICE_REPORT", "CLAIM")) {
      var decision = new HashMap<>(claim("OTHERS_SAFETY"));
      decision.put("act", act);
      location(scene.as(Persona.RESPONSIBLE).post(part("/toch-handelen"), decision));
    }
    assertThat(read(Persona.RESPONSIBLE, "")).doesNotContain(link);
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
        .contains("na twee pogingen niet is bereikt", "Bij uw taken staat het alleen als")
        .contains("href=\"" + scene.casePath("") + "\"")
        .doesNotContain("name=\"act\"", "krijgt dan een taak", "??");
    assertThat(read(Persona.RESPONSIBLE, ""))
        .as("no link to a page on which nothing can be decided")
        .doesNotContain(part("/toch-handelen"));
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
        "aware",
        "true",
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
