// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pages of whoever it happened to say is so. */
@RugdekkingTest
class TrueSentencesModuleTests {

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @SuppressWarnings("NullAway.Init")
  private String report;

  @SuppressWarnings("NullAway.Init")
  private String own;

  @BeforeEach
  void town() {
    scene = fixtures.twoAffected();
  }

  private void report(Map<String, String> more) {
    var id = scene.report(Persona.TRUSTED, more);
    report = "/meldingen/" + id;
    own = "/mijn/" + scene.number(Persona.TRUSTED, id);
  }

  private String me(String path) {
    return scene.as(Persona.TRUSTED).get(scene.path(path)).body();
  }

  private void answer(String danger) {
    var version = IncidentFixtures.found(me(own + "/wensen"), "name=\"version\" value=\"(\\d+)\"");
    var form =
        Map.of(
            "version", version,
            "response", "YES",
            "police", "NO",
            "damage", "NO",
            "care", "NO",
            "danger", danger);
    IncidentFixtures.location(scene.as(Persona.TRUSTED).post(scene.path(own + "/wensen"), form));
  }

  @Test
  void nobodyWaitsForAnAnswerThatWasGivenNorForPoliceWhomNobodyAsked() {
    report(Map.of());
    assertThat(me(report)).contains("Wacht op uw antwoord");
    answer("POSSIBLE");
    assertThat(me(report)).doesNotContain("Wacht op uw antwoord", "Wacht op advies van de politie");
    assertThat(me(own))
        .contains("wacht tot de behandelaar weet of de politie advies moet geven")
        .doesNotContain("wacht op advies van de politie", "Advies is niet nodig");
    var page = scene.as(Persona.OWNER).get(scene.path("/incidenten" + own.substring(5))).body();
    var response =
        scene
            .as(Persona.OWNER)
            .get(IncidentFixtures.found(page, "href=\"([^\"]+/reactie)\""))
            .body();
    assertThat(response)
        .contains("de politie is nog niet om advies gevraagd")
        .doesNotContain("De politie is om advies gevraagd");
  }

  @Test
  void whatTheAffectedAnsweredIsNotOfferedToBeTakenBack() {
    report(Map.of());
    var number = own.substring("/mijn/".length());
    answer("NONE");
    assertThat(scene.as(Persona.OWNER).get(scene.path("/incidenten/" + number)).body())
        .contains("Wensen besproken")
        .doesNotContain("Klopt dit niet?");
  }

  @Test
  void inConfidenceThereIsNoCoordinatorToLetIn() {
    report(Map.of("confidential", "true"));
    assertThat(me(own)).doesNotContain("/coordinator\"", "De coördinator leest");
    var sent =
        scene.as(Persona.TRUSTED).post(scene.path(own + "/coordinator"), Map.of("leest", "true"));
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(me(own)).doesNotContain("De coördinator mag");
  }

  private void recordTheCoordinatorAsPerpetrator() {
    var owner = scene.as(Persona.OWNER);
    var page = owner.get(scene.path("/incidenten" + own.substring("/mijn".length()))).body();
    var subjects = IncidentFixtures.found(page, "href=\"([^\"]+/veroorzakers)\"");
    var colleague =
        Map.of(
            "form",
            UUID.randomUUID().toString(),
            "version",
            "0",
            "kind",
            "COLLEAGUE",
            "name",
            IncidentFixtures.name(scene, Persona.COORDINATOR));
    IncidentFixtures.location(owner.post(subjects + "/nieuw", colleague));
  }

  @Test
  void whereTheRulesKeepTheCoordinatorsOutNoneReadsAlong() {
    report(Map.of());
    assertThat(me(own)).contains("De coördinator leest niet mee.", "Laat de coördinator meelezen");
    var let = Map.of("leest", "true");
    IncidentFixtures.location(
        scene.as(Persona.TRUSTED).post(scene.path(own + "/coordinator"), let));
    assertThat(me(own)).contains("De coördinator leest mee.");
    recordTheCoordinatorAsPerpetrator();
    assertThat(me(own))
        .contains("Nu leest niemand mee als coördinator.", "Laat de coördinator niet meer meelezen")
        .doesNotContain("De coördinator leest mee.", "Mag de coördinator ook de tekst niet lezen?");
    IncidentFixtures.location(
        scene.as(Persona.TRUSTED).post(scene.path(own + "/coordinator"), Map.of("leest", "false")));
    assertThat(me(own)).doesNotContain("/coordinator\"", "als coördinator");
    assertThat(scene.as(Persona.TRUSTED).post(scene.path(own + "/coordinator"), let).statusCode())
        .isEqualTo(422);
  }

  @Test
  void whoSeesAHiddenNameIsWhoeverTheRulesSay() {
    report(Map.of());
    var trust = Map.of("who", IncidentFixtures.name(scene, Persona.UNRELATED));
    IncidentFixtures.location(
        scene.as(Persona.TRUSTED).post(scene.path(own + "/meelezers"), trust));
    IncidentFixtures.location(
        scene.as(Persona.TRUSTED).post(scene.path(own + "/naam"), Map.of("verborgen", "true")));
    assertThat(IncidentFixtures.found(me(own), "Uw naam zien nu alleen nog: ([^.]+)"))
        .contains(
            IncidentFixtures.name(scene, Persona.OWNER),
            IncidentFixtures.name(scene, Persona.UNRELATED))
        .doesNotContain(IncidentFixtures.name(scene, Persona.RESPONSIBLE));
  }

  @Test
  void whoReadsWhatItDoesToThemIsSaidByTheRulesAlone() {
    report(Map.of());
    assertThat(me(own + "/gevolgen"))
        .contains(IncidentFixtures.name(scene, Persona.OWNER))
        .doesNotContain("Alleen uw behandelaar", IncidentFixtures.name(scene, Persona.RESPONSIBLE));
  }

  @Test
  void whoHidesTheirNameReadsThatItMayStandInTheWords() {
    report(Map.of());
    assertThat(me(own)).contains("/coordinator\"", "Staat uw naam in de tekst van de melding");
    IncidentFixtures.location(
        scene.as(Persona.TRUSTED).post(scene.path(own + "/naam"), Map.of("verborgen", "true")));
    assertThat(me(own)).contains("Staat uw naam in de tekst van de melding");
  }
}
