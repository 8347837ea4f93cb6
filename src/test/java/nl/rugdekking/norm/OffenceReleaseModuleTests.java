// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A lawyer of the organisation releases the table of offences before anybody sees any of it. */
@RugdekkingTest
class OffenceReleaseModuleTests {

  private static final String PATH = "/beheer/strafbare-feiten";
  private static final Persona LAWYER = Persona.UNRELATED;

  @Autowired IncidentFixtures fixtures;
  @Autowired People people;
  @Autowired Offences offences;
  @Autowired OffenceTable table;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void aLawyer() {
    scene = fixtures.twoAffected();
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () ->
            people.addOffice(
                scene.person(LAWYER), OfficeKind.LEGAL, null, LocalDate.of(2020, 1, 1)));
  }

  @Test
  void nothingIsShownUntilALawyerReleasedTheTableAndOnlyHere() {
    assertThat(answer(scene).offences()).isEmpty();
    assertThat(answer(scene).policeAssesses()).isTrue();
    assertThat(page())
        .contains("Deze lijst is niet vrijgegeven")
        .doesNotContain("Vrijgegeven door");

    assertThat(release(table.hash()).statusCode()).isEqualTo(302);
    assertThat(page())
        .contains("Vrijgegeven door " + IncidentFixtures.name(scene, LAWYER) + " op ")
        .doesNotContain("Deze lijst is niet vrijgegeven");
    assertThat(answer(scene).offences())
        .singleElement()
        .satisfies(
            offence -> {
              assertThat(offence.article()).isEqualTo("350");
              assertThat(offence.year()).isEqualTo(2015);
            });
    assertThat(answer(scene).policeAssesses()).isFalse();

    // another organisation reads it for itself
    var other = fixtures.twoAffected();
    assertThat(answer(other).offences()).isEmpty();
    assertThat(count("offences.released")).isEqualTo(1);
    // pressed twice, released once
    assertThat(release(table.hash()).statusCode()).isEqualTo(302);
    assertThat(count("offences.released")).isEqualTo(1);
  }

  @Test
  void aReleaseIsWithdrawnAtOnceAndGivenAgain() {
    var gap = "Geen jurist heeft de lijst met strafbare feiten vrijgegeven";
    assertThat(roles()).contains(gap);
    release(table.hash());
    assertThat(roles()).doesNotContain(gap);
    assertThat(post("/intrekken", Map.of()).statusCode()).isEqualTo(302);
    assertThat(page()).contains("Deze lijst is niet vrijgegeven");
    assertThat(answer(scene).offences()).isEmpty();
    assertThat(count("offences.withdrawn")).isEqualTo(1);
    post("/intrekken", Map.of());
    assertThat(count("offences.withdrawn")).isEqualTo(1);
    release(table.hash());
    assertThat(answer(scene).offences()).hasSize(1);
  }

  @Test
  void whoReadAnotherVersionReleasesNothing() {
    for (var read : new String[] {"", "abc"}) {
      var answer = release(read);
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("De lijst is veranderd terwijl u las");
    }
    assertThat(answer(scene).offences()).isEmpty();
  }

  @Test
  void thePageShowsEachRowWithItsSourceAndYearAndNothingUncertain() {
    var page = page();
    for (var row : table.listShowable()) {
      assertThat(page)
          .contains(escape(row.name().nl()))
          .contains("Bron: " + row.source() + " (" + row.year() + ")");
    }
    assertThat(page)
        .contains("2 rijen staan er niet bij")
        .contains("in een openbare vergadering, en ook wanorde of lawaai maken")
        .contains("Gemeentewet, artikel 22")
        .doesNotContain("brandstichting", "bestuurder of handhaver telt zwaarder")
        .doesNotContain("??");
  }

  @Test
  void onlyALawyerReadsAndReleasesIt() {
    for (var persona : new Persona[] {Persona.ADMINISTRATOR, Persona.COORDINATOR}) {
      assertThat(scene.as(persona).get(scene.path(PATH)).statusCode()).isEqualTo(403);
      assertThat(
              scene
                  .as(persona)
                  .post(scene.path(PATH + "/vrijgeven"), Map.of("table", table.hash()))
                  .statusCode())
          .isEqualTo(403);
    }
    assertThat(answer(scene).offences()).isEmpty();
    assertThat(scene.as(LAWYER).get(scene.path("")).body()).contains(scene.path(PATH));
    assertThat(scene.as(Persona.COORDINATOR).get(scene.path("")).body())
        .doesNotContain(scene.path(PATH));
  }

  private OffenceAnswer answer(Scene where) {
    var question =
        new OffenceQuestion(OrganisationKind.MUNICIPALITY, Set.of(Fact.DAMAGE), Set.of(), null);
    return CurrentOrganisation.<OffenceAnswer, RuntimeException>callIn(
        where.organisation().id(), () -> offences.answer(question));
  }

  private String roles() {
    return scene.as(Persona.ADMINISTRATOR).get(scene.path("/beheer/rollen")).body();
  }

  private String page() {
    var answer = scene.as(LAWYER).get(scene.path(PATH));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> release(String read) {
    return post("/vrijgeven", Map.of("table", read));
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    scene.as(LAWYER).get(scene.path(PATH));
    return scene.as(LAWYER).post(scene.path(PATH + path), fields);
  }

  private static String escape(String text) {
    return text.replace("'", "&#39;");
  }

  private int count(String verb) {
    return Database.number(
        "select count(*) from audit_event where verb = '%s' and organisation_id = '%s'"
            .formatted(verb, scene.organisation().id().value()));
  }
}
