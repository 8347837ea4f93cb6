// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Behind no door of docs/access.md does anybody but the affected person and the author read a note
 * of aftercare or the answer after a talk, and behind none does a care giver find somebody who did
 * not choose them.
 */
@RugdekkingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CareWalkModuleTests {

  private static final String NOTE = "Huilde bij het woord raadzaal";
  private static final String ANSWER = "niet genoeg";

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeAll
  void callTheAffected() {
    scene = fixtures.twoAffected();
    var choice = new LinkedHashMap<String, String>();
    choice.put("version", "0");
    choice.put("carer", "CARE_TEAM:" + scene.person(Persona.CARE_GIVER).value());
    choice.put("reading", "NOTHING");
    choice.put("phone", "0612345678");
    post(Persona.AFFECTED, own(), choice);
    record("false", NOTE);
    record("true", "");
    var talk =
        Database.uuid(
            "select id from care_contact where reached and part_id = '%s'"
                .formatted(scene.file().part(Persona.AFFECTED)));
    post(
        Persona.AFFECTED,
        own() + "/genoeg",
        Map.of("gesprek", talk.toString(), "antwoord", "NOT_ENOUGH"));
  }

  private void record(String reached, String note) {
    var contact = new LinkedHashMap<String, String>();
    contact.put("form", UUID.randomUUID().toString());
    contact.put("kind", "CALL");
    contact.put("on", LocalDate.now(Dates.ZONE).toString());
    contact.put("reached", reached);
    contact.put("note", note);
    post(Persona.CARE_GIVER, given() + "/contact", contact);
  }

  @ParameterizedTest
  @EnumSource(
      value = Persona.class,
      names = {"OWNER", "COORDINATOR", "ADMINISTRATOR", "RESPONSIBLE", "DEPUTY", "TRUSTED"})
  void nobodyElseReadsANoteOrAnAnswer(Persona persona) {
    assertThat(listPages(persona, NOTE)).isEmpty();
    assertThat(listPages(persona, ANSWER)).isEmpty();
  }

  @Test
  void theAuthorAndTheAffectedReadIt() {
    assertThat(listPages(Persona.CARE_GIVER, NOTE)).containsExactly(given());
    assertThat(listPages(Persona.AFFECTED, NOTE)).containsExactly(own());
    assertThat(listPages(Persona.CARE_GIVER, ANSWER)).containsExactly(given());
    assertThat(listPages(Persona.AFFECTED, ANSWER)).containsExactly(own());
  }

  @Test
  void aCareGiverFindsWhoChoseThemAndNobodyElse() {
    assertThat(listPages(Persona.CARE_GIVER, IncidentFixtures.name(scene, Persona.AFFECTED)))
        .contains(given(), scene.path("/nazorg"))
        .allMatch(
            path -> path.contains("/toegewezen/") || path.endsWith("/nazorg") || isOwnTask(path));
    for (var hidden : EnumSet.of(Persona.OTHER_AFFECTED, Persona.ACCUSED, Persona.REPORTER)) {
      assertThat(listPages(Persona.CARE_GIVER, IncidentFixtures.name(scene, hidden)))
          .as(hidden.name())
          .isEmpty();
    }
  }

  private boolean isOwnTask(String path) {
    return List.of(scene.path(""), scene.path("/taken")).contains(path);
  }

  /** The pages on which a person reads this text. */
  private Set<String> listPages(Persona persona, String text) {
    var pages = new TreeSet<String>();
    for (var door : Doors.all(scene)) {
      if (door.row().method().equals("GET")
          && !door.path().equals("/")
          && scene.as(persona).get(door.path()).body().contains(text)) {
        pages.add(door.path());
      }
    }
    return pages;
  }

  private String own() {
    return scene.path("/mijn/" + scene.file().number() + "/nazorg");
  }

  private String given() {
    return scene.casePath(
        "/getroffenen/"
            + scene.file().part(Persona.AFFECTED)
            + "/toegewezen/"
            + scene.file().givenPromise());
  }

  private void post(Persona persona, String path, Map<String, String> fields) {
    assertThat(scene.as(persona).post(path, fields).statusCode()).isEqualTo(302);
  }
}
