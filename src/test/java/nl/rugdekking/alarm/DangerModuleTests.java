// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static nl.rugdekking.alarm.Polls.awaitChange;
import static nl.rugdekking.alarm.Polls.findQuestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of whoever is in danger, and the bar that warns those who may act, over HTTP. */
@RugdekkingTest
class DangerModuleTests {

  private static final String STORY = "Hij staat bij mijn huis en noemt de school";
  private static final String BAR = "class=\"rd-bar\"";
  private static final Pattern PAGE_ASKS = Pattern.compile("hx-get=\"([^\"]*/gevaar[^\"]*)\"");

  @Autowired AlarmGround ground;
  @Autowired DutyLine line;
  @Autowired JdbcClient jdbc;

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
  void sayWhomWeCallWhoIsNextAndWhatToDo() {
    ground.run(town, () -> line.set(null, TelephoneNumber.parse("088 000 01 12").orElseThrow()));
    var page = councillor.get(report()).body();
    assertThat(page)
        .containsSubsequence(
            "Wij roepen nu OFFICER Alarm op",
            "piket",
            "data-seconds=\"",
            "de volgende op: SECOND Alarm (tweede piket)",
            "tel:112",
            "tel:0880000112",
            "Wat u nu kunt doen",
            "06 1111 2222",
            "bij huis")
        .containsOnlyOnce("http-equiv=\"refresh\"")
        .doesNotContain(STORY, "??");
    assertThat(seconds(page)).isBetween(540, 600);
    assertThat(councillor.get(town.path("/mijn")).body()).doesNotContain("http-equiv");
  }

  @Test
  void saysWhoTookItAndWhatFollowsUntilItIsHandedOver() {
    var path = report();
    var asks = findQuestion(PAGE_ASKS, councillor.get(path).body());
    assertThat(councillor.get(asks).statusCode()).isEqualTo(204);
    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(town.hour());
    location(officer.post(town.hour() + "/bevestigen", Map.of()));

    var changed = awaitChange(councillor, asks);
    assertThat(changed)
        .contains("OFFICER Alarm pakt dit op", "hx-swap-oob")
        .contains("dat u wordt gebeld, op 06 1111 2222", "Na het eerste uur gaat OWNER Alarm")
        .doesNotContain("<html", "data-seconds");
    location(officer.post(town.hour() + "/stappen", Map.of("step", "CALL_AFFECTED")));
    assertThat(awaitChange(councillor, findQuestion(PAGE_ASKS, changed))).contains("U bent gebeld");
    location(officer.post(town.hour() + "/overdragen", Map.of()));
    assertThat(location(councillor.get(path))).endsWith(path.replaceAll("/gevaar$", ""));
    assertThat(councillor.get(path + "?stand=1").statusCode()).as("asks no more").isEqualTo(286);
  }

  @Test
  void theAffectedFollowsItOnTheirCaseAndNobodyElseDoes() {
    var path = report();
    var number = town.value("select number from case_file");
    var own = town.path("/mijn/" + number + "/gevaar");
    assertThat(councillor.get(own).body()).contains("Wij roepen nu OFFICER Alarm op");
    assertThat(councillor.get(town.path("/mijn/" + number)).body()).contains(own);
    for (var who : EnumSet.complementOf(EnumSet.of(Who.COUNCILLOR))) {
      var visitor = ground.signedIn(town, who);
      assertThat(visitor.get(path).statusCode()).as("%s", who).isEqualTo(404);
      assertThat(visitor.get(own).statusCode()).as("%s", who).isIn(403, 404);
    }
  }

  @Test
  void whoSaysLaterThatThereIsDangerNowComesToThePage() {
    location(ground.send(town, councillor, STORY, false));
    var own = town.path("/mijn/" + town.value("select number from case_file"));
    var form = councillor.get(own + "/wensen").body();
    var version = IncidentFixtures.found(form, "name=\"version\"[^>]*value=\"(\\d+)\"");
    var answers = Map.of("version", version, "danger", "ACUTE");
    var path = location(councillor.post(own + "/wensen", answers));
    assertThat(path).endsWith(own + "/gevaar");
    assertThat(councillor.get(URI.create(path).getPath()).body())
        .contains("Wij roepen nu OFFICER Alarm op");
  }

  @Test
  void whoMayActIsWarnedOnEveryPageAndNobodyElseEver() {
    report();
    var number = town.value("select number from case_file");
    var warned = EnumSet.of(Who.OFFICER, Who.OWNER, Who.RESPONSIBLE, Who.DEPUTY);
    for (var who : Who.values()) {
      var visitor = ground.signedIn(town, who);
      for (var page : List.of("", "/taken", "/mijn", "/melden", "/wachtwoord")) {
        var body = visitor.get(town.path(page)).body();
        assertThat(body.contains(BAR)).as("%s %s", who, page).isEqualTo(warned.contains(who));
        if (warned.contains(who)) {
          assertThat(body).containsSubsequence(BAR, "COUNCILLOR Alarm", "bij huis", number, "</a>");
        }
      }
    }
    var officer = ground.signedIn(town, Who.OFFICER);
    assertThat(officer.get(town.path("/taken")).body())
        .as("first among the tasks, as for whoever handles it")
        .contains("Bevestig dat u dit oppakt");
    assertThat(officer.get(town.path("")).body())
        .as("the start page lists the task that its menu counts, and links once from the bar")
        .containsOnlyOnce("Eerste uur")
        .contains("Bevestig dat u dit oppakt");
    assertThat(ground.signedIn(town, Who.OWNER).get(town.path("/taken")).body())
        .containsSubsequence("Nu: er is gevaar gemeld (1)", "Vandaag");
    assertThat(ground.signedIn(town, Who.OWNER).get(town.path("/incidenten")).body())
        .contains("alarm: nog niemand bevestigd");
  }

  @Test
  void whoIsKeptFromTheCaseIsNotWarned() {
    report();
    var owner = ground.signedIn(town, Who.OWNER);
    assertThat(owner.get(town.path("")).body()).contains(BAR);
    block(Who.OWNER);
    assertThat(owner.get(town.path("")).body())
        .doesNotContain(BAR, town.value("select number from case_file"));
  }

  @Test
  void aNameThatIsWithheldIsNotInTheBarOfWhoMayNotReadIt() {
    report();
    Database.change(
        "update case_part set name_withheld = true where organisation_id = '"
            + town.organisation().id().value()
            + "'");
    assertThat(ground.signedIn(town, Who.DEPUTY).get(town.path("/taken")).body())
        .contains(BAR)
        .doesNotContain("COUNCILLOR Alarm");
    assertThat(ground.signedIn(town, Who.OFFICER).get(town.path("")).body())
        .contains("COUNCILLOR Alarm");
  }

  @Test
  void withAPasswordAloneNobodyIsWarned() {
    report();
    var owner =
        ground
            .visitor()
            .signInWithPassword(
                town.organisation().slug(), town.login(Who.OWNER), IncidentFixtures.PASSWORD);
    assertThat(owner.get(town.path("")).body()).doesNotContain(BAR, "rd-balk");
  }

  @Test
  void theBarGoesOnceSomebodyConfirmed() {
    report();
    var owner = ground.signedIn(town, Who.OWNER);
    var asks = findQuestion(Polls.BAR, owner.get(town.path("/taken")).body());
    assertThat(owner.get(asks).statusCode()).isEqualTo(204);
    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(town.hour());
    location(officer.post(town.hour() + "/bevestigen", Map.of()));
    assertThat(awaitChange(owner, asks)).doesNotContain(BAR, "<html");
    assertThat(owner.get(town.path("/taken")).body()).doesNotContain(BAR);
  }

  @Test
  void aPollIsNoLookAndNoUseOfTheSession() {
    var path = report();
    var owner = ground.signedIn(town, Who.OWNER);
    var number = town.value("select number from case_file");
    var bar = owner.get(town.path("/taken")).body();
    var mine = councillor.get(path).body();
    usedLongAgo();
    var before = traces();
    for (int i = 0; i < 3; i++) {
      owner.get(findQuestion(Polls.BAR, bar));
      owner.get(town.path("/alarmbalk?stand=0"));
      councillor.get(findQuestion(PAGE_ASKS, mine));
      councillor.get(path + "?stand=0");
      councillor.get(town.path("/mijn/" + number + "/gevaar?stand=0"));
    }
    assertThat(traces()).isEqualTo(before);
    owner.get(town.path("/taken"));
    assertThat(traces()).as("an ordinary page is a use").isNotEqualTo(before);
  }

  @Test
  void whoSignedOutIsToldNothing() {
    report();
    var owner = ground.signedIn(town, Who.OWNER);
    owner.get(town.path(""));
    owner.post(town.path("/afmelden"), Map.of());
    assertThat(owner.get(town.path("/alarmbalk?stand=0")).statusCode()).isNotEqualTo(200);
    assertThat(ground.visitor().get(town.path("/alarmbalk?stand=0")).body()).doesNotContain(BAR);
  }

  @Test
  void whoHandlesTheCaseReadsTheNumberToCall() {
    report();
    var page = town.path("/incidenten/" + town.value("select number from case_file"));
    assertThat(ground.signedIn(town, Who.OWNER).get(page).body())
        .contains("href=\"tel:0611112222\"");
  }

  // ---- how it is done

  private String report() {
    var path = URI.create(location(ground.send(town, councillor, STORY, true))).getPath();
    assertThat(path).endsWith("/gevaar");
    return path;
  }

  private static int seconds(String page) {
    var found = Pattern.compile("data-seconds=\"(\\d+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private void block(Who who) {
    ground.run(
        town,
        () ->
            jdbc.sql(
                    "insert into case_block (organisation_id, incident_id, person_id, ground)"
                        + " select organisation_id, incident_id, :person, 'LINE' from case_file"
                        + " where organisation_id = :organisation")
                .param("person", town.person(who).value())
                .param("organisation", town.organisation().id().value())
                .update());
  }

  private void usedLongAgo() {
    Database.change("update account_session set used_at = used_at - interval '10 minutes'");
  }

  private List<String> traces() {
    return List.of(
        town.value("select count(*) from audit_event where actor is not null"),
        Database.text(
            "select coalesce(string_agg(s.used_at::text, ',' order by s.id_hash), '') from"
                + " account_session s join membership m on m.account_id = s.account_id where"
                + " m.organisation_id = '"
                + town.organisation().id().value()
                + "'"));
  }
}
