// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form that is shown again shows the case around it, and that is a look (domain rule 11). */
@RugdekkingTest
class RedisplayedFormModuleTests {

  private static final String STORY = "Hij staat bij mijn huis en noemt de school";

  @Autowired AlarmGround ground;

  @SuppressWarnings("NullAway.Init")
  private Town town;

  @SuppressWarnings("NullAway.Init")
  private Visitor councillor;

  private String report = "";

  @BeforeEach
  void someoneIsOnDuty() {
    town = ground.townOnDuty();
    councillor = ground.signedIn(town, Who.COUNCILLOR);
    councillor.get(town.path("/melden"));
    var fields = new HashMap<String, String>();
    fields.put("concept", UUID.randomUUID().toString());
    fields.put("words", STORY);
    fields.put("day", "TODAY");
    fields.put("place", "bij huis");
    fields.put("phone", "06 1111 2222");
    fields.put("whom", "ME");
    fields.put("danger", "true");
    var danger = URI.create(location(councillor.post(town.path("/melden"), fields))).getPath();
    report = danger.substring(0, danger.lastIndexOf("/gevaar"));
  }

  @Test
  void aWrongStepOfTheFirstHourIsALook() {
    var officer = ground.signedIn(town, Who.OFFICER);
    assertThat(looks()).isZero();
    assertThat(officer.get(town.path("/alarmen")).body()).contains(STORY);
    assertThat(looks()).as("the list of alarms shows what was told").isEqualTo(1);
    var answer = officer.post(town.hour() + "/stappen", Map.of("step", ""));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(STORY);
    assertThat(looks()).isEqualTo(2);
  }

  @Test
  void anEmptyMessageIsALookAtTheMessages() {
    councillor.get(report);
    var form = Map.of("form", UUID.randomUUID().toString(), "words", "Mijn zoon durft niet");
    location(councillor.post(report + "/berichten", form));
    var owner = ground.signedIn(town, Who.OWNER);
    var messages =
        town.path("/incidenten/" + town.value("select number from case_file"))
            + report.substring(report.indexOf("/meldingen/"));
    owner.get(town.path(""));
    var before = looks();
    var empty = Map.of("form", UUID.randomUUID().toString(), "words", "");
    assertThat(owner.post(messages, empty).body()).contains("Mijn zoon durft niet");
    assertThat(looks()).isEqualTo(before + 1);
  }

  private int looks() {
    return Integer.parseInt(town.value("select count(*) from audit_event where look"));
  }
}
