// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adviser in a talk cannot open a page on which something is decided, by any address. */
@RugdekkingTest
class TalkDoorsModuleTests extends SharedScene {

  private static final Pattern PAGE =
      Pattern.compile("\\| GET \\| /\\{organisatie}(/incidenten/\\{nummer}[^ ]*) \\|");

  /** The pages of a talk. Each other page of a case is closed to whoever listens. */
  private static final List<String> OF_A_TALK =
      List.of(
          "",
          "/herkomst", // which says nothing of what came from no old list
          "/notitie",
          "/klacht",
          "/gesprek",
          "/doorverwijzen",
          "/melden-moest",
          "/oproepen",
          "/eerste-uur",
          "/eerste-uur/stand",
          "/veroorzakers",
          "/veroorzakers/nieuw");

  @SuppressWarnings("NullAway.Init")
  private String talk;

  @SuppressWarnings("NullAway.Init")
  private String part;

  @BeforeEach
  void somethingIsTold() {
    var told =
        scene().report(Persona.TRUSTED, Map.of("confidential", "true", "words", "Hij volgt mij"));
    var number = scene().number(Persona.TRUSTED, told);
    talk = scene().path("/incidenten/" + number);
    part =
        Database.text(
            "select p.part_id from case_part p join report r on r.incident_id = p.incident_id where r.id = '%s'"
                .formatted(told));
  }

  @Test
  void onlyThePagesOfATalkOpen() throws IOException {
    var adviser = scene().as(Persona.ADVISER);
    var open = new ArrayList<String>();
    var found = PAGE.matcher(Files.readString(Path.of("docs/access.md")));
    int asked = 0;
    while (found.find()) {
      var page =
          found
              .group(1)
              .replace("/incidenten/{nummer}", "")
              .replace("/getroffenen/{deel}", "/{deel}");
      if (page.replace("{deel}", "").contains("{")) {
        continue; // a promise, a measure or a letter, which no talk has
      }
      asked++;
      var path = talk + page.replace("/{deel}", "/getroffenen/" + part);
      var status = adviser.get(path).statusCode();
      assertThat(status).as(page).isIn(200, 302, 403, 404);
      if (status < 400) {
        open.add(page.replace("/{deel}", ""));
      }
    }
    assertThat(asked).isGreaterThan(25);
    assertThat(OF_A_TALK).containsAll(open);
  }

  @Test
  void whileSomebodyIsCalledTheTalkLeadsToTheFirstHourAndKnowsTheNumber() {
    var adviser = scene().as(Persona.ADVISER);
    assertThat(adviser.get(talk).body()).contains("telefoon onbekend");
    var base = talk + "/getroffenen/" + part;
    adviser.get(base + "/oproepen");
    var call =
        Map.of(
            "form",
            UUID.randomUUID().toString(),
            "need",
            "Bel haar",
            "phone",
            "06 1234 5678",
            "place",
            "Zeeweg 12");
    location(adviser.post(base + "/oproepen", call));
    assertThat(adviser.get(talk).body())
        .contains("tel:0612345678")
        .containsPattern("nl-button--primary\" href=\"" + base + "/eerste-uur\"")
        .doesNotContain("telefoon onbekend", "nl-button--secondary\" href=\"" + base + "/oproepen");
  }

  @Test
  void theFirstHourOfATalkHasNoStepByWhichOthersHearOfIt() {
    var adviser = scene().as(Persona.ADVISER);
    var hour = talk + "/getroffenen/" + part + "/eerste-uur";
    assertThat(adviser.get(hour).body())
        .contains("In dit gesprek is niemand opgeroepen", "omdat u luistert in dit gesprek")
        .contains(hour.replace("/eerste-uur", "/oproepen"), "Roep iemand op")
        .doesNotContain("Wat u moet weten", "maak er geen zaak van")
        .doesNotContain("Spreek af wie", "INFORM_RESPONSIBLE", "CALL_AFFECTED");
    callSomebody(adviser);
    assertThat(adviser.get(hour).body())
        .contains("CALL_AFFECTED", "EMERGENCY")
        .doesNotContain("INFORM_RESPONSIBLE", "FAMILY_SCHOOL", "REMOVAL", "woordvoering");
    adviser.post(hour + "/stappen", Map.of("step", "INFORM_RESPONSIBLE"));
    adviser.post(hour + "/woordvoering", Map.of("speaker", "De burgemeester", "said", "Niets"));
    assertThat(
            Database.text(
                "select count(*) from timeline_entry where part_id = '%s' and kind in ('FIRST_HOUR', 'SPOKEN_OF')"
                    .formatted(part)))
        .isEqualTo("0");
  }

  @Test
  void whoCallsTypesTheNumberThatWeDoNotHave() {
    var adviser = scene().as(Persona.ADVISER);
    var page = talk + "/getroffenen/" + part + "/oproepen";
    assertThat(adviser.get(page).body()).contains("Wij hebben geen telefoonnummer van wie dit");
    var wrong = Map.of("need", "Zij staat buiten", "phone", "06 1");
    assertThat(adviser.post(page, wrong).body()).contains("Zij staat buiten", "06 1");
    callSomebody(adviser);
    assertThat(adviser.get(page.replace("/oproepen", "/eerste-uur")).body())
        .contains(
            "06 10020030", "Achter het station", "Zij staat buiten", "href=\"tel:0610020030\"");
    assertThat(adviser.get(scene().path("")).body())
        .contains("rd-balk-bel-0\" href=\"tel:0610020030\"");
  }

  @Test
  void thePageOfATalkBeginsWithWritingAndCalling() {
    assertThat(scene().as(Persona.ADVISER).get(talk).body())
        .containsSubsequence(
            "nl-button--primary", "Schrijf een bericht", "/oproepen", "Bestanden voegt u hier")
        .contains("mailto:", "telefoon onbekend");
    assertThat(scene().as(Persona.ADVISER).get(talk + "/getroffenen/" + part + "/klacht").body())
        .doesNotContain("volmacht kan alleen");
  }

  @Test
  void whatWasLeftOfADangerComesFirstInTheTalk() {
    var adviser = scene().as(Persona.ADVISER);
    callSomebody(adviser);
    var officer = scene().as(Persona.FALLBACK);
    var hour = talk + "/getroffenen/" + part + "/eerste-uur";
    location(officer.post(hour + "/bevestigen", Map.of()));
    var after = location(officer.post(hour + "/overdragen", Map.of("nog", "CALL_AFFECTED")));
    assertThat(officer.get(after).body())
        .contains("De vertrouwenspersoon kreeg een e-mail")
        .doesNotContain("De behandelaar kreeg bericht");
    assertThat(adviser.get(talk).body())
        .containsSubsequence("Nog open van het eerste uur", "nl-button--primary", "Schrijf een");
  }

  @Test
  void aDecidingPageSendsNobodyOutOfTheTalk() {
    assertThat(scene().as(Persona.ADVISER).get(talk + "/getroffenen/" + part + "/vragen").body())
        .contains("In een gesprek in vertrouwen besluit u niets")
        .doesNotContain("Vraag het aan wie de zaak behandelt");
  }

  private void callSomebody(Visitor adviser) {
    var call =
        Map.of(
            "form",
            UUID.randomUUID().toString(),
            "need",
            "Zij staat buiten",
            "phone",
            "06 10020030",
            "place",
            "Achter het station");
    location(adviser.post(talk + "/getroffenen/" + part + "/oproepen", call));
  }
}
