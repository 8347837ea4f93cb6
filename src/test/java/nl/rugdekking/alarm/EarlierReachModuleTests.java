// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is in danger for the second time is reached by what they gave the first time. */
@RugdekkingTest
class EarlierReachModuleTests {

  private static final String NUMBER = "tel:0611112222";
  private static final String PLACE = "Zeeweg 12";
  private static final String NONE = "Wij hebben geen telefoonnummer van de getroffene.";

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
  void theOfficerReadsNumberAndPlaceOfTheFirstDangerAndWhenTheyWereGiven() {
    firstDanger();
    secondDanger();
    var officer = ground.signedIn(town, Who.OFFICER);
    assertThat(officer.get(hour()).body())
        .contains(NUMBER, "(van een andere melding)", PLACE)
        .contains("Dit nummer gaf de getroffene bij een andere melding, vandaag")
        .contains("Plaats bij een andere melding, vandaag", "Vraag waar de getroffene nu is")
        .contains("Gedaan: De getroffene gebeld")
        .doesNotContain(NONE, "??");
    assertThat(officer.get(town.path("/alarmen")).body())
        .as("the list")
        .contains(NUMBER, PLACE + " (van een andere melding)")
        .doesNotContain("??");
    assertThat(officer.get(town.path("")).body())
        .as("the bar on every page")
        .contains(NUMBER, PLACE + " (van een andere melding)", "Bel (andere melding)")
        .doesNotContain("??");
  }

  @Test
  void whoHandlesTheSecondCaseReadsInWhichCaseItWasGiven() {
    firstDanger();
    var first = Database.text("select number from case_file where" + here());
    secondDanger();
    assertThat(ground.signedIn(town, Who.OWNER).get(hour()).body())
        .contains(NUMBER, "vandaag", ", in " + first + ".")
        .doesNotContain("??");
    var second = hour().replaceAll(".*/incidenten/([^/]+)/.*", "$1");
    assertThat(ground.signedIn(town, Who.OWNER).get(town.path("/incidenten/" + second)).body())
        .contains(NUMBER, "(van een andere melding)")
        .doesNotContain(NONE, "??");
  }

  @Test
  void whoAnswersForTheCaseReadsOnItsPageTheNumberThatTheBarDials() {
    firstDanger();
    secondDanger();
    var second = hour().replaceAll(".*/incidenten/([^/]+)/.*", "$1");
    assertThat(numbers(town.path("/incidenten/" + second)))
        .as("the page and the bar on it")
        .hasSize(2);
  }

  @Test
  void aNumberThatCameLaterIsReadOnThePageOfTheDangerBeforeIt() {
    secondDanger();
    var first = hour().replaceAll(".*/incidenten/([^/]+)/.*", "$1");
    location(send("Hij staat er weer", "Markt 1", "06 1111 2222"));
    for (var who : List.of(Who.RESPONSIBLE, Who.OWNER)) {
      assertThat(ground.signedIn(town, who).get(town.path("/incidenten/" + first)).body())
          .as("%s", who)
          .contains("Bel 06 1111 2222 (van een andere melding)")
          .doesNotContain(NONE, "??");
    }
  }

  private List<String> numbers(String page) {
    var body = ground.signedIn(town, Who.RESPONSIBLE).get(page).body();
    assertThat(body).doesNotContain(NONE, "??");
    return Pattern.compile("href=\"" + NUMBER + "\"")
        .matcher(body)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void thatItWasReadIsALookAtTheFirstCase() {
    firstDanger();
    var part = Database.text("select part_id from case_part where" + here());
    secondDanger();
    var looks =
        "select count(*) from audit_event where object_id = '%s' and actor = '%s'"
            .formatted(part, town.person(Who.OFFICER).value());
    var before = Integer.parseInt(Database.text(looks));
    ground.signedIn(town, Who.OFFICER).get(hour());
    assertThat(Integer.parseInt(Database.text(looks)))
        .as("number and place of one case are one look")
        .isEqualTo(before + 1);
  }

  @Test
  void aNumberGivenWithThisDangerGoesFirst() {
    firstDanger();
    location(send("Hij staat er weer", "Markt 1", "06 3333 4444"));
    assertThat(ground.signedIn(town, Who.OFFICER).get(hour()).body())
        .contains("tel:0633334444", "Markt 1")
        .doesNotContain(NUMBER, "andere melding", PLACE);
  }

  @Test
  void aNumberGivenInACaseThatIsOverStillHelps() {
    firstDanger();
    Database.change("update case_part set open = false where" + here());
    secondDanger();
    assertThat(ground.signedIn(town, Who.OFFICER).get(hour()).body()).contains(NUMBER, PLACE);
  }

  @Test
  void aCaseOfWhichTheOfficerMayNotKnowIsNotGivenAway() {
    firstDanger();
    Database.change("update case_part set name_withheld = true where" + here());
    secondDanger();
    assertThat(ground.signedIn(town, Who.OFFICER).get(hour()).body())
        .contains(NONE)
        .doesNotContain(NUMBER, PLACE, "andere melding");
  }

  @Test
  void thePlaceOfWhatWasNoDangerIsNotThePlaceOfThisOne() {
    location(ground.send(town, councillor, "Een briefje: morgen ben je dood", "Raadzaal", false));
    secondDanger();
    assertThat(ground.signedIn(town, Who.OFFICER).get(hour()).body())
        .contains("Er loopt al een zaak van deze getroffene")
        .doesNotContain("Raadzaal");
  }

  private void firstDanger() {
    location(ground.send(town, councillor, "Hij staat bij mijn huis", PLACE, true));
    var officer = ground.signedIn(town, Who.OFFICER);
    var hour = hour();
    officer.get(hour);
    location(officer.post(hour + "/bevestigen", Map.of()));
    location(officer.post(hour + "/overdragen", Map.of()));
  }

  private void secondDanger() {
    location(send("", "", ""));
  }

  private HttpResponse<String> send(String words, String place, String phone) {
    councillor.get(town.path("/melden"));
    return councillor.post(
        town.path("/melden"),
        Map.of(
            "concept",
            UUID.randomUUID().toString(),
            "words",
            words,
            "place",
            place,
            "phone",
            phone,
            "whom",
            "ME",
            "danger",
            "true"));
  }

  private String hour() {
    var part = Database.text("select part_id from alarm where ended_at is null and" + here());
    var number =
        Database.text(
            "select f.number from case_file f join case_part p on p.incident_id = f.incident_id"
                + " where p.part_id = '%s'".formatted(part));
    return town.path("/incidenten/" + number + "/getroffenen/" + part + "/eerste-uur");
  }

  private String here() {
    return " organisation_id = '" + town.organisation().id().value() + "'";
  }
}
