// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** What cannot wait stands first: danger on every list, and a message on the start page. */
@RugdekkingTest
class StartPageModuleTests {

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void aTown() {
    scene = fixtures.twoAffected();
  }

  private String page(Persona persona, String path) {
    return scene.as(persona).get(scene.path(path)).body();
  }

  @Test
  void thePageOfATalkBelongsToTheTalks() {
    var told =
        scene.report(Persona.TRUSTED, Map.of("confidential", "true", "words", "Zij lacht mij uit"));
    var page = page(Persona.ADVISER, "/incidenten/" + scene.number(Persona.TRUSTED, told));
    assertThat(page).containsPattern("href=\"[^\"]+/gesprekken\"[^>]*aria-current=\"page\"");
    assertThat(page).doesNotContainPattern("href=\"[^\"]+/incidenten\"[^>]*aria-current");
    assertThat(page(Persona.OWNER, "/incidenten/" + scene.file().number()))
        .containsPattern("href=\"[^\"]+/incidenten\"[^>]*aria-current=\"page\"");
  }

  @Test
  void whoToldSomethingInATalkSeesOnTheStartPageThatAMessageWaits() {
    var told =
        scene.report(Persona.TRUSTED, Map.of("confidential", "true", "words", "Zij lacht mij uit"));
    var number = scene.number(Persona.TRUSTED, told);
    assertThat(page(Persona.TRUSTED, "")).doesNotContain("bericht voor u");
    var form = Map.of("form", UUID.randomUUID().toString(), "words", "Wanneer kunt u praten?");
    location(
        scene
            .as(Persona.ADVISER)
            .post(scene.path("/incidenten/" + number + "/meldingen/" + told), form));
    for (var page : List.of("", "/mijn")) {
      assertThat(page(Persona.TRUSTED, page)).as(page).contains("bericht voor u");
    }
    assertThat(page(Persona.OWNER, "")).doesNotContain("bericht voor u");
    var answer = Map.of("form", UUID.randomUUID().toString(), "words", "Morgen om tien uur");
    location(
        scene.as(Persona.TRUSTED).post(scene.path("/meldingen/" + told + "/berichten"), answer));
    assertThat(page(Persona.TRUSTED, "")).doesNotContain("bericht voor u");
  }

  @Test
  void oneReadsOnesOwnWordsAndWhatWaitsAndNoCodes() {
    var report =
        scene.report(Persona.AFFECTED, Map.of("words", "Hij riep dat hij mij weet te wonen"));
    var number = scene.number(Persona.AFFECTED, report);
    for (var path : List.of("", "/mijn")) {
      assertThat(body(page(Persona.AFFECTED, path)))
          .as(path)
          .containsSubsequence(
              "/mijn/" + number, "Hij riep dat hij mij weet te wonen", "vraag voor u")
          .doesNotContain("niet ingevuld", ">" + number + "<");
    }
    assertThat(page(Persona.AFFECTED, "")).contains("href=\"tel:112\"");
  }

  @Test
  void beforeTheSecondStepThereAreNoWords() {
    var report =
        scene.report(Persona.AFFECTED, Map.of("words", "Hij riep dat hij mij weet te wonen"));
    var visitor = scene.withPassword(Persona.AFFECTED);
    for (var path : List.of("", "/mijn")) {
      assertThat(body(visitor.get(scene.path(path)).body()))
          .as(path)
          .contains("Melding van")
          .doesNotContain("Hij riep", " doet iets");
    }
    assertThat(body(visitor.get(scene.path("/mijn")).body()))
        .as("the page of the report, which opens without that step")
        .containsOnlyOnce(scene.path("/meldingen/" + report));
  }

  @Test
  void whatOneReportedForSomebodyElseStandsInTheOneList() {
    var own = scene.number(Persona.REPORTER, scene.report(Persona.REPORTER, Map.of()));
    assertThat(page(Persona.REPORTER, "")).doesNotContain("/meldingen\"");
    assertThat(body(page(Persona.REPORTER, "/mijn")))
        .containsSubsequence("/mijn/" + own, "Wat u voor een ander meldde", scene.file().number())
        .containsOnlyOnce(own + "</p>")
        .doesNotContain("??");
    assertThat(location(scene.as(Persona.REPORTER).get(scene.path("/meldingen"))))
        .endsWith(scene.path("/mijn"));
  }

  @Test
  void whatSomebodyElseReportedIsCalledThat() {
    assertThat(body(page(Persona.OTHER_AFFECTED, ""))).contains("Iemand meldde iets voor u");
  }

  @Test
  void theStartPageCutsOffAfterFiveAndLeadsToAll() {
    assertThat(page(Persona.TRUSTED, "")).doesNotContainPattern("Alle \\d+ zaken");
    for (int i = 0; i < 6; i++) {
      scene.report(Persona.TRUSTED, Map.of("words", "Bericht " + i));
    }
    assertThat(body(page(Persona.TRUSTED, "")))
        .contains("Bericht 5", "Alle 7 zaken")
        .doesNotContain("Bericht 0");
  }

  @Test
  void whatIsSeriousAndNotLookedAtComesBeforeWhatIsLate() {
    for (int i = 0; i < 6; i++) {
      scene.report(Persona.TRUSTED, Map.of("words", "Bericht " + i));
    }
    Database.change(
        "update promise set due_at = now() - interval '9 days' where due_at is not null and organisation_id = '%s'"
            .formatted(scene.organisation().id().value()));
    var report = scene.report(Persona.AFFECTED, Map.of("words", "Hij weet waar mijn kind speelt"));
    var number = scene.number(Persona.AFFECTED, report);
    Database.change(
        "update affected set experienced = 4 where part_id in (select part_id from case_part p join report r on r.incident_id = p.incident_id and r.id = '%s')"
            .formatted(report));
    assertThat(body(page(Persona.OWNER, "")))
        .containsSubsequence("/incidenten/" + number, "te laat")
        .doesNotContain("??");
  }

  @Test
  void aRunningAlarmStandsAboveEverythingOnTheStartPageAndInTheList() {
    var calm = scene.file().number();
    var report =
        scene.report(
            Persona.AFFECTED,
            Map.of(
                "words",
                "Hij staat voor mijn deur",
                "danger",
                "true",
                "place",
                "bij huis",
                "phone",
                "06 1111 2222"));
    var number = scene.number(Persona.AFFECTED, report);
    Database.change(
        "update case_part set opened_at = opened_at - interval '9 days' where organisation_id = '%s' and part_id in (select part_id from alarm)"
            .formatted(scene.organisation().id().value()));
    assertThat(page(Persona.OWNER, ""))
        .as("once, in the bar")
        .containsSubsequence("rd-bar__text", number, "Ik heb iets meegemaakt")
        .doesNotContain("Nu: er is gevaar gemeld");
    for (var query : List.of("", "?volgorde=nummer", "?volgorde=ernst", "?stand=OPEN")) {
      assertThat(body(page(Persona.OWNER, "/incidenten" + query)))
          .as(query)
          .containsSubsequence(number, "alarm: nog niemand bevestigd", calm);
    }
    assertThat(body(page(Persona.OWNER, "/incidenten?stand=CLOSED"))).doesNotContain(number);
    assertThat(body(page(Persona.OTHER_OWNER, "/incidenten"))).doesNotContain(number);
  }

  private static String body(String page) {
    return page.substring(page.indexOf("<main"));
  }
}
