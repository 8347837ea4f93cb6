// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision about the police: one choice of a way, its reason, and what is done after it. */
@RugdekkingTest
class PoliceWaysModuleTests extends PoliceScene {

  private static final String DECIDE = "POLICE_REPORT";
  private static final String DO = "POLICE_REPORT_DONE";

  @ParameterizedTest
  @CsvSource({
    "ORGANISATION, 'besloten over aangifte, door de organisatie', true",
    "AFFECTED, 'besloten over aangifte, door de getroffene zelf', false",
    "AUTHORITY, 'besloten over aangifte, met schriftelijke volmacht', true",
    "UNDER_NUMBER, 'besloten over aangifte, onder nummer', true",
    "NOTICE, 'besloten over aangifte: alleen een melding', true",
    "NONE, 'besloten over aangifte: geen aangifte en geen melding', false"
  })
  void eachWayIsStoredWithWhoDecidedAndTheAffectedReadsTheReason(
      String way, String line, boolean done) {
    var reported = wanted("threat");
    assertThat(read(Persona.OWNER, reported.page(DECIDE)))
        .contains("value=\"%s\"".formatted(way))
        .doesNotContain("??");
    reported.keep(
        DECIDE,
        Map.of("onBehalfOf", way, "doneBy", today().toString(), "words", "Reden voor " + way));
    assertThat(
            Database.texts(
                "select way || ':' || (decided_by is not null) from police_decision where part_id = '%s'"
                    .formatted(reported.part())))
        .containsExactly(way + ":true");
    assertThat(read(Persona.OWNER, reported.incident())).contains(line, "Reden voor " + way);
    assertThat(read(Persona.AFFECTED, reported.own(""))).contains("Reden voor " + way);
    assertThat(
            Database.number(
                "select count(*) from promise where kind = '%s' and part_id = '%s'"
                    .formatted(DO, reported.part())))
        .isEqualTo(done ? 1 : 0);
    assertThat(
            Database.number(
                "select count(*) from promise where decided = '%s' and part_id = '%s'"
                    .formatted(DECIDE, reported.part())))
        .as("the affected is told")
        .isEqualTo(1);
  }

  @Test
  void aDecisionNeedsItsReasonAndAWay() {
    var reported = wanted("threat");
    for (var way : List.of("NOTICE", "NONE", "UNDER_NUMBER")) {
      var refused =
          reported.trying(
              DECIDE, Map.of("onBehalfOf", way, "words", " ", "doneBy", today().toString()));
      assertThat(refused.statusCode()).as(way).isEqualTo(422);
    }
    assertThat(reported.trying(DECIDE, Map.of("onBehalfOf", "")).statusCode()).isEqualTo(422);
    var late = reported.trying(DECIDE, Map.of("onBehalfOf", "NOTICE", "doneBy", ""));
    assertThat(late.body())
        .contains("Kies de dag waarop dit uiterlijk is gedaan", "Zoals afgesproken");
    assertThat(decisions(reported)).isZero();
  }

  @Test
  void whatIsNotWantedIsNotReportedUnderNumberNorNotified() {
    var reported = wanted("threat");
    reported.answer("NOT_YET");
    for (var way : List.of("UNDER_NUMBER", "NOTICE", "NONE")) {
      var refused =
          reported.trying(DECIDE, Map.of("onBehalfOf", way, "doneBy", today().toString()));
      assertThat(refused.statusCode()).as(way).isEqualTo(422);
    }
    assertThat(decisions(reported)).isZero();
  }

  @Test
  void afterTheResponsibleDecidedToActNobodyDecidesForNothing() {
    var reported = wanted("threat");
    reported.answer("NOT_YET");
    var responsible = scene().as(Persona.RESPONSIBLE);
    var page = reported.ofPart("/toch-handelen");
    var decision =
        Map.of(
            "version", version(responsible.get(page).body()),
            "act", "POLICE_REPORT",
            "cause", "OTHERS_SAFETY",
            "told", "YES",
            "aware", "true",
            "words", "Anderen lopen gevaar");
    location(responsible.post(page, decision));
    assertThat(read(Persona.OWNER, reported.page(DECIDE))).doesNotContain("value=\"NONE\"");
    var day = Map.of("doneBy", today().toString());
    var nothing = new HashMap<>(day);
    nothing.put("onBehalfOf", "NONE");
    assertThat(reported.trying(DECIDE, nothing).statusCode()).isEqualTo(422);
    assertThat(decisions(reported)).isZero();
    reported.keep(DECIDE, day);
    assertThat(decisions(reported)).isEqualTo(1);
  }

  @Test
  void aNoticeIsDoneWithTheDayAndWithWhomItWas() {
    var reported = wanted("threat");
    reported.keep(DECIDE, Map.of("onBehalfOf", "NOTICE", "doneBy", today().toString()));
    assertThat(read(Persona.OWNER, reported.page(DO)))
        .contains("Met wie bij de politie is gesproken")
        .doesNotContain("Bureau en nummer", "value=\"ORGANISATION\"", "??");
    var done = Map.of("onBehalfOf", "NOTICE", "doneOn", today().toString(), "who", "A. Secretaris");
    var refused = reported.trying(DO, done);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Vul in met wie bij de politie", "A. Secretaris");
    var whole = new HashMap<>(done);
    whole.put("reference", "Wijkagent, bureau Noord");
    whole.put("onBehalfOf", "ORGANISATION");
    assertThat(reported.trying(DO, whole).body()).contains("Dit past niet bij wat over de politie");
    whole.put("onBehalfOf", "NOTICE");
    reported.keep(DO, whole);
    assertThat(read(Persona.OWNER, reported.ofPart("/politie")))
        .contains("melding gedaan", "Wijkagent, bureau Noord");
  }

  @Test
  void whereANoticeWasDecidedAndTheAffectedReportsItTheLogSaysReport() {
    var reported = wanted("threat");
    reported.keep(DECIDE, Map.of("onBehalfOf", "NOTICE", "doneBy", today().toString()));
    reported.keep(
        DO,
        Map.of(
            "onBehalfOf", "AFFECTED",
            "doneOn", today().toString(),
            "who", "De getroffene",
            "reference", "PL1500-8"));
    assertThat(
            Database.texts(
                "select kind from police_step where part_id = '%s'".formatted(reported.part())))
        .containsExactly("FILED");
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .contains("is aangifte gedaan bij de politie", "PL1500-8");
  }

  @Test
  void aReportAsksForStationAndNumber() {
    var reported = wanted("threat");
    reported.keep(DECIDE, Map.of("onBehalfOf", "UNDER_NUMBER", "doneBy", today().toString()));
    assertThat(read(Persona.OWNER, reported.page(DO))).contains("Bureau en nummer");
    reported.keep(
        DO,
        Map.of(
            "onBehalfOf", "UNDER_NUMBER",
            "doneOn", today().toString(),
            "who", "A. Secretaris",
            "reference", "Bureau Noord, PL1500-9"));
    assertThat(read(Persona.OWNER, reported.ofPart("/politie"))).contains("PL1500-9");
  }

  private static int decisions(Reported reported) {
    return Database.number(
        "select count(*) from police_decision where part_id = '%s'".formatted(reported.part()));
  }
}
