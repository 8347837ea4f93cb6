// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.promise.PromiseKeepers;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import throwaway.drill.DrillRoom;
import throwaway.press.PressRoom;

/**
 * A room that keeps a promise of its own kind, and one with a task that belongs to no case, are on
 * every page that they have to be on. Nothing outside their folders and messages knows them.
 */
@RugdekkingTest
@Import({PressRoom.class, DrillRoom.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenBoardModuleTests extends SharedScene {

  @Autowired PromiseKeepers keepers;
  @Autowired MessageSource messages;

  @Test
  @Order(1)
  void aPromiseOfAnotherRoomIsOwedAndShown() {
    assertThat(page(Persona.OWNER, incident()))
        .contains("Pers te woord gestaan", press() + "\"", "Pers te woord staan")
        .contains("Weer iets tegen de pers zeggen");
    assertThat(page(Persona.OWNER, "/taken"))
        .contains("Sta de pers te woord", press() + "?volgende=");
    assertThat(page(Persona.AFFECTED, "/mijn/" + scene().file().number()))
        .contains("Wij staan de pers te woord");
    assertThat(page(Persona.RESPONSIBLE, "/overzicht")).contains("Pers te woord gestaan");
    assertThat(page(Persona.RESPONSIBLE, "/incidenten?belofte=PRESS&hoe=OPEN"))
        .contains(scene().file().number());
    assertThat(page(Persona.ADMINISTRATOR, "/beheer/beleid/raad"))
        .contains("Pers te woord gestaan", "5 uur");
    assertThat(page(Persona.ADMINISTRATOR, "/beheer/lijsten/redenen"))
        .contains("Pers te woord gestaan");
  }

  @Test
  @Order(2)
  void itsDoorsOpenForWhomTheRulesSay() {
    var answers = new EnumMap<Persona, List<Integer>>(Persona.class);
    for (var persona : Persona.values()) {
      var statuses = new ArrayList<Integer>();
      statuses.add(scene().as(persona).get(scene().path(press())).statusCode());
      if (persona != Persona.OWNER) {
        statuses.add(scene().as(persona).post(scene().path(press()), Map.of()).statusCode());
      }
      answers.put(persona, statuses);
    }
    assertThat(answers)
        .containsEntry(Persona.OWNER, List.of(200))
        .containsEntry(Persona.RESPONSIBLE, List.of(403, 403))
        .containsEntry(Persona.AFFECTED, List.of(403, 403))
        .containsEntry(Persona.OTHER_OWNER, List.of(404, 404))
        .containsEntry(Persona.UNRELATED, List.of(404, 404))
        .containsEntry(Persona.ACCUSED, List.of(404, 404));
    answers.remove(Persona.OWNER);
    assertThat(answers.values()).allSatisfy(statuses -> assertThat(statuses).doesNotContain(200));
  }

  @Test
  @Order(3)
  void itIsKeptOnItsPageAndCanBeTakenBack() {
    var kept =
        scene()
            .as(Persona.OWNER)
            .post(scene().path(press()), Map.of("words", "Alleen dat er onderzoek loopt"));
    assertThat(kept.statusCode()).isEqualTo(302);

    var seen = page(Persona.OWNER, incident());
    assertThat(seen)
        .contains("De pers kreeg antwoord: de radio", "Alleen dat er onderzoek loopt")
        .contains("Bekijk wat de pers hoorde");
    assertThat(page(Persona.AFFECTED, "/mijn/" + scene().file().number()))
        .contains("De pers kreeg antwoord: de radio");
    var correct = Pattern.compile("/beloften/[0-9a-f-]{36}/verbeteren").matcher(seen);
    assertThat(correct.find()).isTrue();
    var path = incident() + correct.group();
    var again =
        scene()
            .as(Persona.OWNER)
            .post(scene().path(path), Map.of("version", "1", "words", "De verkeerde zaak"));
    assertThat(again.statusCode()).isEqualTo(302);
    assertThat(page(Persona.OWNER, incident())).contains("Verbeterd: „Pers te woord gestaan”");
  }

  @Test
  void aTaskWithoutACaseIsOnTheListOfWhoeverItIsAskedOf() {
    assertThat(page(Persona.UNRELATED, "")).contains(scene().path("/taken") + "\"");
    assertThat(page(Persona.UNRELATED, "/taken"))
        .contains("Oefening van dit jaar", scene().path("/oefening?volgende="), "Oefenen");
    assertThat(page(Persona.OWNER, "/taken"))
        .contains("Oefening van dit jaar", "Sta de pers te woord");
    assertThat(page(Persona.UNRELATED, "/oefening")).isEqualTo("Oefening");

    scene().as(Persona.UNRELATED).post(scene().path("/oefening"), Map.of());
    assertThat(page(Persona.UNRELATED, "/taken")).doesNotContain("Oefening van dit jaar");
  }

  @Test
  void aColumnThatItBringsIsMissedInTheDocument() {
    var columns =
        Database.asMigrator(
            connection -> {
              connection.setAutoCommit(false);
              try (var statement = connection.createStatement()) {
                statement.execute("create table press_answer (organisation_id uuid, words bytea)");
                return ColumnsDocument.inDatabase(connection, "");
              } finally {
                connection.rollback();
              }
            });
    columns.removeAll(ColumnsDocument.all());
    assertThat(columns)
        .containsExactlyInAnyOrder("press_answer.organisation_id", "press_answer.words");
  }

  @Test
  void itsTextsAreThereInBothLanguages() {
    var keeper = keepers.get(keepers.find("PRESS").orElseThrow());
    for (var language : List.of("nl", "en")) {
      for (var key :
          List.of(
              keeper.nameKey(),
              keeper.nameKeyForAffected(),
              keeper.hintKey(),
              keeper.definition().buttonKey())) {
        assertThat(messages.getMessage(key, null, Locale.of(language))).isNotBlank();
      }
    }
  }

  private static String incident() {
    return "/incidenten/" + scene().file().number();
  }

  private static String press() {
    return incident() + "/getroffenen/" + scene().file().part(Persona.AFFECTED) + "/pers";
  }

  private static String page(Persona persona, String path) {
    var answer = scene().as(persona).get(scene().path(path));
    assertThat(answer.statusCode()).as("%s %s", persona, path).isEqualTo(200);
    return answer.body();
  }
}
