// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

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

/**
 * Whoever answers for a case asks its handler how it stands, once a day and only when it is late.
 */
@RugdekkingTest
class ProgressRequestsModuleTests {

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @SuppressWarnings("NullAway.Init")
  private String page;

  @BeforeEach
  void aTown() {
    scene = fixtures.twoAffected();
    var part = scene.file().part(Persona.AFFECTED);
    page = scene.casePath("/getroffenen/" + part + "/hoe-staat-het");
  }

  @Test
  void itIsAskedOfWhoeverIsLateOnceADayAndStandsInTheTimeline() {
    everythingIsLate();
    assertThat(scene.as(Persona.RESPONSIBLE).get(scene.path("")).body())
        .contains("Vraag hoe het staat", page);
    assertThat(scene.as(Persona.RESPONSIBLE).get(scene.casePath("")).body())
        .contains("Vraag " + name(Persona.OWNER) + " hoe het staat", page);
    assertThat(scene.as(Persona.RESPONSIBLE).get(page).body())
        .as("two people are asked")
        .contains(" krijgen elk een e-mail")
        .doesNotContain(" krijgt een e-mail");
    location(scene.as(Persona.RESPONSIBLE).post(page, Map.of()));
    assertThat(letters())
        .as("who handles it, and to whom one promise was given")
        .containsExactlyInAnyOrder(
            scene.person(Persona.OWNER).value().toString(),
            scene.person(Persona.PROMISE_OWNER).value().toString());
    assertThat(scene.as(Persona.RESPONSIBLE).get(page).body())
        .contains("Dit is vandaag al gevraagd", "Nog geen antwoord van");
    assertThat(scene.as(Persona.OWNER).get(scene.casePath("")).body())
        .contains("Gevraagd hoe het staat");
    assertThat(scene.as(Persona.RESPONSIBLE).get(scene.casePath("")).body())
        .doesNotContain("Vraag " + name(Persona.OWNER) + " hoe het staat");
    scene.as(Persona.RESPONSIBLE).post(page, Map.of());
    scene.as(Persona.DEPUTY).post(page, Map.of());
    assertThat(letters()).as("once a day").hasSize(2);
  }

  @Test
  void nothingIsAskedWhileNothingIsLate() {
    assertThat(scene.as(Persona.RESPONSIBLE).get(page).body())
        .contains("Er is niets te laat wat een ander moet doen")
        .doesNotContain("action=\"" + page);
    scene.as(Persona.RESPONSIBLE).post(page, Map.of());
    assertThat(letters()).isEmpty();
  }

  @Test
  void whoeverDoesNotAnswerForTheCaseAsksNothing() {
    everythingIsLate();
    for (var other : List.of(Persona.OWNER, Persona.AFFECTED, Persona.UNRELATED)) {
      assertThat(scene.as(other).post(page, Map.of()).statusCode()).as("%s", other).isIn(403, 404);
      assertThat(scene.as(other).get(scene.path("")).body()).doesNotContain("hoe-staat-het");
    }
    assertThat(letters()).isEmpty();
  }

  private void everythingIsLate() {
    Database.change(
        "update promise set due_at = now() - interval '9 days' where due_at is not null and organisation_id = '%s'"
            .formatted(scene.organisation().id().value()));
  }

  private List<String> letters() {
    return Database.texts(
        "select person::text from outbox where template = 'progress-asked' and organisation_id = '%s'"
            .formatted(scene.organisation().id().value()));
  }

  private String name(Persona persona) {
    return IncidentFixtures.name(scene, persona);
  }
}
