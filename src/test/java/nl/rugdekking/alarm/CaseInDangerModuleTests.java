// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.web.TelephoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a case during an alarm: the alarm comes first, and it says whom to call. */
@RugdekkingTest
class CaseInDangerModuleTests {

  private static final String NUMBER = "href=\"tel:0611112222\"";
  private static final String DUTY_NUMBER = "href=\"tel:0880000112\"";

  @Autowired AlarmGround ground;
  @Autowired DutyLine line;

  @SuppressWarnings("NullAway.Init")
  private Town town;

  @SuppressWarnings("NullAway.Init")
  private Visitor councillor;

  @BeforeEach
  void someoneIsOnDuty() {
    town = ground.town();
    var now = Instant.now();
    ground.onDuty(town, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    ground.run(town, () -> line.set(null, TelephoneNumber.parse("088 000 01 12").orElseThrow()));
    councillor = ground.signedIn(town, Who.COUNCILLOR);
  }

  @Test
  void theFirstHourComesFirstUntilItIsHandedOver() {
    ground.send(town, councillor, "Hij staat bij mijn huis", true);
    assertThat(first())
        .contains("Bevestig dat u dit oppakt", "bel de getroffene", NUMBER, town.hour());

    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(town.hour());
    location(officer.post(town.hour() + "/bevestigen", Map.of()));
    assertThat(first())
        .contains("Bel de getroffene", "OFFICER Alarm pakt dit op", NUMBER, town.hour())
        .doesNotContain("Beoordeel hoe ernstig het is");

    location(officer.post(town.hour() + "/stappen", Map.of("step", "CALL_AFFECTED")));
    assertThat(first()).contains("Bel 112 of de politie");

    location(officer.post(town.hour() + "/overdragen", Map.of()));
    // Late in the evening the first talk, which is due today, would come before the question.
    Database.change(
        "update promise set due_at = due_at + interval '2 days' where kind = 'AFTERCARE'"
            + " and organisation_id = '%s'".formatted(town.organisation().id().value()));
    assertThat(first())
        .contains("Vraag wat de getroffene wil", NUMBER)
        .doesNotContain("Beoordeel hoe ernstig het is");
  }

  @Test
  void whoAnswersForTheCaseReadsWhoIsCalledAndWhatToCall() {
    ground.send(town, councillor, "Hij staat bij mijn huis", true);
    assertThat(top(Who.RESPONSIBLE))
        .contains("COUNCILLOR Alarm", NUMBER, "Opgeroepen: OFFICER Alarm", "SECOND Alarm")
        .contains("Bel de getroffene direct")
        .doesNotContain(DUTY_NUMBER);
    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(town.hour());
    location(officer.post(town.hour() + "/bevestigen", Map.of()));
    assertThat(top(Who.RESPONSIBLE)).contains("OFFICER Alarm pakt dit op");
  }

  @Test
  void withoutANumberItSaysWhomToCallInstead() {
    councillor.get(town.path("/melden"));
    var fields = Map.of("words", "Hij komt naar mij toe", "danger", "true", "whom", "ME");
    var form = new HashMap<>(fields);
    form.put("concept", UUID.randomUUID().toString());
    councillor.post(town.path("/melden"), form);
    assertThat(top(Who.RESPONSIBLE))
        .contains("COUNCILLOR Alarm", "geen telefoonnummer van de getroffene", DUTY_NUMBER)
        .doesNotContain("Bel de getroffene direct");
  }

  @Test
  void dangerThatIsToldLaterIsDangerAllTheSame() {
    ground.send(town, councillor, "Hij schold mij uit", false);
    var wishes = town.path("/mijn/" + town.value("select number from case_file") + "/wensen");
    var form = councillor.get(wishes).body();
    var version = IncidentFixtures.found(form, "name=\"version\"[^>]*value=\"(\\d+)\"");
    location(councillor.post(wishes, Map.of("version", version, "danger", "ACUTE")));
    assertThat(top(Who.RESPONSIBLE)).contains("Opgeroepen: OFFICER Alarm", "SECOND Alarm");
    assertThat(first()).contains("Bevestig dat u dit oppakt", town.hour());
  }

  @Test
  void whoMayNotReadTheNameReadsWhomToCallInstead() {
    ground.send(town, councillor, "Hij staat bij mijn huis", true);
    Database.change(
        "update case_part set name_withheld = true where organisation_id = '"
            + town.organisation().id().value()
            + "'");
    assertThat(top(Who.RESPONSIBLE))
        .contains("houdt de naam verborgen", "Opgeroepen: OFFICER Alarm", DUTY_NUMBER)
        .doesNotContain("COUNCILLOR Alarm", NUMBER, "Bel de getroffene direct");
    assertThat(top(Who.OWNER)).contains("COUNCILLOR Alarm", NUMBER);
  }

  private String first() {
    var page = page(Who.OWNER);
    return page.substring(page.indexOf("rd-first"), page.indexOf("rd-split"));
  }

  /** What the page says before the story and the promises. */
  private String top(Who who) {
    var page = page(who);
    return page.substring(page.indexOf("rd-factline"), page.indexOf("rd-split"));
  }

  private String page(Who who) {
    var path = town.path("/incidenten/" + town.value("select number from case_file"));
    return ground.signedIn(town, who).get(path).body();
  }
}
