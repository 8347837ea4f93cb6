// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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

/** The list of tasks and the table of cases of who handles cases. */
@RugdekkingTest
class DeskModuleTests {

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

  private static List<String> tasks(String page) {
    return Arrays.stream(page.split("<li class=\"rd-task")).skip(1).toList();
  }

  @Test
  void eachChipShowsAsManyTasksAsItSays() {
    report();
    change("update promise set due_at = now() - interval '3 days' where kind = 'AFFECTED_ASKED'");
    change("update promise set due_at = now() + interval '1 minute' where kind = 'AFTERCARE'");
    var all = page(Persona.OWNER, "/taken");
    assertThat(tasks(all)).hasSizeGreaterThan(4).hasSize(count(all, "Te doen"));
    for (var chip :
        Map.of(
                "te-laat",
                "Te laat",
                "vandaag",
                "Vandaag",
                "deze-week",
                "Deze week",
                "later",
                "Later",
                "wacht",
                "Wacht op iemand")
            .entrySet()) {
      var narrowed = page(Persona.OWNER, "/taken?welke=" + chip.getKey());
      assertThat(tasks(narrowed)).as(chip.getKey()).hasSize(count(all, chip.getValue()));
      assertThat(narrowed)
          .containsPattern("aria-current=\"page\"[^>]*><span>" + chip.getValue() + "<");
    }
    assertThat(tasks(page(Persona.OWNER, "/taken?welke=te-laat")))
        .isNotEmpty()
        .allSatisfy(task -> assertThat(task).contains("dagen te laat"));
    assertThat(tasks(page(Persona.OWNER, "/taken?welke=verzonnen"))).hasSameSizeAs(tasks(all));
  }

  @Test
  void theMenuCountsWhatThePageSaysIsToDo() {
    report();
    change("update promise set state = 'WAITING', waiting_for = 'POLICE' where kind = 'DAMAGE'");
    var page = page(Persona.OWNER, "/taken");
    assertThat(count(page, "Wacht op iemand")).isPositive();
    var inMenu = found(page, "href=\"[^\"]*/taken\"(?s:.*?)aria-hidden=\"true\">(\\d+)<");
    assertThat(Integer.parseInt(inMenu)).isEqualTo(count(page, "Te doen"));
    assertThat(tasks(page)).hasSize(count(page, "Te doen"));
  }

  @Test
  void ofWhatIsLateTheMostSeriousComesFirstAndTheTasksOfACaseStandTogether() {
    var second = report();
    change("update promise set due_at = now() - interval '9 days' where kind = 'AFTERCARE'");
    change("update promise set due_at = now() - interval '1 day' where kind = 'AFFECTED_ASKED'");
    change("update affected set assessed = 2");
    change(
        "update affected set assessed = 4 where incident_id = (select incident_id from case_file"
            + " where number = '"
            + second
            + "' and organisation_id = '"
            + scene.organisation().id().value()
            + "')");
    var late = tasks(page(Persona.OWNER, "/taken?welke=te-laat"));
    assertThat(late).hasSizeGreaterThan(2);
    assertThat(late.getFirst()).contains(second, "zeer ernstig");
    var serious = late.stream().filter(task -> task.contains(second)).toList();
    assertThat(late.subList(0, serious.size())).isEqualTo(serious);
  }

  private static int count(String page, String chip) {
    return Integer.parseInt(
        found(page, ">" + chip + "</span> <span class=\"rd-chip__count\">(\\d+)<"));
  }

  @Test
  void aTaskSaysHowSeriousItIsInWords() {
    change("update affected set assessed = 4");
    assertThat(tasks(page(Persona.OWNER, "/taken")))
        .isNotEmpty()
        .allSatisfy(task -> assertThat(task).contains("zeer ernstig", "rd-severity--VERY_HIGH"));
    assertThat(page(Persona.OWNER, "/incidenten")).contains("zeer ernstig");
  }

  @Test
  void whoGotOnePromiseReadsTheNumberAndNotWhatItIsAbout() {
    change("update affected set assessed = 4");
    var mine = tasks(page(Persona.PROMISE_OWNER, "/taken"));
    assertThat(mine)
        .isNotEmpty()
        .allSatisfy(
            task ->
                assertThat(task)
                    .contains(scene.file().number())
                    .doesNotContain("ernstig", IncidentFixtures.name(scene, Persona.AFFECTED)));
  }

  @Test
  void theSecondCaseOfTheSamePerpetratorSaysSoToWhoMayOpenBoth() {
    var second = report();
    var parts = "select part_id from case_part where organisation_id = '%s' and incident_id = ";
    var first = record(parts, scene.file().number());
    var other = record(parts, second);
    assertThat(page(Persona.OWNER, "/taken")).doesNotContain("keer, zelfde veroorzaker");
    link(first, other);
    var page = page(Persona.OWNER, "/taken");
    assertThat(rows(page, second))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).contains("2e keer, zelfde veroorzaker"));
    assertThat(rows(page, scene.file().number()))
        .noneSatisfy(row -> assertThat(row).contains("zelfde veroorzaker"));
    block(scene.file().number());
    assertThat(page(Persona.OWNER, "/taken"))
        .contains(second)
        .doesNotContain("keer, zelfde veroorzaker");
  }

  private static List<String> rows(String page, String number) {
    return Arrays.stream(page.split("<(?:li class=\"rd-task|tr>)"))
        .skip(1)
        .filter(row -> row.contains(number))
        .toList();
  }

  private String report() {
    var id = scene.report(Persona.AFFECTED, Map.of("words", "Weer nageroepen"));
    return scene.number(Persona.AFFECTED, id);
  }

  private UUID record(String parts, String number) {
    var organisation = scene.organisation().id().value();
    var part =
        Database.uuid(
            parts.formatted(organisation)
                + "(select incident_id from case_file where organisation_id = '%s' and number = '%s') order by person_id = '%s' desc limit 1"
                    .formatted(organisation, number, scene.person(Persona.AFFECTED).value()));
    var answer =
        scene
            .as(Persona.OWNER)
            .post(
                scene.path(
                    "/incidenten/" + number + "/getroffenen/" + part + "/veroorzakers/nieuw"),
                Map.of(
                    "form",
                    UUID.randomUUID().toString(),
                    "version",
                    "0",
                    "kind",
                    "PERSON",
                    "name",
                    "Jan Jansen"));
    location(answer);
    return Database.uuid(
        "select id from subject where organisation_id = '%s' and part_id = '%s'"
            .formatted(organisation, part));
  }

  private void link(UUID one, UUID other) {
    for (var pair : List.of(List.of(one, other), List.of(other, one))) {
      Database.change(
          "insert into subject_link (organisation_id, subject_id, other_id, linked_at, linked_by) values ('%s', '%s', '%s', now(), '%s')"
              .formatted(
                  scene.organisation().id().value(),
                  pair.getFirst(),
                  pair.getLast(),
                  scene.person(Persona.OWNER).value()));
    }
  }

  private void block(String number) {
    Database.change(
        "insert into case_block (organisation_id, incident_id, person_id, ground) select organisation_id, incident_id, '%s', 'LINE' from case_file where organisation_id = '%s' and number = '%s'"
            .formatted(
                scene.person(Persona.OWNER).value(), scene.organisation().id().value(), number));
  }

  @Test
  void theTableSaysWhoHandlesTheCaseAndWhatTheLastStepWas() {
    var row = rows(page(Persona.OWNER, "/incidenten"), scene.file().number()).getFirst();
    assertThat(row).contains(IncidentFixtures.name(scene, Persona.OWNER), "data-label=\"bij\"");
    var part = scene.file().part(Persona.AFFECTED);
    var note = scene.casePath("/getroffenen/" + part + "/notitie");
    location(
        scene
            .as(Persona.OWNER)
            .post(note, Map.of("form", UUID.randomUUID().toString(), "words", "Gebeld")));
    assertThat(rows(page(Persona.OWNER, "/incidenten"), scene.file().number()))
        .anySatisfy(one -> assertThat(one).contains(">Notitie<").doesNotContain("Gebeld"));
  }

  @Test
  void theTableIsSortedByLinksAndSaysInWhichOrderItIs() {
    var page = page(Persona.OWNER, "/incidenten");
    assertThat(page).containsPattern("aria-sort=\"descending\"[^>]*>\\s*<a[^>]*>\\s*<span>Dag<");
    for (var order : List.of("termijn", "nummer", "ernst", "behandelaar", "stap")) {
      assertThat(page).contains("volgorde=" + order);
      var sorted = page(Persona.OWNER, "/incidenten?volgorde=" + order);
      assertThat(sorted).as(order).containsOnlyOnce("aria-sort=").contains(scene.file().number());
    }
    assertThat(page(Persona.OWNER, "/incidenten?volgorde=termijn"))
        .contains("aria-sort=\"ascending\"", "volgorde=termijn-om");
    assertThat(page(Persona.OWNER, "/incidenten?volgorde=termijn-om"))
        .as("a second choice of the same column turns the order round")
        .contains("aria-sort=\"descending\"", scene.file().number())
        .containsPattern("volgorde=termijn\"[^>]*>\\s*<span>Termijn<");
    assertThat(page).as("an order is no filter").contains("/incidenten?volgorde=termijn\"");
    assertThat(page(Persona.OWNER, "/incidenten?volgorde=verzonnen"))
        .contains("aria-sort=\"descending\"");
  }

  @Test
  void eachPartOfTheFilterIsTakenOffByItself() {
    var page = page(Persona.OWNER, "/incidenten?stand=OPEN&orgaan=COUNCIL&volgorde=ernst");
    assertThat(page)
        .contains("Zaak: ")
        .contains("/incidenten?orgaan=COUNCIL&amp;volgorde=ernst\"")
        .contains("/incidenten?stand=OPEN&amp;volgorde=ernst\"")
        .doesNotContain("<select");
    assertThat(page(Persona.OWNER, "/incidenten?stand=OPEN&filteren=ja"))
        .contains("<select", "name=\"vorm\"");
  }

  @Test
  void theListIsCounted() {
    assertThat(page(Persona.OWNER, "/incidenten")).containsPattern(">\\d+ (zaak|zaken)<");
  }

  @Test
  void withAPasswordAloneNoListSaysMoreThanNumberFormAndDay() {
    change("update affected set assessed = 4");
    var visitor = scene.withPassword(Persona.OWNER);
    for (var list : List.of("", "/taken", "/incidenten")) {
      assertThat(visitor.get(scene.path(list)).body())
          .as(list)
          .contains(scene.file().number())
          .doesNotContain(IncidentFixtures.name(scene, Persona.AFFECTED));
    }
  }

  private void change(String sql) {
    Database.change(
        sql
            + (sql.contains(" where ") ? " and " : " where ")
            + "organisation_id = '%s'".formatted(scene.organisation().id().value()));
  }
}
