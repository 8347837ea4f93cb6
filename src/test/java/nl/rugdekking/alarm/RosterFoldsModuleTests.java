// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of the roster begins with who is on duty, and folds what is for later. */
@RugdekkingTest
class RosterFoldsModuleTests {

  @Autowired AlarmGround ground;

  @Test
  void aLongRosterShowsWhoIsNextAndFoldsTheRestAndTheForms() {
    var town = ground.town();
    var administrator = ground.signedIn(town, Who.ADMINISTRATOR);
    var roster = town.path("/beheer/piket");
    assertThat(administrator.get(roster).body())
        .as("without a shift the form for the first one is open")
        .containsPattern("<details class=\"rd-fold\" open=\"open\">\\s*<summary>Een dienst toev");
    for (int week = 0; week < 6; week++) {
      var shift =
          Map.of(
              "officer",
              town.person(Who.OFFICER).value().toString(),
              "startDay",
              LocalDate.now(Dates.ZONE).minusDays(1).plusWeeks(week).toString(),
              "startTime",
              "08:00",
              "weeks",
              "1");
      location(administrator.post(roster + "/weken", shift));
    }
    var page = administrator.get(roster).body();
    assertThat(page)
        .containsSubsequence("Nu heeft piket: OFFICER Alarm.", "De weken daarna (2)")
        .doesNotContain("<details class=\"rd-fold\" open", "??");
    assertThat(page.split("/weghalen", -1)).as("each week can be taken away").hasSize(7);
  }
}
