// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.web.TelephoneNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who may be in danger reads the number of the duty line while somebody is on duty, and not while
 * somebody on duty may not be called.
 */
@RugdekkingTest
class WhomToCallModuleTests {

  private static final String DUTY = "Nu iemand spreken? OFFICER Alarm heeft piket.";
  private static final String LINE = "tel:0880000112";

  @Autowired AlarmGround ground;
  @Autowired DutyLine line;
  @Autowired CaseAssignments cases;

  private String own(Town town, Visitor councillor) {
    ground.run(town, () -> line.set(null, TelephoneNumber.parse("088 000 01 12").orElseThrow()));
    location(ground.send(town, councillor, "Hij weet waar ik woon", false));
    var own = town.path("/mijn/" + town.value("select number from case_file"));
    var version =
        found(councillor.get(own + "/wensen").body(), "name=\"version\" value=\"(\\d+)\"");
    location(councillor.post(own + "/wensen", Map.of("version", version, "danger", "POSSIBLE")));
    return own;
  }

  @Test
  void whileSomebodyIsOnDutyTheNameAndTheNumberStandThere() {
    var town = ground.townOnDuty();
    var councillor = ground.signedIn(town, Who.COUNCILLOR);
    assertThat(councillor.get(own(town, councillor)).body())
        .containsSubsequence("er is misschien gevaar", DUTY, LINE)
        .doesNotContain("??");
  }

  @Test
  void whileNobodyIsOnDutyTheyDoNot() {
    var town = ground.town();
    var councillor = ground.signedIn(town, Who.COUNCILLOR);
    assertThat(councillor.get(own(town, councillor)).body())
        .contains("er is misschien gevaar")
        .doesNotContain("heeft piket", LINE, "??");
  }

  @Test
  void whileOneOfThoseOnDutyIsAccusedNobodyKnowsWhoAnswers() {
    var town = ground.townOnDuty();
    var councillor = ground.signedIn(town, Who.COUNCILLOR);
    var own = own(town, councillor);
    var incident = new IncidentId(UUID.fromString(town.value("select id from incident")));
    ground.run(town, () -> cases.accuse(incident, town.person(Who.SECOND)));
    assertThat(councillor.get(own).body())
        .contains("er is misschien gevaar")
        .doesNotContain("heeft piket", LINE);
  }
}
