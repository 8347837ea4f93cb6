// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;

/** Rule 24r: what the log accepts after a stop, what a report in it keeps, and what is told. */
@RugdekkingTest
class PoliceCourtModuleTests extends PoliceScene {

  @Test
  void afterAStopAVerdictNeedsAProsecutionOrTheDecisionOfTheCourt() {
    var reported = filed();
    isRefused(reported, step("COURT_ASKED", "Klaagschrift"), "pas als de politie of justitie");
    location(reported.add(step("NOT_CRIMINAL", "Het was geen bedreiging")));
    isRefused(reported, step("VERDICT", "Taakstraf"), "De politie of justitie was gestopt");
    isRefused(reported, step("COURT_DECIDED", "Wel vervolgen"), "het gerechtshof is gevraagd");
    location(reported.add(step("COURT_ASKED", "Klaagschrift gestuurd")));
    isRefused(reported, step("VERDICT", "Taakstraf"), "De politie of justitie was gestopt");
    location(reported.add(step("COURT_DECIDED", "Het hof wijst het verzoek toe")));
    location(reported.add(step("VERDICT", "Taakstraf")));
    assertThat(read(Persona.OWNER, reported.ofPart("/politie")))
        .contains("het gerechtshof gevraagd om toch te vervolgen", "beslissing van het gerechtshof")
        .contains("Na een uitspraak kan er hoger beroep komen")
        .doesNotContain("??");
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .as("they are told first")
        .doesNotContain("Het hof wijst", "Taakstraf");
    reported.tellAffected();
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .contains("besliste het gerechtshof of er toch wordt vervolgd", "Het hof wijst")
        .contains("U mag het Openbaar Ministerie vragen of dat zo is")
        .doesNotContain("de getroffene", "??");
  }

  @Test
  void aReportInTheLogKeepsThePromiseToMakeIt() {
    var reported = wanted("threat");
    reported.keep("POLICE_REPORT", Map.of("doneBy", today().plusDays(5).toString()));
    isRefused(reported, step("FILED", "Op het bureau"), "het bureau en het nummer");
    assertThat(stateOfDone(reported)).isEqualTo("OPEN");
    var fields = step("FILED", "Op het bureau");
    fields.put("number", "PL1500-9");
    for (int i = 0; i < 2; i++) {
      location(reported.add(fields));
    }
    assertThat(count(reported)).isEqualTo(1);
    assertThat(stateOfDone(reported)).isEqualTo("KEPT");
    assertThat(read(Persona.OWNER, reported.incident())).contains("PL1500-9").doesNotContain("??");
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .contains("is aangifte gedaan bij de politie", "Bureau Noord", "PL1500-9")
        .doesNotContain("melding gedaan", "??");
  }

  @Test
  void anotherWayThanWasDecidedLeavesThePromiseOpen() {
    var reported = wanted("threat");
    reported.keep("POLICE_REPORT", Map.of("doneBy", today().plusDays(5).toString()));
    location(reported.add(step("NOTIFIED", "Wijkagent gesproken")));
    assertThat(stateOfDone(reported)).as("a notice is no report").isEqualTo("OPEN");
    var early = numbered();
    early.put("on", today().minusDays(1).toString());
    isRefused(reported, early, "Deze dag ligt voor de dag");
    var notice = wanted("threat");
    notice.keep(
        "POLICE_REPORT", Map.of("onBehalfOf", "NOTICE", "doneBy", today().plusDays(5).toString()));
    location(notice.add(step("NOTIFIED", "Wijkagent gesproken")));
    assertThat(stateOfDone(notice)).isEqualTo("KEPT");
  }

  @Test
  void aReportWithWrittenAuthorityIsRecordedWithItsPromiseBecauseItIsAComplaintToo() {
    var reported = wanted("threat");
    reported.keep(
        "POLICE_REPORT",
        Map.of("onBehalfOf", "AUTHORITY", "doneBy", today().plusDays(5).toString()));
    isRefused(reported, numbered(), "met schriftelijke volmacht");
    assertThat(count(reported)).isZero();
    assertThat(stateOfDone(reported)).isEqualTo("OPEN");
  }

  @Test
  void whileTheAffectedWantsNoReportTheLogKeepsNoPromise() {
    var reported = wanted("threat");
    reported.keep("POLICE_REPORT", Map.of("doneBy", today().plusDays(5).toString()));
    Database.change(
        "update affected set police_wish = 'NO' where part_id = '%s'".formatted(reported.part()));
    location(reported.add(numbered()));
    assertThat(stateOfDone(reported)).isEqualTo("OPEN");
  }

  private static Map<String, String> numbered() {
    var fields = step("FILED", "Op het bureau");
    fields.put("number", "PL1500-9");
    return fields;
  }

  @Test
  void whoIsAffectedReadsTheirRightsOnceItComesToCourt() {
    var reported = filed();
    location(reported.add(step("PROSECUTION", "De zitting is in maart")));
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .contains("PL1500-7", "u op de hoogte te houden", "U hebt rechten bij de rechter")
        .doesNotContain("artikel 51", "??");
  }

  @Test
  void whatThePoliceAskIsATaskWithADayAndIsTold() {
    var reported = filed();
    var fields = step("HEARD", "De rechercheur belde");
    fields.put("request", "De originele e-mail");
    isRefused(reported, fields, "Vul een dag in");
    fields.put("requestBy", today().minusDays(1).toString());
    isRefused(reported, fields, "Kies een dag vanaf vandaag");
    fields.put("requestBy", today().plusDays(2).toString());
    location(reported.add(fields));
    assertThat(tellings(reported)).isEqualTo(1);
    assertThat(read(Persona.OWNER, scene().path("/taken")))
        .contains("Doe wat de politie vraagt")
        .doesNotContain("??");
    assertThat(read(Persona.OWNER, reported.ofPart("/terugkoppelen")))
        .contains("De politie vraagt ons: De originele e-mail");
    var log = read(Persona.OWNER, reported.ofPart("/politie"));
    var done = found(log, "action=\"([^\"]+/gedaan)\"");
    location(scene().as(Persona.OWNER).post(done, Map.of()));
    assertThat(scene().as(Persona.OWNER).post(done, Map.of()).statusCode()).isEqualTo(409);
    assertThat(read(Persona.OWNER, scene().path("/taken")))
        .doesNotContain("Doe wat de politie vraagt");
    var wrong = step("DROPPED", "Te weinig bewijs");
    wrong.putAll(Map.of("request", "Meer", "requestBy", today().toString()));
    isRefused(reported, wrong, "iets gehoord");
  }

  private static String stateOfDone(Reported reported) {
    return Database.text(
        "select state from promise where id = '%s'"
            .formatted(reported.promise("POLICE_REPORT_DONE")));
  }

  private static void isRefused(Reported reported, Map<String, String> fields, String sentence) {
    var refused = reported.add(fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(sentence, fields.get("words"), "Bureau Noord");
  }
}
