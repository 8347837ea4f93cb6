// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.web.TelephoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Where somebody is in danger decides which steps are proposed and which advice they read; after
 * the first hour their own page begins with who helps them now.
 */
@RugdekkingTest
class StepsByPlaceModuleTests {

  private static final Pattern TICKED =
      Pattern.compile("<input(?=[^>]*name=\"nog\")(?=[^>]*checked)[^>]*value=\"(\\w+)\"");

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
  void atHomeThePoliceWatchTheAddressAndNobodyIsRemoved() {
    var officer = takenOn("Er staat een man te schreeuwen", "Zandweg 14, voordeur");
    assertThat(ticked(officer.get(town.hour()).body()))
        .containsExactly(
            "CALL_AFFECTED",
            "EMERGENCY",
            "POLICE_ATTENTION",
            "EVIDENCE",
            "INFORM_RESPONSIBLE",
            "FAMILY_SCHOOL");
    record(officer, "CALL_AFFECTED", "EMERGENCY");
    assertThat(officer.get(town.hour()).body())
        .as("it can be recorded all the same")
        .contains("value=\"REMOVAL\"")
        .doesNotContain("id=\"rd-uur-REMOVAL\"")
        .containsOnlyOnce("nl-button--primary");
    assertThat(firstOfCase()).contains("Vraag de politie om op een adres te letten");
    location(officer.post(town.hour() + "/overdragen", Map.of("nog", "EVIDENCE,POLICE_ATTENTION")));
    assertThat(firstOfCase())
        .as("the step that makes the person safe is the first, and its button opens the form")
        .contains(town.hour() + "?stap=POLICE_ATTENTION#vastleggen")
        .containsSubsequence("Vraag de politie om op een adres te letten", "Stel bewijs veilig")
        .doesNotContain("uit het gebouw");
  }

  @Test
  void aCarBeforeAnAddressMayBeAtHomeWhichThePoliceCanWatch() {
    var officer = takenOn("Er staat een auto met gedoofde lichten", "Zeeweg 12");
    assertThat(ticked(officer.get(town.hour()).body())).contains("POLICE_ATTENTION");
  }

  @Test
  void anAddressWithoutAWordIsTreatedAsAHome() {
    var officer = takenOn("", "Zeeweg 12");
    var page = officer.get(town.hour()).body();
    assertThat(ticked(page)).contains("POLICE_ATTENTION").doesNotContain("REMOVAL");
    assertThat(page).doesNotContain("id=\"rd-uur-REMOVAL\"");
  }

  @Test
  void theAddressThatThePoliceWatchIsNotTypedAgain() {
    var officer = takenOn("Er staat een man te schreeuwen", "Zandweg 14, voordeur");
    assertThat(officer.get(town.hour() + "?stap=POLICE_ATTENTION").body())
        .containsPattern("<textarea[^>]*name=\"note\"[^>]*>Zandweg 14, voordeur</textarea>");
    assertThat(officer.get(town.hour() + "?stap=FAMILY_SCHOOL").body())
        .doesNotContain(">Zandweg 14, voordeur</textarea>");
  }

  @Test
  void inABuildingOfOursThePersonIsRemoved() {
    var officer = takenOn("Hij staat hier te schreeuwen", "balie gemeentehuis");
    record(officer, "CALL_AFFECTED", "EMERGENCY");
    assertThat(ticked(officer.get(town.hour()).body()))
        .contains("REMOVAL")
        .doesNotContain("POLICE_ATTENTION");
    assertThat(firstOfCase()).contains("Laat de veroorzaker uit het gebouw zetten");
  }

  @Test
  void withoutAKnownPlaceNeitherIsProposedAndBothAreThere() {
    var officer = takenOn("Hij zegt dat hij mij vandaag vindt", "");
    var page = officer.get(town.hour()).body();
    assertThat(ticked(page)).doesNotContain("REMOVAL", "POLICE_ATTENTION").contains("EVIDENCE");
    assertThat(page).contains("id=\"rd-uur-REMOVAL\"", "value=\"POLICE_ATTENTION\"");
  }

  @Test
  void theAdviceFitsThePlace() {
    assertThat(danger("Hij staat voor de deur", "thuis"))
        .contains("Blijf binnen", "Doe de deur op slot", "Blijf weg bij de ramen")
        .doesNotContain("Ga naar een plek", "in ons gebouw");
    assertThat(danger("Hij staat hier", "de balie"))
        .contains("Bent u in ons gebouw?")
        .doesNotContain("Bent u thuis?");
    assertThat(danger("Een auto volgt mij", "onderweg")).contains("Bent u onderweg?");
    assertThat(danger("Een auto met gedoofde lichten voor de deur", "Zeeweg 12"))
        .contains("Bent u thuis? Blijf binnen")
        .doesNotContain("Bent u onderweg?");
    for (var words : List.of("Er staat een auto met gedoofde lichten", "Hij zegt dat hij komt")) {
      assertThat(danger(words, "Zeeweg 12"))
          .as("an address may be a home: %s", words)
          .containsSubsequence("Bent u thuis? Blijf binnen", "Bent u onderweg?");
    }
    assertThat(danger("Hij zegt dat hij komt", ""))
        .contains("Blijf waar u veilig bent")
        .doesNotContain("Bent u thuis?");
  }

  @Test
  void theAffectedReadsWhatWasDoneWithItsTime() {
    var officer = takenOn("Er staat een man te schreeuwen", "voordeur");
    record(officer, "CALL_AFFECTED", "EMERGENCY");
    assertThat(councillor.get(own() + "/gevaar").body())
        .containsPattern("U bent gebeld: vandaag \\d\\d:\\d\\d\\.")
        .containsPattern("112 of de politie is gebeld: vandaag \\d\\d:\\d\\d\\.")
        .doesNotContain("De eerste stap is");
  }

  @Test
  void afterTheFirstHourTheirPageBeginsWithWhoHelpsThemNow() {
    ground.run(town, () -> line.set(null, TelephoneNumber.parse("088 000 01 12").orElseThrow()));
    var officer = takenOn("Er staat een man te schreeuwen", "voordeur");
    assertThat(councillor.get(own()).body()).doesNotContain("helpt u nu verder");
    record(officer, "CALL_AFFECTED", "EMERGENCY");
    location(officer.post(town.hour() + "/overdragen", Map.of("nog", "POLICE_ATTENTION")));
    var page = councillor.get(own()).body();
    assertThat(page)
        .containsSubsequence(
            "OWNER Alarm helpt u nu verder",
            "U bent gebeld: vandaag",
            "112 of de politie is gebeld: vandaag",
            "Dit doen wij nog, uiterlijk",
            "de politie vragen om op een adres te letten",
            "Bel 112",
            "tel:0880000112",
            "Wat wij u beloven",
            "Wilt u dat wij aangifte doen?")
        .containsOnlyOnce("id=\"vraag\"");
    var owner = ground.signedIn(town, Who.OWNER);
    var watched = Map.of("step", "POLICE_ATTENTION", "note", "De woning, tot morgen");
    location(owner.post(town.hour() + "/stappen", watched));
    assertThat(councillor.get(own()).body())
        .contains("De politie is gevraagd om op een adres te letten: vandaag")
        .doesNotContain("Dit doen wij nog");
  }

  @Test
  void aStepThatIsLateIsToldAsLateAndAfterAWeekThePageBeginsAsUsual() {
    var officer = takenOn("Er staat een man te schreeuwen", "voordeur");
    location(officer.post(town.hour() + "/overdragen", Map.of("nog", "EVIDENCE")));
    handedOver("2 hours");
    assertThat(councillor.get(own()).body())
        .contains("maar het is nog niet als gedaan vastgelegd: bewijs veiligstellen.");
    handedOver("8 days");
    assertThat(councillor.get(own()).body())
        .doesNotContain("helpt u nu verder")
        .containsSubsequence("Wilt u dat wij aangifte doen?", "Wat wij u beloven");
  }

  private void handedOver(String before) {
    Database.change(
        "update alarm set ended_at = now() - interval '%s' where organisation_id = '%s'"
            .formatted(before, town.organisation().id().value()));
  }

  private Visitor takenOn(String words, String place) {
    location(ground.send(town, councillor, words, place, true));
    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(town.hour());
    location(officer.post(town.hour() + "/bevestigen", Map.of()));
    return officer;
  }

  private void record(Visitor visitor, String... steps) {
    for (var step : steps) {
      location(visitor.post(town.hour() + "/stappen", Map.of("step", step)));
    }
  }

  private String danger(String words, String place) {
    town = ground.townOnDuty();
    councillor = ground.signedIn(town, Who.COUNCILLOR);
    location(ground.send(town, councillor, words, place, true));
    return councillor.get(own() + "/gevaar").body();
  }

  private String own() {
    return town.path("/mijn/" + town.value("select number from case_file"));
  }

  private String firstOfCase() {
    var path = town.path("/incidenten/" + town.value("select number from case_file"));
    var page = ground.signedIn(town, Who.OWNER).get(path).body();
    return page.substring(page.indexOf("rd-first"), page.indexOf("rd-split"));
  }

  private static List<String> ticked(String page) {
    return TICKED.matcher(page).results().map(found -> found.group(1)).toList();
  }
}
