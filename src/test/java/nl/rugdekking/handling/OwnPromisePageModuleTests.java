// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a promise for somebody to whom only that promise was given. */
@RugdekkingTest
class OwnPromisePageModuleTests {

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
    scene.tell(
        Persona.REPORTER,
        scene.file().report(),
        "plaats",
        Map.of("details[place]", "Stadskantoor", "details[time]", "half tien"));
  }

  @Test
  void careShowsHowToReachTheAffectedAndNothingOfWhatHappened() {
    assertThat(page(scene.file().givenPromise()))
        .contains(IncidentFixtures.name(scene, Persona.AFFECTED))
        .contains(IncidentFixtures.login(scene, Persona.AFFECTED))
        .doesNotContain("Zij werden bedreigd", "Stadskantoor", "half tien")
        .doesNotContain(IncidentFixtures.name(scene, Persona.OTHER_AFFECTED))
        .doesNotContain(IncidentFixtures.name(scene, Persona.REPORTER))
        .doesNotContain(IncidentFixtures.name(scene, Persona.ACCUSED))
        .doesNotContain("??");
  }

  @Test
  void aPoliceReportShowsTheWordsAndWhenAndWhere() {
    var assess = "/getroffenen/" + scene.file().part(Persona.AFFECTED) + "/beoordelen";
    var page = scene.as(Persona.OWNER).get(scene.casePath(assess)).body();
    var version = IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\"");
    scene
        .as(Persona.OWNER)
        .post(
            scene.casePath(assess),
            Map.of("version", version, "severity", "HIGH", "forms", "slander"));
    var police = promise("POLICE_REPORT");
    give(police, Persona.PROMISE_OWNER);
    assertThat(page(police))
        .contains("Zij werden bedreigd", "Stadskantoor", "half tien")
        .contains("Dan is", "de laatste werkdag")
        .doesNotContain("??");
  }

  @Test
  void damageShowsWhenAndWhereAndNotTheWords() {
    var damage = promise("DAMAGE");
    give(damage, Persona.PROMISE_OWNER);
    assertThat(page(damage))
        .contains("Stadskantoor", "half tien")
        .doesNotContain("Zij werden bedreigd");
  }

  @Test
  void aNameThatIsWithheldIsNotShownNorTheMailAddress() {
    scene
        .as(Persona.AFFECTED)
        .post(scene.path("/mijn/" + scene.file().number() + "/naam"), Map.of("verborgen", "true"));
    assertThat(page(scene.file().givenPromise()))
        .contains("raadslid")
        .doesNotContain(IncidentFixtures.name(scene, Persona.AFFECTED))
        .doesNotContain(IncidentFixtures.login(scene, Persona.AFFECTED));
  }

  @Test
  void itIsKeptThereAndTheAffectedSeesWhoDidAndWhoLooked() {
    var given = scene.file().givenPromise();
    var version = IncidentFixtures.found(page(given), "name=\"version\" value=\"(\\d+)\"");
    var own = "/mijn/" + scene.file().number();
    assertThat(scene.as(Persona.AFFECTED).get(scene.path(own)).body())
        .contains(IncidentFixtures.name(scene, Persona.PROMISE_OWNER) + " doet dit")
        .contains("voor één belofte")
        .contains("leest alleen wat nodig is voor een eigen belofte");
    var sent =
        scene
            .as(Persona.PROMISE_OWNER)
            .post(
                path(given) + "/nakomen", Map.of("version", version, "words", "Rustig gesproken"));
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(page(given))
        .contains("tot de zaak wordt gesloten")
        .doesNotContain("Rustig gesproken");
    assertThat(scene.as(Persona.AFFECTED).get(scene.path(own)).body())
        .contains("door " + IncidentFixtures.name(scene, Persona.PROMISE_OWNER));
  }

  @Test
  void whatWasTypedIsNotLostWhenSomethingIsMissing() {
    var damage = promise("DAMAGE");
    give(damage, Persona.PROMISE_OWNER);
    var fields = Map.of("version", "0", "words", "Hij wilde niet");
    var sent = scene.as(Persona.PROMISE_OWNER).post(path(damage) + "/uitleggen", fields);
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("Hij wilde niet");
    var back =
        scene.as(Persona.PROMISE_OWNER).post(path(damage) + "/teruggeven", Map.of("version", "0"));
    assertThat(back.statusCode()).isEqualTo(422);
  }

  @Test
  void careIsGivenBackWithoutWordsForAllToRead() {
    var given = scene.file().givenPromise();
    assertThat(page(given)).doesNotContain("give-back-words");
    var back =
        scene.as(Persona.PROMISE_OWNER).post(path(given) + "/teruggeven", Map.of("version", "0"));
    assertThat(IncidentFixtures.location(back)).endsWith("/taken");
    assertThat(scene.as(Persona.PROMISE_OWNER).get(path(given)).statusCode()).isEqualTo(404);
    assertThat(scene.as(Persona.OWNER).get(scene.casePath("")).body())
        .contains("Teruggegeven aan de behandelaar");
  }

  @Test
  void aPromiseOfTheSameCaseThatWasNotGivenIsNotThere() {
    var answer = scene.as(Persona.PROMISE_OWNER).get(path(promise("DAMAGE")));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain(IncidentFixtures.name(scene, Persona.AFFECTED));
  }

  @Test
  void theTaskLeadsToThatPageAndNotToTheCase() {
    var tasks = scene.as(Persona.PROMISE_OWNER).get(scene.path("/taken")).body();
    assertThat(tasks)
        .contains(path(scene.file().givenPromise()))
        .doesNotContain("href=\"" + scene.casePath("") + "\"");
  }

  @Test
  void whoeverHandlesThePartChoosesFromTheHoldersOrTypesAName() {
    var give = scene.casePath("/beloften/" + promise("DAMAGE") + "/overdragen");
    assertThat(scene.as(Persona.OWNER).get(give).body())
        .contains(IncidentFixtures.name(scene, Persona.CARE_GIVER) + " (Nazorgmedewerker)")
        .contains(IncidentFixtures.name(scene, Persona.PROMISE_OWNER) + " (Contactpersoon politie)")
        .doesNotContain(IncidentFixtures.name(scene, Persona.ACCUSED))
        .doesNotContain("??");
    var unknown =
        scene.as(Persona.OWNER).post(give, Map.of("to", "OTHER", "who", "Niemand Nergens"));
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("Niemand Nergens", "Wij vinden niemand");
    var accused = IncidentFixtures.name(scene, Persona.ACCUSED);
    assertThat(scene.as(Persona.OWNER).post(give, Map.of("to", "OTHER", "who", accused)).body())
        .contains("Deze persoon kan deze belofte niet krijgen");
  }

  private void give(UUID promise, Persona to) {
    var path = scene.casePath("/beloften/" + promise + "/overdragen");
    var fields = Map.of("to", "OTHER", "who", IncidentFixtures.name(scene, to));
    assertThat(scene.as(Persona.OWNER).post(path, fields).statusCode()).isEqualTo(302);
  }

  private String page(UUID promise) {
    var answer = scene.as(Persona.PROMISE_OWNER).get(path(promise));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private String path(UUID promise) {
    var part = scene.file().part(Persona.AFFECTED);
    return scene.casePath("/getroffenen/" + part + "/toegewezen/" + promise);
  }

  private UUID promise(String kind) {
    return Database.uuid(
        "select id from promise where kind = '%s' and part_id = '%s'"
            .formatted(kind, scene.file().part(Persona.AFFECTED)));
  }
}
