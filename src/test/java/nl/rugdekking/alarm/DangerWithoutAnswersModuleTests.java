// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.NamelessForm;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A report of danger is never refused because something was not filled in. */
@RugdekkingTest
class DangerWithoutAnswersModuleTests {

  @Autowired AlarmGround ground;

  @SuppressWarnings("NullAway.Init")
  private Town town;

  @BeforeEach
  void somebodyIsOnDuty() {
    town = ground.townOnDuty();
  }

  @ParameterizedTest
  @CsvSource({
    "words, ''",
    "whom, ''",
    "whom, OTHER",
    "whom, BOTH",
    "day, ''",
    "day, OTHER",
    "phone, 0612",
    "body, ''"
  })
  void aFieldThatIsEmptyOrWrongKeepsNobodyFromBeingCalled(String field, String value) {
    assertThat(location(sendNamed(field, value, true))).endsWith("/gevaar");
    assertThat(town.value("select count(*) from alarm_call")).isEqualTo("1");
    var sent = sendNameless(field, value, true);
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.body()).contains("Wij proberen nu iemand te bereiken").doesNotContain("??");
    assertThat(town.value("select count(*) from alarm_call")).isEqualTo("2");
  }

  @Test
  void everythingLeftOutAtOnceIsStillDanger() {
    var visitor = ground.signedIn(town, Who.COUNCILLOR);
    assertThat(location(visitor.post(town.path("/melden"), Map.of("danger", "true"))))
        .endsWith("/gevaar");
    var stranger = ground.visitor();
    stranger.get(town.path("/anoniem"));
    assertThat(stranger.post(town.path("/anoniem"), Map.of("danger", "true")).body())
        .contains("Wij proberen nu iemand te bereiken");
    assertThat(town.value("select count(*) from alarm_call")).isEqualTo("2");
  }

  @Test
  void toWhomItHappenedIsAskedAfterwards() {
    var danger = location(sendNamed("whom", "OTHER", true));
    var report = danger.substring(0, danger.lastIndexOf("/gevaar"));
    var reporter = ground.signedIn(town, Who.COUNCILLOR);
    assertThat(reporter.get(report).body()).contains("/meer/wie\"").doesNotContain("/meer/bestuur");
    assertThat(reporter.get(report + "/meer/wie").body())
        .contains("Wie overkwam het?", "data-draft=", "/meer/vorm\"")
        .doesNotContain("??");
    assertThat(reporter.get(report + "/meer/bestuur").statusCode()).isEqualTo(404);
    location(reporter.post(report + "/meer/wie", answer("words", "De nieuwe bode")));
    var path = town.path("/incidenten/" + town.value("select number from case_file"));
    assertThat(ground.signedIn(town, Who.OWNER).get(path).body())
        .containsSubsequence("wie de getroffene is", "De nieuwe bode");
  }

  @Test
  void whatAReportOfDangerSaidIsNotAskedAgain() {
    var danger = location(sendNamed("phone", "", true));
    var report = danger.substring(0, danger.lastIndexOf("/gevaar"));
    var reporter = ground.signedIn(town, Who.COUNCILLOR);
    assertThat(reporter.get(report).body()).doesNotContain("/meer/wie", "/meer/bestuur");
    assertThat(reporter.get(report + "/meer/wie").statusCode()).isEqualTo(404);
    assertThat(sendNameless("phone", "", true).body())
        .doesNotContain("value=\"wie\"", "value=\"bestuur\"");
  }

  @Test
  void withoutANameTheBodyIsAskedAfterwards() {
    var visitor = ground.visitor();
    var code = NamelessForm.code(visitor, town.path("/anoniem"));
    var fields = new HashMap<>(NamelessForm.fields(code, Map.of("danger", "true", "body", "")));
    assertThat(visitor.post(town.path("/anoniem"), fields).body()).contains("value=\"bestuur\"");
    var asked = Map.of("code", code, "vraag", "bestuur");
    assertThat(visitor.post(town.path("/terugkomen/meer"), asked).body())
        .contains("Voor welk bestuur of in welke functie?", "value=\"COUNCIL\"")
        .doesNotContain("??");
    var given = new HashMap<>(answer("choice", "COUNCIL"));
    given.putAll(asked);
    assertThat(visitor.post(town.path("/terugkomen/meer/bewaren"), given).statusCode())
        .isEqualTo(200);
    var officer = ground.signedIn(town, Who.OFFICER);
    var page = officer.get(town.hour()).body();
    assertThat(page).contains("het bestuur of de functie");
  }

  @Test
  void theFormSaysRequiredOnlyWhileThereIsNoDanger() {
    var named = ground.signedIn(town, Who.COUNCILLOR).get(town.path("/melden")).body();
    var nameless = ground.visitor().get(town.path("/anoniem")).body();
    for (var page : List.of(named, nameless)) {
      assertThat(page).contains("class=\"rd-optional rd-unless-danger\"");
      assertThat(page).doesNotContain("class=\"rd-optional\">(verplicht)", "aria-required");
    }
  }

  @Test
  void whatWasNotReadAsANumberStandsAmongTheWords() {
    var danger = location(sendNamed("phone", "06 12 34", true));
    assertThat(ground.signedIn(town, Who.COUNCILLOR).get(danger).body())
        .as("a number is asked for afterwards")
        .contains("name=\"phone\"");
    var officer = ground.signedIn(town, Who.OFFICER);
    assertThat(officer.get(town.hour()).body())
        .contains("Hij staat bij mijn huis", "Telefoonnummer, zoals getypt: 06 12 34");
  }

  @Test
  void withoutDangerTheFormStillAsks() {
    assertThat(sendNamed("words", "", false).statusCode()).isEqualTo(422);
    assertThat(sendNameless("body", "", false).body()).contains("name=\"body\"");
    assertThat(town.value("select count(*) from report")).isEqualTo("0");
  }

  @Test
  void whoeverIsAccusedMustStillBeKnownInDanger() {
    var many = new StringBuilder();
    for (int person = 1; person <= 21; person++) {
      many.append("Collega ").append(person).append('\n');
    }
    var fields = named("words", "Hij staat bij mijn huis", true);
    fields.putAll(Map.of("internal", "true", "accused", many.toString()));
    var visitor = ground.signedIn(town, Who.COUNCILLOR);
    assertThat(visitor.post(town.path("/melden"), fields).statusCode()).isEqualTo(422);
  }

  private static Map<String, String> answer(String field, String value) {
    return Map.of("form", UUID.randomUUID().toString(), "version", "0", field, value);
  }

  private HttpResponse<String> sendNamed(String field, String value, boolean danger) {
    return ground
        .signedIn(town, Who.COUNCILLOR)
        .post(town.path("/melden"), named(field, value, danger));
  }

  private static Map<String, String> named(String field, String value, boolean danger) {
    var fields = new HashMap<String, String>();
    fields.put("concept", UUID.randomUUID().toString());
    fields.put("words", "Hij staat bij mijn huis");
    fields.put("day", "TODAY");
    fields.put("whom", "ME");
    fields.put("danger", Boolean.toString(danger));
    fields.put(field, value);
    return fields;
  }

  private HttpResponse<String> sendNameless(String field, String value, boolean danger) {
    var visitor = ground.visitor();
    var code = NamelessForm.code(visitor, town.path("/anoniem"));
    var fields = new HashMap<>(NamelessForm.fields(code, Map.of("danger", "" + danger)));
    fields.put(field, value);
    return visitor.post(town.path("/anoniem"), fields);
  }
}
