// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static nl.rugdekking.report.AdditionScene.VERSION;
import static nl.rugdekking.report.AdditionScene.answers;
import static nl.rugdekking.report.AdditionScene.count;
import static nl.rugdekking.report.AdditionScene.name;
import static nl.rugdekking.report.AdditionScene.report;
import static nl.rugdekking.report.AdditionScene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.evidence.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Telling more again, in two windows, wrongly, with a file, and after the end. */
@RugdekkingTest
class RepeatedAdditionsModuleTests {

  @Autowired IncidentFixtures fixtures;

  @BeforeEach
  void sameTown() {
    AdditionScene.at(fixtures);
  }

  @Test
  void aChangeIsANewVersionAndTheEarlierStaysReadable() {
    var sent = report(Persona.TRUSTED, Map.of());
    sent.tell("getuigen", Map.of("words", "De buurvrouw"));
    sent.tell("getuigen", Map.of("words", "De buurman"));
    assertThat(sent.page("getuigen").body()).contains("De buurman").doesNotContain("De buurvrouw");
    assertThat(sent.seenBy(Persona.OWNER))
        .contains("De buurman", "De buurvrouw", "Eerder antwoord (1)");
    sent.tell("getuigen", Map.of("words", ""));
    assertThat(sent.seenBy(Persona.OWNER)).contains("Teruggenomen", "De buurman");
  }

  @Test
  void sentTwiceIsOneAnswer() {
    var sent = report(Persona.TRUSTED, Map.of());
    var form = Map.of("form", UUID.randomUUID().toString(), "version", "0", "words", "Een keer");
    IncidentFixtures.location(scene().as(Persona.TRUSTED).post(sent.more("getuigen"), form));
    IncidentFixtures.location(scene().as(Persona.TRUSTED).post(sent.more("getuigen"), form));
    assertThat(count(answers(sent))).isEqualTo(1);
  }

  @Test
  void changedInAnotherWindowItIsSaidAndNothingTypedIsLost() {
    var sent = report(Persona.TRUSTED, Map.of());
    sent.tell("getuigen", Map.of("words", "Uit het ene venster"));
    var late = sent.tell("getuigen", Map.of("version", "0", "words", "Uit het andere venster"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("intussen veranderd", "Uit het ene venster", "Uit het andere venster");
    assertThat(count(answers(sent))).isEqualTo(1);
    var again =
        Map.of(
            "form", IncidentFixtures.found(late.body(), "name=\"form\"[^>]*value=\"([^\"]+)\""),
            "version", IncidentFixtures.found(late.body(), VERSION),
            "words", "Uit het andere venster");
    IncidentFixtures.location(scene().as(Persona.TRUSTED).post(sent.more("getuigen"), again));
    assertThat(count(answers(sent))).isEqualTo(2);
  }

  @Test
  void badInputIsSaidAndKept() {
    var sent = report(Persona.TRUSTED, Map.of());
    assertThat(sent.tell("vorm", Map.of()).body()).contains("of sla deze vraag over");
    var unknown = sent.tell("vorm", Map.of("codes", "toverij", "words", "Het ging zo"));
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("Kies een van de mogelijkheden", "Het ging zo");
    var tooLong = sent.tell("getuigen", Map.of("words", "x".repeat(5_001)));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("Er passen 5.000 tekens", "x".repeat(5_001));
    for (var page : List.of("wensen", "ernst")) {
      var nothing = sent.tell(page, Map.of());
      assertThat(nothing.statusCode()).as(page).isEqualTo(422);
      assertThat(nothing.body())
          .as(page)
          .contains("of sla deze vraag over")
          .doesNotContain("(verplicht)");
    }
    assertThat(count(answers(sent))).isZero();
  }

  @Test
  void oneAnswerAboutWishesIsEnoughAndKeepsTheOthers() {
    var sent = report(Persona.TRUSTED, Map.of());
    IncidentFixtures.location(sent.tell("wensen", Map.of("police", "NO", "danger", "NONE")));
    var own = scene().path("/mijn/" + sent.number());
    assertThat(scene().as(Persona.TRUSTED).get(own).body())
        .as("asks what was left open")
        .contains("name=\"response\"")
        .doesNotContain("name=\"police\"");
    for (var page : List.of(sent.more("wensen"), own + "/wensen")) {
      assertThat(scene().as(Persona.TRUSTED).get(page).body())
          .as("what was left open comes before what they said, danger first, on the same form")
          .containsSubsequence(
              "name=\"response\"",
              "name=\"care\"",
              "Wat u al zei",
              "name=\"danger\"",
              "name=\"police\"")
          .contains("rd-chips", "data-exit");
    }
  }

  @Test
  void aFileIsCleanedAndLiesWithTheReport() {
    var sent = report(Persona.TRUSTED, Map.of());
    var fields = Map.of("form", UUID.randomUUID().toString(), "version", "0", "words", "De brief");
    var wrong =
        scene()
            .as(Persona.TRUSTED)
            .post(sent.more("bewijs"), fields, "virus.exe", new byte[] {'M', 'Z', 0, 1});
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("virus.exe", "De brief", "Kies uw bestanden opnieuw");
    var right =
        scene()
            .as(Persona.TRUSTED)
            .post(sent.more("bewijs"), fields, "brief.png", Pictures.png(40, 30));
    IncidentFixtures.location(right);
    assertThat(sent.own()).contains("brief.png");
    assertThat(sent.seenBy(Persona.OWNER)).contains("brief.png", "/schoon", "De brief");
    var keys =
        "select count(distinct key_id) from (select key_id from report where id = '%1$s' union all"
            .concat(" select key_id from evidence where report_id = '%1$s') keys")
            .formatted(sent.report());
    assertThat(Database.texts(keys)).containsExactly("1");
  }

  @Test
  void aColleagueWhoIsNamedIsKeptFromTheCaseAndFromTheAnswer() {
    var sent = report(Persona.TRUSTED, Map.of());
    var unknown = sent.tell("veroorzaker", Map.of("choice", "COLLEAGUE", "name", "Niemand Hier"));
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body())
        .contains("Wij kennen in de eigen organisatie niemand met deze naam", "Niemand Hier");
    assertThat(count(answers(sent))).isZero();
    assertThat(sent.seenBy(Persona.OWNER)).contains("Het was weer raak");
    IncidentFixtures.location(
        sent.tell("veroorzaker", Map.of("choice", "COLLEAGUE", "name", name(Persona.OWNER))));
    var path = scene().path("/incidenten/" + sent.number());
    assertThat(scene().as(Persona.OWNER).get(path).statusCode()).isEqualTo(404);
    assertThat(sent.seenBy(Persona.RESPONSIBLE)).contains("De veroorzaker is een collega");
  }

  @Test
  void afterClosingNothingIsAdded() {
    var sent = report(Persona.TRUSTED, Map.of());
    sent.tell("getuigen", Map.of("words", "Voor het einde"));
    var part =
        "select part_id from affected a join report r on r.incident_id = a.incident_id"
            .concat(" where r.id = '" + sent.report() + "'");
    var id = Database.texts(part).getFirst();
    Database.asMigrator(
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute("update case_part set open = false where part_id = '" + id + "'");
            statement.execute(
                "update affected set closed_at = now(), outcome = 'HANDLED' where part_id = '"
                    .concat(id + "'"));
          }
          return true;
        });
    assertThat(sent.own()).doesNotContain("/meer/");
    assertThat(sent.page("getuigen").body()).contains("U kunt hier niets meer toevoegen");
    var late =
        scene()
            .as(Persona.TRUSTED)
            .post(sent.more("getuigen"), Map.of("version", "1", "words", "Na het einde"));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("Na het einde");
    assertThat(count(answers(sent))).isEqualTo(1);
    assertThat(sent.seenBy(Persona.OWNER)).contains("Voor het einde");
  }
}
