// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Stopwatch;
import nl.rugdekking.alarm.Duties;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.tick.DueWork;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A threat at home at 21:14: who is on duty confirms within minutes, and does the first hour. */
@Tag("journey")
@RugdekkingTest
class AlarmJourneyTests {

  private static final String STORY =
      "21:14. Een man staat voor mijn huis. Hij noemt de school van mijn kinderen.";

  @Autowired BeanFactory beans;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Duties duties;
  @Autowired List<DueWork> works;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#two")
  void confirmedWithinMinutes(Journey.Screen screen) {
    try (var journey = Journey.begin("alarm", screen, beans, port)) {
      someoneMayBeOnDuty(journey.town());
      keepsTheRoster(journey.signedIn(Town.ADMINISTRATOR));
      var councillor = journey.signedIn(Town.COUNCILLOR);
      var clerk = journey.signedIn(Town.CLERK);
      reports(councillor);
      isWarned(clerk);
      var officer = opensTheLink(journey);
      officer.press("alarm.called.confirm");
      followsByItself(councillor);
      isWarnedNoMore(clerk);
      readsTheCase(officer);
      councillor.follow("alarm.danger.back");
      councillor.reads("report.alarm.confirmed.title").look("reporter-confirmed");
      doesTheFirstHour(journey, councillor.number());
      ownerGoesOn(journey, councillor.number());
    }
  }

  private void someoneMayBeOnDuty(Town town) {
    var organisation = organisations.find(town.slug()).orElseThrow();
    CurrentOrganisation.runIn(
        organisation.id(),
        () -> {
          for (var name : List.of(Town.MANAGER, Town.COORDINATOR)) {
            var person = people.findExactly(town.login(name)).orElseThrow().id();
            people.addOffice(person, OfficeKind.DUTY_OFFICER, null, LocalDate.of(2020, 1, 1));
          }
        });
  }

  private static void keepsTheRoster(Visitor administrator) {
    administrator.follow("alarm.menu.roster").reads("alarm.roster.gaps").look("roster-empty");
    administrator.unfold("alarm.roster.number.change").press("alarm.roster.number.save");
    administrator.reads("alarm.roster.officer.choose");
    selectByName(administrator, "who", Town.MANAGER);
    administrator.fill("number", "06 12345678").press("alarm.roster.number.save");
    selectByName(administrator, "officer", Town.MANAGER);
    selectByName(administrator, "second", Town.COORDINATOR);
    administrator
        .fill("startDay", LocalDate.now(Dates.ZONE).minusDays(1).toString())
        .fill("weeks", "9");
    addTo(administrator, "weken").reads("alarm.roster.covered");
    administrator.unfold("alarm.roster.except");
    selectByName(administrator, "absent", Town.COORDINATOR);
    administrator.fill("untilDay", LocalDate.now(Dates.ZONE).plusDays(1).toString());
    addTo(administrator, "uitzonderingen").readsText(Town.COORDINATOR).look("roster");
  }

  private static Visitor addTo(Visitor visitor, String section) {
    return visitor.pressIn(
        visitor.page().locator("form[action$='/beheer/piket/" + section + "']"),
        "alarm.roster.add");
  }

  private static void selectByName(Visitor visitor, String field, String name) {
    var option = new Page.LocatorOptions().setHasText(name);
    var value = visitor.page().locator("#" + field + " option", option).getAttribute("value");
    visitor.select(field, String.valueOf(value));
  }

  private static void reports(Visitor councillor) {
    councillor.open("/melden").speak();
    assertThat(councillor.page().locator("#phone").isVisible()).isFalse();
    councillor.hands().check(councillor.page().locator("#danger1"));
    councillor.fill("phone", "06 1111 2222").fill("words", STORY).look("report");
    councillor
        .press("report.send")
        .reads("alarm.danger.CALLING", Town.MANAGER)
        .reads("alarm.danger.meanwhile.HOME")
        .readsText("06 1111 2222")
        .readsText(councillor.text("alarm.via.OFFICER"))
        .readsNowhere("{0}")
        .look("sent");
    if (councillor.script()) {
      councillor.page().locator("#rd-bel-112").focus();
    }
  }

  /** Without JavaScript the bar comes with the next page. */
  private static void isWarned(Visitor clerk) {
    if (clerk.script()) {
      clerk.page().waitForFunction("() => document.querySelector('.rd-bar')");
    } else {
      clerk.open("");
    }
    assertThat(clerk.page().locator(".rd-bar").innerText())
        .contains(clerk.text("alarm.bar"), Town.COUNCILLOR);
    clerk.look("warned");
  }

  private static void isWarnedNoMore(Visitor clerk) {
    var since = Stopwatch.start();
    if (clerk.script()) {
      clerk.page().waitForFunction("() => !document.querySelector('.rd-bar')");
      assertThat(since.ownTime()).isLessThan(Duration.ofSeconds(10));
    } else {
      clerk.open("");
    }
    assertThat(clerk.page().locator(".rd-bar").count()).isZero();
  }

  /** Nobody reloads the page, and whoever stood on a button still stands there. */
  private static void followsByItself(Visitor councillor) {
    var since = Stopwatch.start();
    if (councillor.script()) {
      councillor.page().waitForFunction("() => document.querySelector('.rd-calling--taken')");
      assertThat(since.ownTime()).isLessThan(Duration.ofSeconds(3));
      councillor.page().waitForFunction("() => document.activeElement.id === 'rd-bel-112'");
      assertThat(councillor.page().locator("#rd-gevaar-nu").textContent())
          .contains(councillor.text("alarm.danger.CONFIRMED", Town.MANAGER));
    } else {
      councillor
          .page()
          .waitForSelector(
              ".rd-calling--taken", new Page.WaitForSelectorOptions().setTimeout(30_000));
    }
    councillor.reads("alarm.danger.CONFIRMED", Town.MANAGER).look("follows");
  }

  private Visitor opensTheLink(Journey journey) {
    var town = journey.town();
    var organisation = organisations.find(town.slug()).orElseThrow();
    var way =
        Mailbox.at(town.slug() + ".example", organisation.id(), works)
            .await(town.login(Town.MANAGER), mail -> mail.text().contains("/alarm/"))
            .way();
    assertThat(way).startsWith(town.path("/alarm/"));
    var officer = journey.visitor();
    officer.open(way.substring(town.path("").length())).speak();
    officer.reads("alarm.called.what").readsNowhere(STORY, Town.COUNCILLOR).look("called");
    return officer;
  }

  private static void readsTheCase(Visitor officer) {
    officer.reads("alarm.called.mine").look("confirmed");
    officer.follow("alarm.called.open");
    officer
        .signIn(Town.MANAGER)
        .takeSecondStep(Town.MANAGER)
        .reads("alarm.hour.told")
        .readsText(STORY)
        .look("first-hour");
  }

  private static void doesTheFirstHour(Journey journey, String number) {
    var officer = journey.signedIn(Town.MANAGER);
    officer.follow("alarm.menu").readsText(number);
    officer.followNamed(Town.COUNCILLOR).readsText("06 1111 2222").readsText(Town.COUNCILLOR);
    officer.press("alarm.hour.done.of", officer.text("alarm.step.CALL_AFFECTED"));
    officer.unfold("alarm.hour.record");
    officer.select("step", "POLICE_ATTENTION").fill("reference", "PL-77").press("alarm.step.save");
    officer.reads("alarm.step.note.missing").look("step-refused");
    officer.fill("note", "Afspraak op locatie: Duinweg 12").press("alarm.step.save");
    officer.readsText("PL-77").readsText("Duinweg 12");
    officer.unfold("alarm.spoken.write");
    officer.fill("speaker", "De burgemeester").fill("said", "Wij noemen geen details.");
    officer.press("alarm.spoken.save").readsText("De burgemeester").look("steps");
    officer.unfold("alarm.hour.hand-over.button").look("hand-over");
    officer.press("alarm.hour.hand-over.sure").reads("alarm.own.none");
    assertThat(officer.get(journey.town().path("/incidenten/" + number)).status()).isEqualTo(404);
  }

  private static void ownerGoesOn(Journey journey, String number) {
    var owner = journey.signedIn(Town.CLERK);
    owner.open("/incidenten/" + number).readsText("PL-77: Afspraak op locatie: Duinweg 12");
    owner.promiseIs("DANGER_CONFIRMED", "state.KEPT").look("incident");
    owner.follow("alarm.action.first-hour").reads("alarm.hour.ended.to", Town.CLERK);
  }
}
