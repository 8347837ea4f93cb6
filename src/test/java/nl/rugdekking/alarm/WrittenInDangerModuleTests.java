// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer who was called reads what people with a name write while the danger goes on. */
@RugdekkingTest
class WrittenInDangerModuleTests {

  private static final String BEFORE = "Mag mijn dochter ook met iemand praten?";
  private static final String NOW = "Ze staan nu achterom bij de schuur";
  private static final String NEWS = "nieuw bericht";

  /** The address by which the page of the first hour asks whether something changed. */
  private static final Pattern STATE = Pattern.compile("hx-get=\"([^\"]*eerste-uur/stand[^\"]*)\"");

  @Autowired AlarmGround ground;

  @SuppressWarnings("NullAway.Init")
  private Town town;

  @SuppressWarnings("NullAway.Init")
  private Visitor councillor;

  @SuppressWarnings("NullAway.Init")
  private String reported;

  @BeforeEach
  void aCouncillorReports() {
    town = ground.townOnDuty();
    councillor = ground.signedIn(town, Who.COUNCILLOR);
    location(ground.send(town, councillor, "Er rijdt steeds een auto langs", false));
    reported = town.value("select id from report");
    location(writes(BEFORE));
    say("ACUTE");
  }

  @Test
  void whoeverIsCalledReadsItAndWhoeverTookItOnAnswers() {
    var officer = ground.signedIn(town, Who.OFFICER);
    assertThat(officer.get(town.path("/alarmen")).body()).doesNotContain(NEWS);
    var passed = councillor.get(location(writes(NOW))).body();
    assertThat(passed).contains("en wie voor het gevaar is opgeroepen ook.");
    assertThat(officer.get(town.path("/alarmen")).body()).contains(NEWS);
    assertThat(officer.get(town.hour()).body())
        .contains(NOW, "Later geschreven")
        .doesNotContain(BEFORE, "Stuur dit aan de melder", "??");
    assertThat(officer.get(town.path("/alarmen")).body()).doesNotContain(NEWS);
    asks(officer, "Blijft u binnen?");
    assertThat(town.value("select count(*) from message"))
        .as("not before confirming")
        .isEqualTo("2");
    confirm(officer);
    location(asks(officer, "Blijft u binnen?"));
    assertThat(officer.get(town.hour()).body()).containsSubsequence(NOW, "Blijft u binnen?");
    assertThat(councillor.get(ownCase()).body()).contains("Blijft u binnen?");
    location(writes("Ja, wij zijn boven"));
    assertThat(mails(Who.OFFICER)).as("one for what was written after confirming").isEqualTo("1");
  }

  @Test
  void theOpenPageNoticesItByItself() {
    var officer = ground.signedIn(town, Who.OFFICER);
    confirm(officer);
    var ask = Polls.findQuestion(STATE, officer.get(town.hour()).body());
    assertThat(officer.get(ask).statusCode()).isEqualTo(204);
    location(writes(NOW));
    assertThat(Polls.awaitChange(officer, ask)).contains("#rd-uur-melder").doesNotContain(NOW);
  }

  @Test
  void aTextOnTheOwnPageAndAnAnswerAreReadToo() {
    var officer = ground.signedIn(town, Who.OFFICER);
    confirm(officer);
    var text = Map.of("form", UUID.randomUUID().toString(), "words", NOW);
    location(councillor.post(ownCase() + "/aanvulling", text));
    assertThat(officer.get(town.path("/alarmen")).body()).contains(NEWS);
    answers("toedracht", Map.of("details[occasion]", "Een motie over de opvang"));
    answers("gevolgen", Map.of("codes", "HEALTH", "words", "Ik slaap niet meer"));
    assertThat(officer.get(town.hour()).body())
        .contains(NOW, "Een motie over de opvang")
        .doesNotContain("Ik slaap niet meer", "??");
    assertThat(mails(Who.OFFICER)).as("one for each that they may read").isEqualTo("2");
  }

  @Test
  void afterHandingOverNothingIsReadAndNobodyIsMailed() {
    var officer = ground.signedIn(town, Who.OFFICER);
    confirm(officer);
    location(officer.post(town.hour() + "/overdragen", Map.of()));
    assertThat(councillor.get(location(writes(NOW))).body())
        .doesNotContain("wie voor het gevaar is opgeroepen");
    assertThat(officer.get(town.hour()).statusCode()).isIn(403, 404);
    assertThat(asks(officer, "Hoe is het nu?").statusCode()).isIn(403, 404);
    assertThat(mails(Who.OFFICER)).isEqualTo("0");
  }

  // ---- how it is done

  private void say(String danger) {
    location(councillor.post(ownCase() + "/wensen", Map.of("danger", danger, "version", "0")));
  }

  private void confirm(Visitor officer) {
    officer.get(town.hour());
    location(officer.post(town.hour() + "/bevestigen", Map.of()));
  }

  private HttpResponse<String> writes(String words) {
    var fields = Map.of("form", UUID.randomUUID().toString(), "words", words);
    return councillor.post(town.path("/meldingen/" + report() + "/berichten"), fields);
  }

  private HttpResponse<String> asks(Visitor officer, String words) {
    return officer.post(
        town.hour() + "/bericht",
        Map.of("form", UUID.randomUUID().toString(), "melding", report(), "words", words));
  }

  private void answers(String question, Map<String, String> details) {
    var fields = new HashMap<>(details);
    fields.putAll(Map.of("form", UUID.randomUUID().toString(), "version", "0"));
    location(councillor.post(town.path("/meldingen/" + report() + "/meer/" + question), fields));
  }

  private String report() {
    return reported;
  }

  private String ownCase() {
    return town.path("/mijn/" + town.value("select number from case_file"));
  }

  private String mails(Who to) {
    return town.value(
        "select count(*) from outbox where template = 'message' and person = '%s'"
            .formatted(town.person(to).value()));
  }
}
