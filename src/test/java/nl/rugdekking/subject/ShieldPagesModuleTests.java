// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.Reasons;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The accused of what did not happen is on no page, and is opened by one person with a reason. */
@RugdekkingTest
class ShieldPagesModuleTests {

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @SuppressWarnings("NullAway.Init")
  private String number;

  @SuppressWarnings("NullAway.Init")
  private String part;

  @SuppressWarnings("NullAway.Init")
  private String name;

  @BeforeEach
  void councillorReports() {
    scene = fixtures.twoAffected();
    name = "Zwanet Oeverloos";
    var report =
        scene.report(
            Persona.TRUSTED,
            Map.of("words", "Zwanet Oeverloos riep naar mij " + scene.mark(), "day", "TODAY"));
    tellWhoDidIt(report);
    number = scene.number(Persona.TRUSTED, report);
    part = incident() + IncidentFixtures.found(page(incident()), "(/getroffenen/[0-9a-f-]{36})/");
    send(
        part + "/veroorzakers/nieuw",
        Map.of("form", form(), "version", "0", "kind", "PERSON", "name", name));
  }

  @Test
  void isOffEveryPageAndSearchAtOnceAndBackWhenOpenedAgain() {
    var dossier = dossier();
    assertThat(page(part + "/veroorzakers")).contains(name);
    assertThat(page(incident())).contains("Oeverloos, Z.");
    assertThat(searchedByName()).contains(number);
    assertThat(searchedByWords()).contains(number);

    close("DID_NOT_HAPPEN");

    assertThat(page(part + "/veroorzakers"))
        .doesNotContain(name)
        .contains("is afgeschermd")
        .doesNotContain("/afgeschermd\"");
    assertThat(page(incident())).doesNotContain("Oeverloos, Z.");
    assertThat(status(Persona.OWNER, dossier)).isEqualTo(404);
    assertThat(searchedByName()).doesNotContain(number);
    assertThat(searchedByWords()).doesNotContain(number);

    send(part + "/heropenen", versioned(part + "/heropenen", Map.of("words", "Toch wel")));
    assertThat(page(part + "/veroorzakers")).contains(name);
    assertThat(searchedByName()).contains(number);
  }

  @Test
  void onlyTheResponsiblePersonOpensItWithAReasonThatIsWrittenDown() {
    close("NOT_AN_INCIDENT");
    var path = part + "/afgeschermd";
    assertThat(status(Persona.OWNER, path)).isEqualTo(403);
    assertThat(status(Persona.COORDINATOR, path)).isEqualTo(404);
    var responsible = scene.as(Persona.RESPONSIBLE);
    assertThat(responsible.get(part + "/veroorzakers").body()).contains("/afgeschermd\"");

    var without = responsible.post(path, Map.of("form", form(), "words", " "));
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).doesNotContain(name);
    assertThat(events("subject.SHIELD_OPENED")).isZero();

    var looks = events("look.READ_SUBJECT");
    var opened = responsible.post(path, Map.of("form", form(), "words", "Verzoek om inzage"));
    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.body()).contains(name).doesNotContain("??");
    assertThat(events("subject.SHIELD_OPENED")).isEqualTo(1);
    assertThat(events("look.READ_SUBJECT")).isGreaterThan(looks);
    assertThat(page(incident())).contains("Verzoek om inzage");
    var own = scene.as(Persona.TRUSTED).get(scene.path("/mijn/" + number)).body();
    assertThat(own).doesNotContain("Verzoek om inzage").doesNotContain("afgeschermde gegevens");
    assertThat(responsible.get(part + "/veroorzakers").body()).doesNotContain(name);
  }

  @Test
  void aColleagueWhomTheReporterNamedIsShieldedToo() {
    var colleague = IncidentFixtures.name(scene, Persona.UNRELATED);
    var report =
        scene.report(
            Persona.AFFECTED,
            Map.of("words", "Een collega schold", "internal", "true", "accused", colleague));
    number = scene.number(Persona.AFFECTED, report);
    part = incident() + IncidentFixtures.found(page(incident()), "(/getroffenen/[0-9a-f-]{36})/");
    assertThat(page(incident())).contains(colleague);
    close("DID_NOT_HAPPEN");
    assertThat(page(incident())).doesNotContain(colleague);
  }

  @Test
  void whoHasTheNameOfAColleagueIsAskedToBeOne() {
    var fields =
        Map.of(
            "form",
            form(),
            "version",
            "0",
            "kind",
            "PERSON",
            "name",
            IncidentFixtures.name(scene, Persona.RESPONSIBLE));
    var answer = scene.as(Persona.OWNER).post(part + "/veroorzakers/nieuw", fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Een collega heet precies zo", fields.get("name"));
  }

  @Test
  void thePageOfAClosedCaseSaysTheProposedTermAndThatNothingIsDestroyed() {
    assertThat(page(part + "/sluiten")).doesNotContain("??");
    close("NOT_ESTABLISHED");
    assertThat(page(incident()))
        .contains("Laatste belang in deze zaak", "1 jaar bewaren", "niet vanzelf")
        .contains("niet vast komen te staan");
    assertThat(page(part + "/veroorzakers")).as("not established is not shielded").contains(name);
  }

  private void tellWhoDidIt(UUID report) {
    IncidentFixtures.location(
        scene
            .as(Persona.TRUSTED)
            .post(
                scene.path("/meldingen/" + report + "/meer/veroorzaker"),
                Map.of(
                    "form", form(), "version", "0", "choice", "KNOWN", "name", "Oeverloos, Z.")));
  }

  private String dossier() {
    return scene.path(
        IncidentFixtures.found(page(part + "/veroorzakers"), "(/dossiers/[0-9a-f-]{36})"));
  }

  private static final Map<String, String> NOTHING =
      Map.of(
          "response",
          "NO",
          "police",
          "NO",
          "damage",
          "NO",
          "care",
          "NO",
          "danger",
          "NONE",
          "policeAdvice",
          "NOT_NEEDED");

  private void close(String outcome) {
    send(part + "/vragen", versioned(part + "/vragen", NOTHING));
    var page = page(incident());
    while (page.matches("(?s).*/beloften/[0-9a-f-]{36}\".*")) {
      var promise = incident() + IncidentFixtures.found(page, "(/beloften/[0-9a-f-]{36})\"");
      send(
          promise + "/uitleggen",
          versioned(
              promise, Map.of("reason", Reasons.onPage(page(promise)), "words", "Om deze reden")));
      page = page(incident());
    }
    send(
        part + "/sluiten",
        versioned(
            part + "/sluiten",
            Map.of("outcome", outcome, "confirmed", "true", "words", "Het was anders")));
  }

  private Map<String, String> versioned(String path, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("version", IncidentFixtures.found(page(path), "name=\"version\" value=\"(\\d+)\""));
    return all;
  }

  private String searchedByName() {
    return searched(Map.of("words", name));
  }

  private String searchedByWords() {
    return searched(Map.of("words", "riep naar mij"));
  }

  private String searched(Map<String, String> fields) {
    var answer = scene.as(Persona.OWNER).post(scene.path("/incidenten/zoeken"), fields);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private String incident() {
    return scene.path("/incidenten/" + number);
  }

  private String page(String path) {
    var answer = scene.as(Persona.OWNER).get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private int status(Persona persona, String path) {
    return scene.as(persona).get(path).statusCode();
  }

  private void send(String path, Map<String, String> fields) {
    IncidentFixtures.location(scene.as(Persona.OWNER).post(path, fields));
  }

  private int events(String verb) {
    return Database.number(
        "select count(*) from audit_event where verb = '%s' and organisation_id = '%s'"
            .formatted(verb, scene.organisation().id().value()));
  }

  private static String form() {
    return UUID.randomUUID().toString();
  }
}
