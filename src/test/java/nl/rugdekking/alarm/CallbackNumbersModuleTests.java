// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.web.TelephoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The number on which somebody in danger is called, given on the page about the danger. */
@RugdekkingTest
class CallbackNumbersModuleTests {

  private static final String STORY = "Hij staat bij mijn huis en noemt de school";

  @Autowired AlarmGround ground;
  @Autowired DutyLine line;

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
  void whoGaveNoNumberGivesItThereAndTheOfficerReadsItAtOnce() {
    location(ground.send(town, councillor, STORY, false));
    var own = pressDanger();
    var danger = own + "/gevaar";
    assertThat(councillor.get(danger).body())
        .as("whom we call comes first")
        .containsSubsequence("data-seconds", "Op welk nummer bereiken wij u?");
    assertThat(councillor.post(danger, Map.of("phone", " ")).statusCode()).isEqualTo(422);
    assertThat(councillor.post(danger, Map.of("phone", "niet")).statusCode()).isEqualTo(422);
    location(councillor.post(danger, Map.of("phone", "06 3333 4444")));

    assertThat(ground.signedIn(town, Who.OFFICER).get(town.hour()).body())
        .contains("tel:0633334444");
    assertThat(councillor.get(danger).body())
        .containsSubsequence("data-seconds", "tel:0633334444", "Nummer veranderen");
    location(councillor.post(danger, Map.of("phone", "06 5555 6666")));
    assertThat(councillor.get(danger).body())
        .contains("tel:0655556666")
        .doesNotContain("06 3333 4444");
  }

  @Test
  void theOwnPageAsksForTheNumberAndThenSaysWhichOneItIs() {
    location(ground.send(town, councillor, STORY, false));
    var own = town.path("/mijn/" + town.value("select number from case_file"));
    assertThat(councillor.get(own).body()).doesNotContain("Op welk nummer bereiken wij u?");
    pressDanger();
    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(town.hour());
    location(officer.post(town.hour() + "/bevestigen", Map.of()));
    assertThat(councillor.get(own).body())
        .containsSubsequence("zorgt hiervoor", "action=\"" + own + "/gevaar", "Op welk nummer")
        .doesNotContain("telefoon bij u", "telefoon bij de hand", "??");
    location(councillor.post(own + "/gevaar", Map.of("phone", "06 3333 4444")));
    assertThat(councillor.get(own).body())
        .contains("Wij hebben dit nummer van u: 06 3333 4444. Houd uw telefoon bij u.")
        .doesNotContain("Op welk nummer bereiken wij u?", "??");
  }

  @Test
  void aNumberGivenAtTheQuestionIsUsedInDangerWithTheSafeWayToCall() {
    location(ground.send(town, councillor, STORY, false));
    answerSafety(Map.of("details[phone]", "06 1234 5678", "details[calling]", "Na zessen"));
    var own = pressDanger();
    for (var page : List.of(own + "/gevaar", reported() + "/gevaar")) {
      assertThat(councillor.get(page).body())
          .as(page)
          .contains("tel:0612345678", "Nummer veranderen", "Veilig bellen: Na zessen")
          .doesNotContain("U gaf geen telefoonnummer", "??");
    }
    assertThat(councillor.get(own).body())
        .contains("Wij hebben dit nummer van u: 06 1234 5678.")
        .doesNotContain("Op welk nummer bereiken wij u?");
    var login = town.login(Who.COUNCILLOR);
    var withPassword =
        ground
            .visitor()
            .signInWithPassword(town.organisation().slug(), login, IncidentFixtures.PASSWORD);
    assertThat(withPassword.get(reported()).body())
        .contains("Wij hebben dit nummer van u: 06 1234 5678.");
    var officer = ground.signedIn(town, Who.OFFICER);
    assertThat(officer.get(town.hour()).body())
        .contains("tel:0612345678", "Veilig bellen: Na zessen")
        .doesNotContain("Wij hebben geen telefoonnummer", "??");

    location(councillor.post(own + "/gevaar", Map.of("phone", "06 5555 6666")));
    for (var page :
        List.of(
            officer.get(town.hour()).body(),
            ground.signedIn(town, Who.OWNER).get(casePage()).body(),
            councillor.get(own + "/gevaar").body())) {
      assertThat(page)
          .contains("tel:0655556666", "Veilig bellen: Na zessen")
          .doesNotContain("tel:0612345678");
    }
  }

  @Test
  void withoutANumberTheFirstHourSaysSoAndGivesTheDutyLineToWhoIsNotOnIt() {
    ground.run(town, () -> line.set(null, TelephoneNumber.parse("088 000 01 12").orElseThrow()));
    location(ground.send(town, councillor, STORY, false));
    answerSafety(Map.of("details[calling]", "Na zessen"));
    pressDanger();
    assertThat(ground.signedIn(town, Who.OWNER).get(town.hour()).body())
        .contains("Wij hebben geen telefoonnummer van de getroffene.", "tel:0880000112")
        .contains("Veilig bellen: Na zessen")
        .doesNotContain("??");
    assertThat(ground.signedIn(town, Who.OFFICER).get(town.hour()).body())
        .contains("Wij hebben geen telefoonnummer van de getroffene.", "href=\"tel:112\"")
        .as("whoever is on duty would call themselves")
        .doesNotContain("0880000112", "088 000 01 12");
  }

  @Test
  void thePlaceCanBeChangedThereAndTheOfficerReadsItAtOnce() {
    location(ground.send(town, councillor, STORY, true));
    for (var page : List.of(reported() + "/gevaar", ownCase() + "/gevaar")) {
      assertThat(councillor.get(page).body()).contains("Plaats veranderen");
      assertThat(councillor.post(page, Map.of("place", " ")).statusCode()).isEqualTo(422);
      var now = "Nu in de trein " + page.length();
      location(councillor.post(page, Map.of("place", now)));
      assertThat(councillor.get(page).body())
          .contains(now, "tel:0611112222")
          .doesNotContain("bij huis", "??");
      assertThat(ground.signedIn(town, Who.OFFICER).get(town.hour()).body()).contains(now);
    }
  }

  @Test
  void theNumberOfAnEarlierReportIsOffered() {
    location(ground.send(town, councillor, STORY, true));
    location(ground.send(town, councillor, "En nog een keer", false));
    var own = say("ACUTE", newestCase());
    for (var page : List.of(own, own + "/gevaar")) {
      assertThat(councillor.get(page).body())
          .as(page)
          .contains("value=\"06 1111 2222\"", "Dit nummer gaf u eerder. Klopt het nog?")
          .doesNotContain("??");
    }
    location(councillor.post(own + "/gevaar", Map.of("phone", "06 1111 2222")));
    assertThat(councillor.get(own + "/gevaar").body()).contains("tel:0611112222");
  }

  // The numbers of cases are random; the ids of incidents follow the time.
  private String newestCase() {
    return town.value("select (array_agg(number order by incident_id desc))[1] from case_file");
  }

  @Test
  void theNumberInAMessageIsOfferedAndADateIsNot() {
    location(ground.send(town, councillor, STORY, false));
    writes("Bel mij op 06 1234 5678, na zes uur");
    writes("Het was op 06-12-2026 09:30 weer zo");
    assertThat(councillor.get(pressDanger() + "/gevaar").body())
        .contains("value=\"06 1234 5678\"")
        .doesNotContain("value=\"06-12", "??");
  }

  @Test
  void whoMayBeInDangerIsAskedForANumberAndTheCaseSaysThatThereIsNone() {
    location(ground.send(town, councillor, STORY, false));
    var own = say("POSSIBLE", town.value("select number from case_file"));
    assertThat(councillor.get(own).body())
        .containsSubsequence("U zei: er is misschien gevaar", "Op welk nummer bereiken wij u?");
    var owner = ground.signedIn(town, Who.OWNER);
    assertThat(owner.get(casePage()).body())
        .contains("Wij hebben geen telefoonnummer. Vraag er een in een bericht.")
        .contains("/terugkoppelen\"");
    location(councillor.post(own + "/gevaar", Map.of("phone", "06 3333 4444")));
    assertThat(councillor.get(own).body())
        .contains("Wij hebben dit nummer van u: 06 3333 4444.")
        .doesNotContain("Op welk nummer bereiken wij u?", "??");
    assertThat(owner.get(casePage()).body())
        .contains("tel:0633334444")
        .doesNotContain("Vraag er een in een bericht");
  }

  @Test
  void anUnfinishedNumberIsRefusedWhereverItIsTyped() {
    var words = "Schrijf een heel telefoonnummer, met ten minste 8 cijfers.";
    location(ground.send(town, councillor, STORY, false));
    var answer =
        Map.of(
            "form", UUID.randomUUID().toString(), "version", "0", "details[phone]", "toestel 0612");
    var refused = councillor.post(reported() + "/meer/veiligheid", answer);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(words);
    refused = councillor.post(pressDanger() + "/gevaar", Map.of("phone", "0612"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(words);
  }

  @Test
  void whoWasCalledIsAskedForNoNumberAnyMore() {
    location(ground.send(town, councillor, STORY, false));
    var own = pressDanger();
    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(town.hour());
    location(officer.post(town.hour() + "/bevestigen", Map.of()));
    for (var page : List.of(own, own + "/gevaar")) {
      assertThat(councillor.get(page).body()).as(page).contains("Op welk nummer bereiken wij u?");
    }
    location(officer.post(town.hour() + "/stappen", Map.of("step", "CALL_AFFECTED")));
    for (var page : List.of(own, own + "/gevaar")) {
      assertThat(councillor.get(page).body())
          .as(page)
          .doesNotContain("Op welk nummer bereiken wij u?", "Wij hebben geen telefoonnummer", "??");
    }
    assertThat(councillor.get(own + "/gevaar").body()).contains("U bent gebeld");
  }

  @Test
  void onlyTheReporterChangesTheNumber() {
    var path = URI.create(location(ground.send(town, councillor, STORY, true))).getPath();
    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(town.hour());
    assertThat(officer.post(path, Map.of("phone", "06 3333 4444")).statusCode()).isEqualTo(404);
    location(councillor.post(path, Map.of("phone", "06 7777 8888")));
    assertThat(officer.get(town.hour()).body())
        .contains("tel:0677778888")
        .doesNotContain("06 1111 2222");
  }

  // ---- how it is done

  private String reported() {
    return town.path("/meldingen/" + town.value("select id from report"));
  }

  private String ownCase() {
    return town.path("/mijn/" + town.value("select number from case_file"));
  }

  private String casePage() {
    return town.path("/incidenten/" + town.value("select number from case_file"));
  }

  private void answerSafety(Map<String, String> details) {
    var fields = new HashMap<>(details);
    fields.put("form", UUID.randomUUID().toString());
    fields.put("version", "0");
    location(councillor.post(reported() + "/meer/veiligheid", fields));
  }

  private void writes(String words) {
    var fields = Map.of("form", UUID.randomUUID().toString(), "words", words);
    location(councillor.post(reported() + "/berichten", fields));
  }

  /** Returns the page of the affected, on which they said that there is danger now. */
  private String pressDanger() {
    return say("ACUTE", town.value("select number from case_file"));
  }

  private String say(String danger, String number) {
    var own = town.path("/mijn/" + number);
    var form = councillor.get(own + "/wensen").body();
    var version = IncidentFixtures.found(form, "name=\"version\"[^>]*value=\"(\\d+)\"");
    location(councillor.post(own + "/wensen", Map.of("version", version, "danger", danger)));
    return own;
  }
}
