// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a report with danger to the hand-over, over HTTP as browsers and mail programs do it. */
@RugdekkingTest
class AlarmPagesModuleTests {

  private static final String STORY = "Hij staat bij mijn huis en noemt de school";

  @Autowired AlarmGround ground;
  @Autowired List<DueWork> works;

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
  void lookingAtTheLinkConfirmsNothingAndShowsNothingOfTheCase() {
    var receipt = report();
    var way = way();
    for (int i = 0; i < 3; i++) {
      var page = ground.visitor().get(way);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("Ik pak dit op", "U bent opgeroepen: piket.")
          .doesNotContain(STORY, "COUNCILLOR Alarm", town.login(Who.COUNCILLOR));
    }
    assertThat(town.value("select count(*) from alarm where confirmed_at is not null"))
        .isEqualTo("0");
    assertThat(councillor.get(receipt).body())
        .contains("Wij roepen nu op: OFFICER Alarm")
        .doesNotContain("OFFICER Alarm heeft", "Iemand is ermee bezig");
  }

  @Test
  void oneTapConfirmsWithoutSigningIn() {
    var receipt = report();
    var way = way();
    var visitor = ground.visitor();
    visitor.get(way);
    for (int i = 0; i < 2; i++) {
      var page = visitor.post(way, Map.of());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("U bent ermee bezig").doesNotContain(STORY);
    }
    assertThat(town.value("select state from promise where kind = 'DANGER_CONFIRMED'"))
        .isEqualTo("KEPT");
    assertThat(
            town.value(
                "select count(*) from timeline_entry where room = 'alarm' and kind = 'CONFIRMED'"))
        .isEqualTo("1");
    assertThat(town.value("select count(*) from audit_event where verb = 'alarm.CONFIRMED'"))
        .isEqualTo("1");
    assertThat(town.value("select next_at from alarm")).isEqualTo("null");
    assertThat(councillor.get(receipt).body()).contains("OFFICER Alarm zorgt hiervoor");
    assertThat(councillor.get(town.path("/mijn/" + number())).body())
        .contains("Bevestigd: iemand is bezig met de dreiging", "Iemand is bezig met de dreiging");
  }

  @Test
  void everybodyIsToldWhoIsCalledAndOnlyWhoMayConfirmIsAskedTo() {
    report();
    assertThat(ground.signedIn(town, Who.OWNER).get(town.path("/taken")).body())
        .contains("opgeroepen: OFFICER Alarm, tot ", "Bevestig dat u dit oppakt");
    assertThat(ground.signedIn(town, Who.RESPONSIBLE).get(town.path("/taken")).body())
        .contains("opgeroepen: OFFICER Alarm, tot ", "Kijk of iemand dit oppakt")
        .doesNotContain("Bevestig dat u dit oppakt");
  }

  @Test
  void whoComesSecondSeesThatSomebodyIsOnIt() {
    report();
    var way = way();
    var owner = ground.signedIn(town, Who.OWNER);
    owner.get(town.hour());
    location(owner.post(town.hour() + "/bevestigen", Map.of()));
    assertThat(owner.get(town.hour()).body()).contains("Mee bezig: OWNER Alarm");
    assertThat(owner.get(town.path("/incidenten/" + number())).body())
        .contains("OWNER Alarm pakt dit op")
        .doesNotContain("Bel de getroffene direct");
    assertThat(ground.visitor().get(way).body())
        .contains("Iemand anders is ermee bezig")
        .doesNotContain("Ik pak dit op");
    var visitor = ground.visitor();
    visitor.get(way);
    assertThat(visitor.post(way, Map.of()).body()).contains("Iemand anders is ermee bezig");
    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(town.hour());
    assertThat(officer.post(town.hour() + "/bevestigen", Map.of()).statusCode()).isEqualTo(422);
  }

  @Test
  void aKeyThatIsNoneOrOfAnotherCallOrAtAnotherOrganisationOpensNothing() {
    report();
    var way = way();
    var elsewhere = ground.town();
    var seal = way.substring(way.length() - 43);
    for (var path :
        List.of(
            way.replace(seal, (seal.startsWith("A") ? "B" : "A") + seal.substring(1)),
            town.path("/alarm/" + UUID.randomUUID() + seal),
            town.path("/alarm/x"),
            way.replace(town.organisation().slug(), elsewhere.organisation().slug()))) {
      var visitor = ground.visitor();
      assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(410);
      assertThat(visitor.post(path, Map.of()).statusCode()).as(path).isEqualTo(410);
    }
    assertThat(town.value("select count(*) from alarm where confirmed_at is not null"))
        .isEqualTo("0");
  }

  @Test
  void onlyWhoWasCalledSeesTheFirstHourAndOnlyUntilItIsHandedOver() {
    report();
    var officer = ground.signedIn(town, Who.OFFICER);
    var second = ground.signedIn(town, Who.SECOND);
    assertThat(second.get(town.hour()).statusCode()).isEqualTo(404);
    assertThat(officer.get(town.path("/incidenten/" + number())).statusCode()).isEqualTo(403);
    assertThat(officer.get(town.hour()).body())
        .contains(
            STORY, "COUNCILLOR Alarm", town.login(Who.COUNCILLOR), "06 1111 2222", "bij huis");
    assertThat(town.value("select purpose from audit_event where verb = 'look.ACUTE'"))
        .isEqualTo("HANDLING");
    assertThat(officer.get(town.path("/alarmen")).body()).contains(number());

    assertThat(officer.post(town.hour() + "/overdragen", Map.of()).statusCode()).isEqualTo(422);
    location(officer.post(town.hour() + "/bevestigen", Map.of()));
    assertThat(location(officer.post(town.hour() + "/overdragen", Map.of())))
        .endsWith("/alarmen?gedaan=overgedragen");
    assertThat(officer.get(town.hour()).statusCode()).isEqualTo(404);
    assertThat(officer.get(town.path("/alarmen")).body()).doesNotContain(number());
    assertThat(town.value("select count(*) from outbox where template = 'danger-reported'"))
        .isEqualTo("1");
    assertThat(town.value("select count(*) from outbox where template = 'task-due'"))
        .isEqualTo("1");
  }

  @Test
  void theStepsAreOnTheIncidentPageForWhoReadsIt() {
    report();
    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(town.hour());
    var form = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      location(
          officer.post(
              town.hour() + "/stappen",
              Map.of(
                  "form", form,
                  "step", "POLICE_ATTENTION",
                  "reference", "PL-77",
                  "note", "Afspraak op locatie Duinweg 12")));
    }
    location(officer.post(town.hour() + "/stappen", Map.of("step", "CALL_AFFECTED")));
    location(
        officer.post(
            town.hour() + "/woordvoering",
            Map.of("speaker", "De burgemeester", "said", "Wij gaan niet in op details")));
    assertThat(officer.get(town.hour()).body())
        .contains("PL-77", "Afspraak op locatie Duinweg 12", "De burgemeester", "Gedaan");
    var owner = ground.signedIn(town, Who.OWNER);
    assertThat(owner.get(town.path("/incidenten/" + number())).body())
        .containsOnlyOnce("PL-77: Afspraak op locatie Duinweg 12")
        .contains(
            "Eerste uur: De getroffene gebeld", "De burgemeester: Wij gaan niet in op details")
        .contains("Opgeroepen vanwege de dreiging: piket");
    assertThat(councillor.get(town.path("/mijn/" + number())).body())
        .contains("Duinweg 12", "Eerste uur: U bent gebeld");
  }

  @Test
  void aStepWithoutWordsThatNeedsThemComesBackWithWhatWasTyped() {
    report();
    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(town.hour());
    var fields = Map.of("step", "POLICE_ATTENTION", "reference", "PL-77", "note", " ");
    var answer = officer.post(town.hour() + "/stappen", fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Schrijf bij deze stap op", "value=\"PL-77\"");
    answer = officer.post(town.hour() + "/woordvoering", Map.of("speaker", "", "said", "Niets"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Schrijf op wie er spreekt.", ">Niets</textarea>");
  }

  @Test
  void aReportWithoutDangerCallsNobody() {
    location(send(false));
    assertThat(town.value("select count(*) from alarm")).isEqualTo("0");
  }

  // ---- how it is done

  private String report() {
    return URI.create(location(send(true))).getPath().replaceAll("/gevaar$", "");
  }

  private HttpResponse<String> send(boolean danger) {
    return ground.send(town, councillor, STORY, danger);
  }

  private String way() {
    return Mailbox.at(town.organisation().slug() + ".example", town.organisation().id(), works)
        .await(town.login(Who.OFFICER), mail -> mail.text().contains("/alarm/"))
        .way();
  }

  private String number() {
    return town.value("select number from case_file");
  }
}
