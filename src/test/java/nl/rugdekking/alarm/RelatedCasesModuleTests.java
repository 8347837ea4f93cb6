// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.access.Lane;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.register.Registration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The officer who takes care of a danger hears of open cases of which they may know. */
@RugdekkingTest
class RelatedCasesModuleTests {

  private static final String THERE_IS_ONE = "Er loopt al een zaak van deze getroffene";

  @Autowired AlarmGround ground;

  @SuppressWarnings("NullAway.Init")
  private Town town;

  @SuppressWarnings("NullAway.Init")
  private Visitor councillor;

  @BeforeEach
  void someoneIsOnDuty() {
    town = ground.townOnDuty();
    councillor = ground.signedIn(town, Who.COUNCILLOR);
  }

  @Test
  void whoMayNotOpenItReadsThatThereIsOneAndWhomToCall() {
    var earlier = reportedBefore();
    danger();
    assertThat(hour(Who.OFFICER))
        .contains(THERE_IS_ONE + ". Bel OWNER Alarm.")
        .doesNotContain(earlier);
  }

  @Test
  void whoMayOpenItComesToIt() {
    var earlier = reportedBefore();
    danger();
    assertThat(hour(Who.OWNER))
        .contains(THERE_IS_ONE + ", sinds", town.path("/incidenten/" + earlier));
  }

  @Test
  void withoutAnotherCaseNothingIsSaid() {
    danger();
    assertThat(hour(Who.OFFICER)).doesNotContain("Er loopt al een zaak");
  }

  @Test
  void aCaseThatIsOverIsNoNews() {
    reportedBefore();
    change("update case_part set open = false");
    danger();
    assertThat(hour(Who.OFFICER)).doesNotContain("Er loopt al een zaak");
  }

  @Test
  void aCaseInWhichTheyWithholdTheirNameIsNotGivenAway() {
    reportedBefore();
    change("update case_part set name_withheld = true");
    danger();
    assertThat(hour(Who.OFFICER)).doesNotContain("Er loopt al een zaak");
  }

  @Test
  void whoIsKeptFromTheOtherCaseHearsNothingOfIt() {
    reportedBefore();
    change(
        "insert into case_block (organisation_id, incident_id, person_id, ground)"
            + " select organisation_id, incident_id, '%s', 'LINE' from case_file"
                .formatted(town.person(Who.OFFICER).value()));
    danger();
    assertThat(hour(Who.OFFICER)).doesNotContain("Er loopt al een zaak");
  }

  @Test
  void aTalkInConfidenceStaysUnknown() {
    var told =
        List.of(
            Registration.ReportedPerson.known(
                new Position(town.person(Who.COUNCILLOR), BodyKind.COUNCIL, "councillor", null)));
    var talk =
        new Registration(
            town.person(Who.COUNCILLOR), Lane.CONFIDENTIAL, null, null, false, told, List.of());
    ground.run(town, () -> ground.incidents.register(talk));
    danger();
    assertThat(hour(Who.OFFICER)).doesNotContain("Er loopt al een zaak");
  }

  private String reportedBefore() {
    location(ground.send(town, councillor, "Een briefje: morgen ben je dood", "", false));
    return town.value("select number from case_file");
  }

  private void danger() {
    location(ground.send(town, councillor, "Hij staat bij mijn huis", true));
  }

  private String hour(Who who) {
    var here = " and organisation_id = '" + town.organisation().id().value() + "'";
    var part = Database.text("select part_id from alarm where true" + here);
    var number =
        Database.text(
            "select number from case_file where incident_id ="
                + " (select incident_id from alarm where true"
                + here
                + ")"
                + here);
    var path = "/incidenten/" + number + "/getroffenen/" + part + "/eerste-uur";
    return ground.signedIn(town, who).get(town.path(path)).body();
  }

  private void change(String sql) {
    Database.change(sql + " where organisation_id = '" + town.organisation().id().value() + "'");
  }
}
