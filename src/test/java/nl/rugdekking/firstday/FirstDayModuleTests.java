// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.Test;

/** Domain rule 2j: the steps of the first day are listed, recorded and read. */
@RugdekkingTest
class FirstDayModuleTests extends FirstDayScene {

  @Test
  void theListOnTheCaseFollowsFromWhatWasReported() {
    assertThat(councillor(Map.of("channel", "letter")).page())
        .contains("Eerste dag", "De brief bewaren in een envelop", "Vragen naar ernstig letsel")
        .doesNotContain("Camerabeelden", "Voicemail", "bedrijfsarts");
    assertThat(counterClerk(Map.of("channel", "telephone")).page())
        .contains("Voicemail en gesprekken bewaren", "De bedrijfsarts aanbieden");
  }

  @Test
  void aStepIsRecordedOnceAndReadByTheAffected() {
    var reported = councillor(Map.of("channel", "letter"));
    var fields = fields(FirstDayStep.LETTER, FirstDayEntryKind.DONE, "In de kluis gelegd");
    for (int i = 0; i < 2; i++) {
      location(scene().as(Persona.OWNER).post(reported.firstDay(), fields));
    }
    assertThat(read(Persona.OWNER, reported.firstDay()))
        .contains("In de kluis gelegd", name(Persona.OWNER), "Wijzigen");
    assertThat(read(Persona.AFFECTED, scene().path("/mijn/" + reported.number())))
        .containsOnlyOnce("Eerste dag, gedaan: De brief bewaren in een envelop")
        .contains("In de kluis gelegd");
    assertThat(
            Database.number(
                "select count(*) from audit_event where verb = 'firstday.DONE' and object_id = '%s'"
                    .formatted(reported.part())))
        .isEqualTo(1);

    location(
        reported.record(FirstDayStep.LETTER, FirstDayEntryKind.NOT_DONE, "Hij was al weggegooid"));
    assertThat(read(Persona.OWNER, reported.firstDay()))
        .contains("niet gedaan, met reden", "Hij was al weggegooid")
        .doesNotContain("In de kluis gelegd");
  }

  @Test
  void whenEveryStepIsRecordedTheCaseSaysSo() {
    var reported = councillor(Map.of("channel", "letter"));
    location(reported.record(FirstDayStep.LETTER, FirstDayEntryKind.DONE, ""));
    location(reported.record(FirstDayStep.INJURY, FirstDayEntryKind.INJURY_NOT_KNOWN, ""));
    assertThat(reported.page()).contains("Vragen naar ernstig letsel", "nog niet bekend");
    location(reported.record(FirstDayStep.INJURY, FirstDayEntryKind.NO_SERIOUS_INJURY, ""));
    assertThat(reported.page()).contains("Alle stappen van de eerste dag zijn vastgelegd.");
  }

  @Test
  void notDoneNeedsAReasonAndNothingTypedIsLost() {
    var reported = councillor(Map.of("channel", "letter"));
    var long_ = "Z".repeat(5_001);
    for (var words : new String[] {" ", long_}) {
      var refused = reported.record(FirstDayStep.LETTER, FirstDayEntryKind.NOT_DONE, words);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains(words.isBlank() ? "Schrijf waarom dit niet is gedaan." : long_)
          .containsPattern("value=\"NOT_DONE\"[^>]*checked|checked[^>]*value=\"NOT_DONE\"");
    }
    assertThat(reported.record(FirstDayStep.LETTER, FirstDayEntryKind.SERIOUS_INJURY, "").body())
        .contains("Kies een antwoord.");
    assertThat(reported.record(FirstDayStep.VOICEMAIL, FirstDayEntryKind.DONE, "").body())
        .contains("Deze stap hoort niet (meer) bij deze zaak.");
    var camera = councillor(Map.of("channel", "meeting"));
    assertThat(camera.record(FirstDayStep.CAMERA_IMAGES, FirstDayEntryKind.DONE, "").body())
        .contains("Deze stap is een belofte.");
    assertThat(
            Database.number(
                "select count(*) from timeline_entry where room = 'firstday' and part_id in"
                    + " ('%s', '%s')".formatted(reported.part(), camera.part())))
        .isZero();
  }

  @Test
  void whoSupervisesReadsTheStepsAndOnlyWhoHandlesRecordsThem() {
    var reported = councillor(Map.of("channel", "letter"));
    assertThat(read(Persona.RESPONSIBLE, reported.firstDay() + "?stap=LETTER"))
        .contains("De brief bewaren in een envelop")
        .doesNotContain("name=\"answer\"", ">Vastleggen");
    var fields = fields(FirstDayStep.LETTER, FirstDayEntryKind.DONE, "");
    assertThat(scene().as(Persona.RESPONSIBLE).post(reported.firstDay(), fields).statusCode())
        .isEqualTo(403);
    assertThat(scene().as(Persona.AFFECTED).get(reported.firstDay()).statusCode()).isEqualTo(403);
    assertThat(scene().as(Persona.UNRELATED).get(reported.firstDay()).statusCode()).isEqualTo(404);
  }

  /** In the case of the scene a colleague is accused. */
  @Test
  void whereAColleagueIsAccusedTheDutyToReportIsLookedAt() {
    var path =
        scene().casePath("/getroffenen/" + scene().file().part(Persona.AFFECTED) + "/eerste-dag");
    assertThat(read(Persona.OWNER, path + "?stap=DUTY_TO_REPORT"))
        .contains("Aangifteplicht nagaan", "elke ambtenaar die het in het werk te weten kwam")
        .contains("Vraag de jurist van uw organisatie of dit hier geldt")
        .contains("Is er aangifte gedaan omdat de wet dat verplicht?")
        .as("no article before a lawyer released the texts")
        .doesNotContain("artikel 162", "??");
    var owner = scene().as(Persona.OWNER);
    for (var answer :
        Map.of(
                FirstDayEntryKind.REPORTED_BY_DUTY,
                "Schrijf het nummer van de aangifte op",
                FirstDayEntryKind.NOT_REPORTED_BY_DUTY,
                "Schrijf waarom dit niet is gedaan.")
            .entrySet()) {
      var refused = owner.post(path, fields(FirstDayStep.DUTY_TO_REPORT, answer.getKey(), " "));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains(answer.getValue());
    }
    location(
        owner.post(
            path,
            fields(
                FirstDayStep.DUTY_TO_REPORT,
                FirstDayEntryKind.REPORTED_BY_DUTY,
                "PL1500-9, door de secretaris")));
    assertThat(read(Persona.OWNER, path)).contains("aangifte gedaan", "PL1500-9");
    var own = scene().path("/mijn/" + scene().file().number());
    assertThat(read(Persona.AFFECTED, own))
        .contains("aangifte gedaan omdat de wet het verplicht", "PL1500-9");
    assertThat(read(Persona.TRUSTED, own))
        .as("who looks along reads nothing of what is done toward somebody")
        .doesNotContain("omdat de wet het verplicht", "PL1500-9");
    assertThat(councillor(Map.of("channel", "letter")).page()).doesNotContain("Aangifteplicht");
  }

  @Test
  void isReadInEnglishToo() {
    var reported = councillor(Map.of("channel", "social-media"));
    var login = IncidentFixtures.login(scene(), Persona.OWNER);
    var visitor = new Visitor(scene().port()).comeIn(scene().organisation().slug(), login);
    visitor.withCookie("taal", Locale.ENGLISH.getLanguage());
    assertThat(visitor.get(reported.path()).body()).contains("First day", "Make screenshots");
    assertThat(visitor.get(reported.firstDay() + "?stap=SCREENSHOTS").body())
        .contains("Was this done?", "Yes, done");
  }
}
