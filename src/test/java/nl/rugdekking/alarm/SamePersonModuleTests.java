// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who reports danger twice before anybody took care of it is one person in danger. */
@RugdekkingTest
class SamePersonModuleTests {

  private static final String FIRST = "Hij staat bij mijn huis";
  private static final String SECOND = "Nu staat hij bij de school";

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
  void theBarTheListAndTheTasksShowOnePersonWithBothDangers() {
    twoDangers();
    var numbers = Database.texts("select number from case_file where" + here());
    var officer = ground.signedIn(town, Who.OFFICER);
    var page = officer.get(town.path("/wachtwoord")).body();
    assertThat(page)
        .containsOnlyOnce("class=\"rd-bar\"")
        .contains("Gevaar, 2 meldingen", "Zeeweg 12", "Schoolstraat 1")
        .contains(numbers);
    var list = officer.get(town.path("/alarmen")).body();
    assertThat(list)
        .containsOnlyOnce("rd-board__row")
        .contains(FIRST, SECOND, "Zeeweg 12", "Schoolstraat 1")
        .doesNotContain("??");
    assertThat(officer.get(town.path("/taken")).body().split("id=\"taak-", -1))
        .as("one task")
        .hasSize(2);
    assertThat(ground.signedIn(town, Who.RESPONSIBLE).get(town.path("/wachtwoord")).body())
        .containsOnlyOnce("class=\"rd-bar\"")
        .contains("Gevaar, 2 meldingen");
  }

  @Test
  void oneConfirmationOfWhoeverIsSignedInAnswersBoth() {
    twoDangers();
    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(hour());
    location(officer.post(hour() + "/bevestigen", Map.of()));
    assertThat(unconfirmed()).isZero();
    assertThat(officer.get(hour()).body())
        .as("the page of the first danger tells the second")
        .contains("Dezelfde persoon meldde ook gevaar, vandaag ", "Schoolstraat 1", SECOND)
        .contains("Eerste uur van ")
        .doesNotContain("??");
    assertThat(
            Database.number(
                "select count(*) from promise where kind = 'DANGER_CONFIRMED' and state = 'KEPT'"
                    + " and"
                    + here()))
        .isEqualTo(2);
    assertThat(ground.signedIn(town, Who.OWNER).get(town.path("")).body())
        .doesNotContain("class=\"rd-bar\"");
  }

  @Test
  void theDangerOfSomebodyElseIsConfirmedByItself() {
    twoDangers();
    location(
        ground.send(town, ground.signedIn(town, Who.RESPONSIBLE), "Hij belt mij", "Kade 3", true));
    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(hour());
    location(officer.post(hour() + "/bevestigen", Map.of()));
    assertThat(unconfirmed()).isEqualTo(1);
  }

  @Test
  void aPersonWhoseNameIsWithheldIsNotRecognised() {
    twoDangers();
    Database.change("update case_part set name_withheld = true where" + here());
    assertThat(ground.signedIn(town, Who.DEPUTY).get(town.path("/wachtwoord")).body())
        .doesNotContain("2 meldingen");
  }

  @Test
  void everybodyWhoWasCalledForTheFirstIsCalledForTheSecond() {
    location(ground.send(town, councillor, FIRST, "Zeeweg 12", true));
    Database.change(
        "insert into alarm_call (organisation_id, id, alarm_id, step, person_id, via, called_at,"
            + " by_text, joined) select organisation_id, gen_random_uuid(), id, 2, '"
            + town.person(Who.SECOND).value()
            + "', 'SECOND', now(), false, false from alarm where"
            + here());
    location(ground.send(town, councillor, SECOND, "Schoolstraat 1", true));
    assertThat(
            Database.texts(
                "select c.person_id::text from alarm_call c join alarm a on a.id = c.alarm_id where"
                    + here().replace("organisation_id", "a.organisation_id")
                    + " and a.raised_at = (select max(raised_at) from alarm where"
                    + here()
                    + ") order by c.step"))
        .containsExactly(
            town.person(Who.OFFICER).value().toString(),
            town.person(Who.SECOND).value().toString());
  }

  @Test
  void theirOwnStartPageSaysOnceWhoIsCalledAndTellsTheDangersApart() {
    for (int i = 0; i < 2; i++) {
      councillor.get(town.path("/melden"));
      location(
          councillor.post(
              town.path("/melden"),
              Map.of(
                  "concept",
                  UUID.randomUUID().toString(),
                  "words",
                  "",
                  "whom",
                  "ME",
                  "danger",
                  "true")));
    }
    var home = councillor.get(town.path("")).body();
    assertThat(home)
        .containsOnlyOnce("Er wordt iemand opgeroepen")
        .contains(
            Database.texts("select number from case_file where" + here()).stream()
                .map(number -> "Volg de oproep van " + number)
                .toList())
        .contains("Gevaar gemeld, vandaag ")
        .doesNotContain("Verstuurd zonder tekst", "??");
    councillor.withCookie("taal", "en");
    assertThat(councillor.get(town.path("")).body())
        .as("for a reader of another language than it was reported in")
        .contains("Danger reported, today ")
        .doesNotContain("Verstuurd zonder tekst", "??");
  }

  private void twoDangers() {
    for (var danger : List.of(List.of(FIRST, "Zeeweg 12"), List.of(SECOND, "Schoolstraat 1"))) {
      location(ground.send(town, councillor, danger.getFirst(), danger.getLast(), true));
    }
  }

  private int unconfirmed() {
    return Database.number("select count(*) from alarm where confirmed_at is null and" + here());
  }

  /** The first hour of the first danger. */
  private String hour() {
    var part = Database.text("select part_id from alarm where" + here() + " order by id limit 1");
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
