// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.alarm.AlarmGround.Who;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** While somebody is called, the pages of whoever is in danger begin with that. */
@RugdekkingTest
class OwnDangerModuleTests {

  @Autowired AlarmGround ground;

  @Test
  void theStartPageAndTheCaseBeginWithTheCallAndAskNothingElse() {
    var town = ground.townOnDuty();
    var councillor = ground.signedIn(town, Who.COUNCILLOR);
    location(ground.send(town, councillor, "Hij staat voor mijn deur", true));
    var own = town.path("/mijn/" + town.value("select number from case_file"));
    for (var path : List.of(own, town.path(""))) {
      assertThat(councillor.get(path).body())
          .as(path)
          .contains(
              "Wij roepen nu op: OFFICER Alarm", "de volgende op: SECOND Alarm", own + "/gevaar")
          .doesNotContain("op: piket", "name=\"police\"", "??");
    }
    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(town.hour());
    location(officer.post(town.hour() + "/bevestigen", Map.of()));
    for (var path : List.of(own, town.path(""))) {
      assertThat(councillor.get(path).body())
          .as(path)
          .contains("OFFICER Alarm zorgt hiervoor", "utrecht-alert--ok")
          .doesNotContain("name=\"police\"");
    }
    location(officer.post(town.hour() + "/overdragen", Map.of()));
    assertThat(councillor.get(own).body())
        .contains("name=\"police\"")
        .doesNotContain("zorgt hiervoor");
    assertThat(ground.signedIn(town, Who.OWNER).get(town.path("")).body())
        .doesNotContain("Volg hoe het staat met de oproep");
  }
}
