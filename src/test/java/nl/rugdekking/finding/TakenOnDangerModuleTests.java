// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.register.DangerCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists tell the responsible person who is in danger, and who takes care of it. */
@RugdekkingTest
class TakenOnDangerModuleTests {

  @Autowired IncidentFixtures fixtures;
  @Autowired DangerCalls calls;
  @Autowired Viewers viewers;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @SuppressWarnings("NullAway.Init")
  private String hour;

  @BeforeEach
  void somebodyIsInDanger() {
    scene = fixtures.twoAffected();
    var report =
        scene.report(
            Persona.AFFECTED, Map.of("words", "Hij staat voor mijn deur", "danger", "true"));
    var number = scene.number(Persona.AFFECTED, report);
    hour =
        scene.path("/incidenten/" + number + "/getroffenen/")
            + here("select part_id from alarm where organisation_id = '%s'")
            + "/eerste-uur";
  }

  @Test
  void eachListSaysHowFarTheHelpHasCome() {
    assertThat(list(Persona.RESPONSIBLE)).contains(">Gevaar<");
    location(scene.as(Persona.OWNER).post(hour + "/bevestigen", Map.of()));
    assertThat(list(Persona.RESPONSIBLE)).contains(">Gevaar, opgepakt<").doesNotContain(">Gevaar<");
    location(scene.as(Persona.OWNER).post(hour + "/overdragen", Map.of()));
    assertThat(list(Persona.RESPONSIBLE)).contains(">Gevaar, overgedragen<");
    change("update affected set danger = 'NONE' where organisation_id = '%s'");
    assertThat(list(Persona.RESPONSIBLE)).doesNotContain("Gevaar,", ">Gevaar<");
  }

  @Test
  void theStartPageListsTheTaskThatTheMenuCounts() {
    var start = start(Persona.RESPONSIBLE);
    var tasks = start.substring(start.indexOf(">Taken</h2>"), start.indexOf("Alle taken"));
    assertThat(tasks).contains("Kijk of iemand dit oppakt");
  }

  @Test
  void theStartPageOfTheResponsiblePersonSaysWhoTookItOnAndSinceWhen() {
    assertThat(start(Persona.RESPONSIBLE)).doesNotContain("Gevaar bij mensen");
    location(scene.as(Persona.OWNER).post(hour + "/bevestigen", Map.of()));
    assertThat(start(Persona.RESPONSIBLE))
        .containsSubsequence(
            "Gevaar bij mensen voor wie u verantwoordelijk bent",
            IncidentFixtures.name(scene, Persona.AFFECTED),
            "opgepakt door " + IncidentFixtures.name(scene, Persona.OWNER),
            "Gevaar, opgepakt");
    assertThat(start(Persona.OWNER)).as("who handles it").doesNotContain("Gevaar bij mensen");
    assertThat(start(Persona.UNRELATED)).doesNotContain("Gevaar, opgepakt");
    location(scene.as(Persona.OWNER).post(hour + "/overdragen", Map.of()));
    assertThat(start(Persona.RESPONSIBLE))
        .contains("eerste uur afgerond door " + IncidentFixtures.name(scene, Persona.OWNER));
    change("update alarm set ended_at = ended_at - interval '8 days' where organisation_id = '%s'");
    assertThat(start(Persona.RESPONSIBLE)).doesNotContain("eerste uur afgerond");
  }

  // A page shows few of them, so those that the reader does not need must not fill it.
  @Test
  void newerDangersOfTheReaderHideNoOlderOneOfOthers() {
    location(scene.as(Persona.OWNER).post(hour + "/bevestigen", Map.of()));
    var older = here("select part_id from alarm where organisation_id = '%s'");
    var danger = Map.of("words", "Hij staat er weer", "danger", "true");
    scene.report(Persona.AFFECTED, danger);
    change(
        "update alarm set confirmed_at = raised_at, next_at = null, confirmed_by = '%s' where part_id <> '%s'"
                .formatted(scene.person(Persona.RESPONSIBLE).value(), older)
            + " and organisation_id = '%s'");
    change(
        "update case_part set owner_id = '%s' where part_id in (select part_id from alarm"
                .formatted(scene.person(Persona.RESPONSIBLE).value())
            + " where part_id <> '%s') and organisation_id = ".formatted(older)
            + "'%s'");
    var account =
        Database.uuid(
            "select id from account where login = '%s'"
                .formatted(IncidentFixtures.login(scene, Persona.RESPONSIBLE)));
    var listed =
        CurrentOrganisation.callIn(
            scene.organisation().id(),
            () -> calls.listTakenOn(viewers.find(account).orElseThrow(), Instant.EPOCH, 1));
    assertThat(listed).extracting(part -> part.value().toString()).containsExactly(older);
  }

  private String list(Persona persona) {
    return body(scene.as(persona).get(scene.path("/incidenten")).body());
  }

  private String start(Persona persona) {
    return body(scene.as(persona).get(scene.path("")).body());
  }

  private static String body(String page) {
    return page.substring(page.indexOf("<main"));
  }

  private String here(String sql) {
    return Database.text(sql.formatted(scene.organisation().id().value()));
  }

  private void change(String sql) {
    Database.change(sql.formatted(scene.organisation().id().value()));
  }
}
