// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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

/** Two councillors in one case: lines about them say whose they are. */
@RugdekkingTest
class ListNamesModuleTests {

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @SuppressWarnings("NullAway.Init")
  private String report;

  @SuppressWarnings("NullAway.Init")
  private String number;

  @BeforeEach
  void twoCouncillors() {
    scene = fixtures.twoAffected();
    report = report(name(Persona.AFFECTED) + "\n" + name(Persona.TRUSTED));
    number = IncidentFixtures.numberIn(page(Persona.REPORTER, report));
  }

  private String report(String names) {
    return "/meldingen/"
        + scene.report(
            Persona.REPORTER,
            Map.of("words", "Zij werden nageroepen", "whom", "OTHER", "names", names));
  }

  private String name(Persona persona) {
    return IncidentFixtures.name(scene, persona);
  }

  private String page(Persona persona, String path) {
    return scene.as(persona).get(scene.path(path)).body();
  }

  @Test
  void tasksAndListsNameThemForWhoeverMayOpenTheCase() {
    for (var list : new String[] {"/taken", "/incidenten"}) {
      assertThat(rows(page(Persona.OWNER, list), number))
          .as(list)
          .anySatisfy(row -> assertThat(row).contains(name(Persona.AFFECTED), "raadslid"))
          .anySatisfy(row -> assertThat(row).contains(name(Persona.TRUSTED), "raadslid"));
    }
    // also where the viewer sees one part of a case only
    assertThat(rows(page(Persona.OWNER, "/taken"), scene.file().number()))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).contains(name(Persona.AFFECTED), "raadslid"));
  }

  @Test
  void theListCanBeNarrowedToWhoeverHandlesSomethingInItAndNobodyElse() {
    // by office of the council; the manager handles the counter clerk's part, which is not seen
    assertThat(handlersOfferedTo(Persona.RESPONSIBLE)).containsExactly(Persona.OWNER);
    // staff only: until a colleague was accused the manager handled it, now it is the case owner
    assertThat(handlersOfferedTo(Persona.COORDINATOR)).containsExactly(Persona.OTHER_OWNER);
    assertThat(handlersOfferedTo(Persona.ADVISER)).isEmpty();
    var alone = report(name(Persona.OTHER_AFFECTED));
    assertThat(page(Persona.REPORTER, alone)).contains(name(Persona.LINE_OF_AFFECTED));
    assertThat(handlersOfferedTo(Persona.COORDINATOR))
        .containsExactlyInAnyOrder(Persona.OTHER_OWNER, Persona.LINE_OF_AFFECTED);
    assertThat(handlersOfferedTo(Persona.RESPONSIBLE)).containsExactly(Persona.OWNER);
  }

  @Test
  void twoHandlersOfOneNameAreBothOffered() {
    report(name(Persona.OTHER_AFFECTED));
    Database.change(
        "update person set name = (select name from person where id = '%s') where id = '%s'"
            .formatted(
                scene.person(Persona.OTHER_OWNER).value(),
                scene.person(Persona.LINE_OF_AFFECTED).value()));
    assertThat(handlersOfferedTo(Persona.COORDINATOR))
        .containsExactlyInAnyOrder(Persona.OTHER_OWNER, Persona.LINE_OF_AFFECTED);
  }

  private List<Persona> handlersOfferedTo(Persona persona) {
    var page = page(persona, "/incidenten?filteren=ja");
    return Arrays.stream(Persona.values())
        .filter(one -> one != persona && one != Persona.NOBODY && one != Persona.STRANGER)
        .filter(one -> page.contains("value=\"" + scene.person(one).value() + "\""))
        .toList();
  }

  @Test
  void whoWithholdsTheirNameIsWhatTheyAre() {
    scene.as(Persona.AFFECTED).get(scene.path("/mijn/" + number));
    IncidentFixtures.location(
        scene
            .as(Persona.AFFECTED)
            .post(scene.path("/mijn/" + number + "/naam"), Map.of("verborgen", "true")));
    for (var list : new String[] {"/taken", "/incidenten"}) {
      var page = page(Persona.OWNER, list);
      assertThat(page).as(list).contains(name(Persona.TRUSTED));
      assertThat(rows(page, number))
          .as(list)
          .anySatisfy(row -> assertThat(row).contains(">raadslid<"))
          .noneSatisfy(row -> assertThat(row).contains(name(Persona.AFFECTED)));
    }
  }

  /** The rows of a list about this case. */
  private static List<String> rows(String page, String number) {
    return Arrays.stream(page.split("<(?:li class=\"rd-task|tr>)"))
        .skip(1)
        .filter(row -> row.contains(number))
        .toList();
  }

  @Test
  void theReporterReadsTheNamesTheyGave() {
    assertThat(page(Persona.REPORTER, report))
        .contains("Wat " + name(Persona.AFFECTED) + " is overkomen")
        .contains("Wat " + name(Persona.TRUSTED) + " is overkomen")
        .doesNotContain("Wat een ander is overkomen");
  }

  @Test
  void withAPasswordAloneAListCarriesNoName() {
    var visitor = scene.withPassword(Persona.OWNER);
    assertThat(visitor.get(scene.path("/taken")).body())
        .contains(number)
        .doesNotContain(name(Persona.TRUSTED));
  }
}
