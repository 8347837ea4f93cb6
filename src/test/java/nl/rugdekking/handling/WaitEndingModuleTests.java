// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.promise.DueDates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever answers for a case sees for how long a promise waits and why, and ends that. */
@RugdekkingTest
class WaitEndingModuleTests {

  private static final String WHY = "De verzekeraar antwoordt nog niet";

  @Autowired IncidentFixtures fixtures;

  private final LocalDate today = LocalDate.now(DueDates.ZONE);

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @SuppressWarnings("NullAway.Init")
  private UUID damage;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
    damage = scene.file().promise(Persona.AFFECTED);
  }

  private String path(UUID promise) {
    return scene.casePath("/beloften/" + promise);
  }

  private UUID promise(String kind) {
    return Database.uuid(
        "select id from promise where kind = '%s' and part_id = '%s'"
            .formatted(kind, scene.file().part(Persona.AFFECTED)));
  }

  private String version(Persona persona, String path) {
    var page = scene.as(persona).get(path).body();
    return IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\"");
  }

  private void letWait(int days) {
    var wait =
        Map.of(
            "version",
            version(Persona.OWNER, path(damage)),
            "whom",
            "OTHER",
            "until",
            today.plusDays(days).toString(),
            "words",
            WHY);
    IncidentFixtures.location(scene.as(Persona.OWNER).post(path(damage) + "/wachten", wait));
  }

  private HttpResponse<String> end(LocalDate day, String words) {
    var path = path(damage) + "/wachttijd";
    var fields =
        Map.of(
            "version", version(Persona.RESPONSIBLE, path), "day", day.toString(), "words", words);
    return scene.as(Persona.RESPONSIBLE).post(path, fields);
  }

  private int letters(Persona persona, String template, String path) {
    return Database.number(
        """
        select count(*) from outbox
        where template = '%s' and person = '%s' and path = '%s'
        """
            .formatted(template, scene.person(persona).value(), path));
  }

  private int told() {
    return letters(Persona.RESPONSIBLE, "waits-again", path(damage) + "/wachttijd");
  }

  @Test
  void theLetterLeadsToAPageThatSaysForHowLongAndWhy() {
    letWait(10);
    assertThat(told()).isZero();
    letWait(20);
    assertThat(told()).isEqualTo(1);
    assertThat(scene.as(Persona.RESPONSIBLE).get(path(damage) + "/wachttijd").body())
        .contains(WHY, "wacht op iemand anders", IncidentFixtures.name(scene, Persona.OWNER))
        .contains("Niet langer laten wachten", "/behandelaar\"")
        .doesNotContain("??");
    assertThat(scene.as(Persona.RESPONSIBLE).get(scene.casePath("")).body())
        .contains(path(damage) + "/wachttijd");
    assertThat(scene.as(Persona.OWNER).get(path(damage) + "/wachttijd").statusCode())
        .isEqualTo(403);
  }

  @Test
  void whoeverAnswersForTheCaseEndsItAndHearsOfTheNextWait() {
    letWait(20);
    var before = letters(Persona.OWNER, "task-due", scene.casePath(""));
    IncidentFixtures.location(end(today.plusDays(3), "Bel de verzekeraar"));
    assertThat(
            Database.text(
                "select state || ' ' || (due_at at time zone 'Europe/Amsterdam')::date from promise"
                    + " where id = '"
                    + damage
                    + "'"))
        .isEqualTo("OPEN " + today.plusDays(3));
    assertThat(letters(Persona.OWNER, "task-due", scene.casePath(""))).isEqualTo(before + 1);
    assertThat(scene.as(Persona.AFFECTED).get(scene.path("/mijn/" + scene.file().number())).body())
        .contains("Wacht niet langer", "Bel de verzekeraar");
    letWait(20);
    assertThat(told()).isEqualTo(1);
  }

  @Test
  void itIsDoneNoLaterThanItWaitedAndNothingTypedIsLost() {
    letWait(10);
    for (var day : new LocalDate[] {today.minusDays(1), today.plusDays(11)}) {
      var refused = end(day, "Dit duurt te lang");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains("niet na de dag tot wanneer het nu wacht.", "Dit duurt te lang");
    }
    var empty = end(today, "");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Schrijf een zin");
  }

  @Test
  void whatWaitsByTheRulesIsNotEnded() {
    var response = path(promise("RESPONSE")) + "/wachttijd";
    assertThat(scene.as(Persona.RESPONSIBLE).get(response).body())
        .contains("U kunt hier geen wachttijd beëindigen")
        .doesNotContain("name=\"day\"");
    var fields = Map.of("version", "0", "day", today.toString(), "words", "Nu");
    assertThat(scene.as(Persona.RESPONSIBLE).post(response, fields).statusCode()).isEqualTo(422);
    assertThat(Database.text("select state from promise where id = '" + promise("RESPONSE") + "'"))
        .isEqualTo("WAITING");
  }

  @Test
  void besideCareNothingIsWritten() {
    var care = path(scene.file().givenPromise());
    var wait =
        Map.of(
            "version", version(Persona.OWNER, care),
            "whom", "OTHER",
            "until", today.plusDays(5).toString());
    IncidentFixtures.location(scene.as(Persona.OWNER).post(care + "/wachten", wait));
    assertThat(scene.as(Persona.RESPONSIBLE).get(care + "/wachttijd").body())
        .contains("name=\"day\"")
        .doesNotContain("name=\"words\"");
  }

  @Test
  void whoLetsItWaitReadsWhetherAnybodyHears() {
    assertThat(scene.as(Persona.OWNER).get(path(damage)).body())
        .contains("Dan krijgt de verantwoordelijke bericht");
    Database.change(
        "update office set ended_on = current_date - 1 where organisation_id = '%s'"
                .formatted(scene.organisation().id().value())
            + " and kind in ('RESPONSIBLE', 'DEPUTY')");
    assertThat(scene.as(Persona.OWNER).get(path(damage)).body())
        .contains("Hooguit een maand.")
        .doesNotContain("krijgt de verantwoordelijke bericht");
  }
}
