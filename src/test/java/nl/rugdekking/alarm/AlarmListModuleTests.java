// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of alarms says who is in danger, what was told and who takes care of it. */
@RugdekkingTest
class AlarmListModuleTests {

  private static final String STORY = "Hij staat bij mijn huis en noemt de school";
  private static final String FILLED = "nl-button--primary";

  @Autowired AlarmGround ground;

  @SuppressWarnings("NullAway.Init")
  private Town town;

  @BeforeEach
  void somebodyIsInDanger() {
    town = ground.townOnDuty();
    ground.send(town, ground.signedIn(town, Who.COUNCILLOR), STORY, true);
  }

  @Test
  void whoWasCalledReadsWhoIsInDangerAndWhatHappenedBesideOneFilledButton() {
    assertThat(list(Who.OFFICER))
        .contains("COUNCILLOR Alarm", "bij huis", STORY, "tel:0611112222")
        .contains("Nog niemand bevestigd", "Ik pak dit op", town.hour())
        .containsPattern(
            "U bent opgeroepen\\. Bevestigt u niet, dan roepen wij om \\d\\d:\\d\\d de volgende")
        .containsOnlyOnce(FILLED);
    assertThat(town.value("select count(*) from audit_event where verb = 'look.ACUTE'"))
        .as("reading it is a look")
        .isEqualTo("1");
  }

  @Test
  void itSaysWhoTookItAndThenLeadsOn() {
    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(town.hour());
    location(officer.post(town.hour() + "/bevestigen", Map.of()));
    assertThat(officer.get(town.path("/alarmen")).body())
        .contains("U pakt dit op.", "Ga naar het eerste uur")
        .containsOnlyOnce(FILLED)
        .doesNotContain("Ik pak dit op");
  }

  @Test
  void whenAReportWithoutANameWasSentIsNotSaid() {
    assertThat(list(Who.OFFICER)).contains("Gemeld vandaag");
    Database.change(
        "update alarm set nameless = true where organisation_id = '%s'"
            .formatted(town.organisation().id().value()));
    assertThat(list(Who.OFFICER)).contains(STORY).doesNotContain("Gemeld vandaag");
  }

  @Test
  void whoAnswersForTheCaseReadsItAndConfirmsNothing() {
    assertThat(list(Who.RESPONSIBLE))
        .contains("COUNCILLOR Alarm", STORY, "Bekijk de zaak")
        .contains("Opgeroepen: OFFICER Alarm. Bevestigt niemand, dan roepen wij om ")
        .containsOnlyOnce(FILLED)
        .doesNotContain("Ik pak dit op", town.hour());
  }

  @Test
  void whoIsNotCalledAndAnswersForNothingReadsNothing() {
    assertThat(list(Who.ADMINISTRATOR)).doesNotContain("COUNCILLOR Alarm", STORY, "06 1111 2222");
  }

  @Test
  void withAPasswordAloneItShowsTheNumberOnly() {
    var slug = town.organisation().slug();
    var page =
        ground
            .visitor()
            .signInWithPassword(slug, town.login(Who.OFFICER), IncidentFixtures.PASSWORD)
            .get(town.path("/alarmen"))
            .body();
    assertThat(page)
        .contains(town.value("select number from case_file"))
        .doesNotContain("COUNCILLOR Alarm", STORY, "06 1111 2222");
  }

  private String list(Who who) {
    Visitor visitor = ground.signedIn(town, who);
    var page = visitor.get(town.path("/alarmen")).body();
    return page.substring(page.indexOf("<main"));
  }
}
