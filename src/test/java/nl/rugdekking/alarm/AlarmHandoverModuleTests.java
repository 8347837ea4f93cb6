// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.NamelessForm;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.access.PartId;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Handing over the first hour asks which steps remain, and whoever handles the case gets them. */
@RugdekkingTest
class AlarmHandoverModuleTests {

  private static final String QUESTION = "Welke stappen zijn nog nodig?";

  @Autowired AlarmGround ground;
  @Autowired Alarms alarms;

  @SuppressWarnings("NullAway.Init")
  private Town town;

  @BeforeEach
  void somebodyIsInDanger() {
    town = ground.townOnDuty();
    ground.send(town, ground.signedIn(town, Who.COUNCILLOR), "Hij staat bij mijn huis", true);
  }

  @Test
  void itAsksWhichOpenStepsRemain() {
    var officer = confirmedBy(Who.OFFICER);
    assertThat(officer.get(town.hour()).body())
        .containsSubsequence(QUESTION, "value=\"CALL_AFFECTED\"", "value=\"EVIDENCE\"");
    location(officer.post(town.hour() + "/stappen", Map.of("step", "CALL_AFFECTED")));
    var page = officer.get(town.hour()).body();
    assertThat(page.substring(page.indexOf(QUESTION))).doesNotContain("value=\"CALL_AFFECTED\"");
    Stream.of(FirstHourStep.values())
        .filter(step -> !step.needsNote())
        .forEach(
            step -> location(officer.post(town.hour() + "/stappen", Map.of("step", step.name()))));
    assertThat(officer.get(town.hour()).body()).contains(QUESTION, "value=\"POLICE_ATTENTION\"");
    var watched = Map.of("step", "POLICE_ATTENTION", "note", "De woning, tot morgen");
    location(officer.post(town.hour() + "/stappen", watched));
    assertThat(officer.get(town.hour()).body())
        .contains("Draag over aan de behandelaar")
        .doesNotContain(QUESTION);
  }

  @Test
  void whoHandlesTheCaseGetsTheStepsThatRemain() {
    var officer = confirmedBy(Who.OFFICER);
    location(officer.post(town.hour() + "/overdragen", Map.of("nog", "EVIDENCE")));
    assertThat(first())
        .contains("Stel bewijs veilig", "Nog open van het eerste uur: Stel bewijs veilig.")
        .contains(town.hour());
    var owner = ground.signedIn(town, Who.OWNER);
    assertThat(owner.get(town.hour()).body())
        .contains("Overgedragen aan OWNER Alarm", "Nog open van het eerste uur");
    location(owner.post(town.hour() + "/stappen", Map.of("step", "EVIDENCE")));
    assertThat(first()).doesNotContain("Nog open van het eerste uur");
    assertThat(owner.get(town.hour()).body()).doesNotContain("Nog open van het eerste uur");
  }

  @Test
  void eachStepThatRemainsIsATaskWithATermOfWhoeverHandlesTheCase() {
    var officer = confirmedBy(Who.OFFICER);
    location(officer.post(town.hour() + "/overdragen", Map.of("nog", "CALL_AFFECTED,EVIDENCE")));
    var owner = ground.signedIn(town, Who.OWNER);
    assertThat(remainingTasks(owner)).containsExactly("Bel de getroffene", "Stel bewijs veilig");
    assertThat(owner.get(town.path("")).body()).contains("Stel bewijs veilig");
    assertThat(remainingTasks(ground.signedIn(town, Who.RESPONSIBLE))).isEmpty();
    assertThat(remainingTasks(officer)).isEmpty();
    location(owner.post(town.hour() + "/stappen", Map.of("step", "CALL_AFFECTED")));
    assertThat(remainingTasks(owner)).containsExactly("Stel bewijs veilig");
    location(owner.post(town.hour() + "/stappen", Map.of("step", "EVIDENCE")));
    assertThat(remainingTasks(owner)).isEmpty();
  }

  @Test
  void whatRemainsIsDueWithinAnHourDayAndNightAndStandsOnTop() {
    var officer = confirmedBy(Who.OFFICER);
    location(officer.post(town.hour() + "/overdragen", Map.of("nog", "EVIDENCE")));
    var ended = town.value("select extract(epoch from ended_at)::bigint from alarm");
    var due = Instant.ofEpochSecond(Long.parseLong(ended)).plus(Duration.ofHours(1));
    var owner = ground.signedIn(town, Who.OWNER);
    assertThat(owner.get(town.path("/taken")).body())
        .containsSubsequence(
            "Nu: nog open van het eerste uur (1)",
            "Stel bewijs veilig",
            DateTimeFormatter.ofPattern("HH:mm").format(due.atZone(Dates.ZONE)),
            "Beoordeel");
    assertThat(owner.get(town.path("")).body())
        .containsSubsequence("Stel bewijs veilig", "Beoordeel");
  }

  @Test
  void whatRemainsOfDangerWithoutANameIsToBeDoneAtOnceAndStandsOnTop() {
    town = ground.townOnDuty();
    var reporter = ground.visitor();
    var code = NamelessForm.code(reporter, town.path("/anoniem"));
    reporter.post(town.path("/anoniem"), NamelessForm.fields(code, Map.of("danger", "true")));
    var officer = confirmedBy(Who.OFFICER);
    location(officer.post(town.hour() + "/overdragen", Map.of("nog", "EVIDENCE")));
    var outside = ground.signedIn(town, Who.FALLBACK);
    assertThat(outside.get(town.path("/taken")).body())
        .containsSubsequence(
            "Nu: nog open van het eerste uur (1)", "Stel bewijs veilig", ">meteen<", "Beoordeel");
    assertThat(outside.get(town.path("")).body())
        .containsSubsequence("Stel bewijs veilig", "Beoordeel");
  }

  @Test
  void thatThePoliceWatchAnAddressCanBeHandedOverToo() {
    var officer = confirmedBy(Who.OFFICER);
    location(officer.post(town.hour() + "/overdragen", Map.of("nog", "POLICE_ATTENTION")));
    assertThat(first()).contains("Vraag de politie om op een adres te letten");
    var owner = ground.signedIn(town, Who.OWNER);
    var watched = Map.of("step", "POLICE_ATTENTION", "note", "De woning, tot morgen");
    location(owner.post(town.hour() + "/stappen", watched));
    assertThat(first()).doesNotContain("Vraag de politie om op een adres te letten");
  }

  @Test
  void eachDangerHasAFirstHourOfItsOwn() {
    var officer = confirmedBy(Who.OFFICER);
    location(officer.post(town.hour() + "/stappen", Map.of("step", "CALL_AFFECTED")));
    location(officer.post(town.hour() + "/overdragen", Map.of("nog", "EVIDENCE")));
    dangerAgain();
    var owner = ground.signedIn(town, Who.OWNER);
    assertThat(remainingTasks(owner)).as("the new first hour asks for everything").isEmpty();
    officer = confirmedBy(Who.OFFICER);
    var page = officer.get(town.hour()).body();
    assertThat(page.substring(page.indexOf(QUESTION)))
        .contains("value=\"CALL_AFFECTED\"", "value=\"EVIDENCE\"");
    location(officer.post(town.hour() + "/stappen", Map.of("step", "EVIDENCE")));
    location(officer.post(town.hour() + "/overdragen", Map.of("nog", "CALL_AFFECTED")));
    assertThat(remainingTasks(owner)).containsExactly("Bel de getroffene");
    assertThat(owner.get(town.hour()).body())
        .contains("Nog open van het eerste uur: Bel de getroffene.");
    location(owner.post(town.hour() + "/stappen", Map.of("step", "CALL_AFFECTED")));
    assertThat(remainingTasks(owner)).isEmpty();
  }

  @Test
  void whoReadsTheCaseReadsWhoHasItNowAndWhatIsOpen() {
    var officer = confirmedBy(Who.OFFICER);
    var after = location(officer.post(town.hour() + "/overdragen", Map.of("nog", "EVIDENCE")));
    assertThat(officer.get(town.path("/alarmen?gedaan=overgedragen")).body())
        .contains("Overgedragen. De behandelaar kreeg bericht");
    assertThat(after).endsWith("/alarmen?gedaan=overgedragen");
    var path = town.path("/incidenten/" + town.value("select number from case_file"));
    assertThat(ground.signedIn(town, Who.RESPONSIBLE).get(path).body())
        .contains("OWNER Alarm behandelt de zaak", "Nog open van het eerste uur: Stel bewijs")
        .contains("OWNER Alarm vraagt of er nu nog gevaar is en doet wat nog open is.")
        .as("nobody who does not handle it is told to do it")
        .doesNotContain("Vraag de getroffene of");
    assertThat(ground.signedIn(town, Who.OWNER).get(path).body())
        .contains("OWNER Alarm behandelt de zaak", "Vraag de getroffene of er nu nog gevaar is.")
        .containsOnlyOnce("Nog open van het eerste uur");
  }

  @Test
  void whatIsNotAStepIsRefused() {
    var officer = confirmedBy(Who.OFFICER);
    assertThat(officer.post(town.hour() + "/overdragen", Map.of("nog", "NIETS")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void whoHandlesTheCaseHandsItToNobody() {
    var owner = confirmedBy(Who.OWNER);
    assertThat(owner.get(town.hour()).body())
        .contains("Rond het eerste uur af", "De zaak blijft bij u.")
        .doesNotContain("Draag over");
  }

  @Test
  void thePageBeginsWithWhoIsInDangerAndTheNumberAndOneFilledButton() {
    var officer = ground.signedIn(town, Who.OFFICER);
    assertThat(officer.get(town.hour()).body())
        .containsSubsequence(
            "COUNCILLOR Alarm", "Ik pak dit op", "tel:0611112222", "Hij staat bij mijn huis")
        .containsOnlyOnce("nl-button--primary");
    location(officer.post(town.hour() + "/bevestigen", Map.of()));
    assertThat(officer.get(town.hour()).body())
        .containsSubsequence("Mee bezig: OFFICER Alarm", "nl-button--primary", "tel:0611112222")
        .containsOnlyOnce("nl-button--primary");
  }

  private Visitor confirmedBy(Who who) {
    var visitor = ground.signedIn(town, who);
    visitor.get(town.hour());
    location(visitor.post(town.hour() + "/bevestigen", Map.of()));
    return visitor;
  }

  private void dangerAgain() {
    var part = new PartId(UUID.fromString(town.value("select part_id from case_part")));
    ground.run(town, () -> alarms.startAlarms(List.of(ground.cases.getPart(part))));
  }

  private List<String> remainingTasks(Visitor visitor) {
    var page = visitor.get(town.path("/taken")).body();
    return Stream.of("Bel de getroffene", "Stel bewijs veilig").filter(page::contains).toList();
  }

  private String first() {
    var path = town.path("/incidenten/" + town.value("select number from case_file"));
    var page = ground.signedIn(town, Who.OWNER).get(path).body();
    return page.substring(page.indexOf("rd-first"), page.indexOf("rd-split"));
  }
}
