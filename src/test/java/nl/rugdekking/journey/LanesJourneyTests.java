// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports that do not go to one's own line. */
@Tag("journey")
@RugdekkingTest
class LanesJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void withoutANameAndWithTwoMessagesEachWay(Journey.Screen screen) {
    try (var journey = Journey.begin("nameless", screen, beans, port)) {
      var somebody = journey.visitor();
      somebody.open("/inloggen").speak().look("door").follow("people.help").look("help");
      somebody.open("/inloggen").follow("signin.nameless");
      somebody.look("form").press("report.send");
      somebody.reads("report.error.words.empty").look("empty");
      somebody
          .fill("words", "De voorzitter dreigt wie tegen hem stemt.")
          .choose("day", "UNKNOWN")
          .choose("body", "COUNCIL")
          .press("report.send");
      somebody.reads("report.code.keep").look("code");
      var code = somebody.page().locator(".rd-code").innerText();
      var number = somebody.number();

      var outside = journey.signedIn(Town.OUTSIDE);
      outside.open("/incidenten").followCase(number).look("outside");
      outside.followNamed(outside.text("register.messages", 0)).look("outside-messages");
      outside.press("report.message.send").reads("report.message.empty");
      outside.fill("words", "Wanneer was dat?").press("report.message.send");
      outside.readsText("Wanneer was dat?");

      var later = journey.visitor();
      later.open("/terugkomen").speak().fill("code", "ABCD").press("report.return.open");
      later.reads("report.code.unreadable").look("wrong-code");
      later.fill("code", code).press("report.return.open");
      later.readsText("Wanneer was dat?").look("back");
      later.fill("words", "Na de vergadering").press("report.message.send");
      later.readsText("Na de vergadering");

      outside.open("/incidenten/" + number);
      outside.followNamed(outside.text("register.messages.waiting", 2));
      outside.readsText("Na de vergadering").fill("words", "Wilt u dat wij hem spreken?");
      outside.press("report.message.send").look("outside-again");

      later.open("/terugkomen").fill("code", code).press("report.return.open");
      later.readsText("Wilt u dat wij hem spreken?").fill("words", "Ja");
      later.press("report.message.send").readsText("Ja").readsNowhere(Town.OUTSIDE).look("talked");
    }
  }

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void onBehalfOfSomebodyWhoThenChangesWhatWasSaid(Journey.Screen screen) {
    try (var journey = Journey.begin("on-behalf", screen, beans, port)) {
      var councillor = journey.signedIn(Town.COUNCILLOR);
      councillor
          .open("/melden")
          .fill("words", "Een man gooide een beker naar de balie.")
          .choose("whom", "OTHER")
          .fill("names", Town.COUNTER_CLERK)
          .press("report.send");
      councillor.reads("report.own.affected-reads").readsText(Town.MANAGER).look("sent");
      var number = councillor.number();

      var clerk = journey.signedIn(Town.COUNTER_CLERK);
      clerk.open("/mijn/" + number).readsText("gooide een beker").look("told-and-asked");
      Folds.open(clerk, "handling.add").fill("words", "Het was geen beker maar een stoel.");
      clerk.press("handling.add.send");
      clerk.readsText("geen beker maar een stoel").look("changed");

      var manager = journey.signedIn(Town.MANAGER);
      manager.open("/incidenten/" + number).readsText("gooide een beker");
      manager.reads("register.entry.ADDED").readsText("geen beker maar een stoel").look("both");

      councillor.open("/mijn").followNamed(councillor.text("report.list.line", "").strip());
      councillor.readsNowhere("geen beker maar een stoel");
    }
  }

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void aboutTheMayorAndHandledFromOutside(Journey.Screen screen) {
    try (var journey = Journey.begin("mayor", screen, beans, port)) {
      var clerk = journey.signedIn(Town.COUNTER_CLERK);
      clerk.open("/melden").look("form");
      clerk.fill("words", "Hij schold mij uit waar iedereen bij was.");
      clerk.hands().check(clerk.page().locator("input[type=checkbox][name=internal]"));
      clerk.fill("accused", Town.MAYOR).press("report.send");
      clerk.readsText(Town.OUTSIDE).readsNowhere(Town.MANAGER, Town.COORDINATOR).look("sent");
      var number = clerk.number();
      for (var inside : new String[] {Town.MAYOR, Town.MANAGER, Town.COORDINATOR, Town.ADVISER}) {
        var colleague = journey.signedIn(inside);
        assertThat(colleague.get(journey.town().path("/incidenten/" + number)).status())
            .as(inside)
            .isEqualTo(404);
        colleague.open("/incidenten").readsNowhere(number);
      }
      var outside = journey.signedIn(Town.OUTSIDE);
      outside.open("/incidenten").followCase(number);
      outside.readsText("Hij schold mij uit").readsText(Town.MAYOR).look("outside");
      Folds.open(clerk, "report.message.send")
          .fill("bericht0-words", "Zijn er al getuigen gehoord?");
      clerk.press("report.message.send");
      outside.open("/incidenten/" + number);
      outside.followNamed(outside.text("register.messages.waiting", 1));
      outside.readsText("al getuigen gehoord").look("outside-messages");
    }
  }

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void inConfidenceUntilTheAdviserHearsWhoDidIt(Journey.Screen screen) {
    try (var journey = Journey.begin("confidential", screen, beans, port)) {
      var councillor = journey.signedIn(Town.COUNCILLOR);
      councillor.open("/melden").fill("words", "Iemand van de griffie belt mij 's nachts.");
      councillor
          .hands()
          .check(councillor.page().locator("input[type=checkbox][name=confidential]"));
      councillor.press("report.send");
      councillor.readsText(Town.ADVISER).readsNowhere(Town.CLERK).look("sent");
      var number = councillor.number();
      var adviser = journey.signedIn(Town.ADVISER);
      adviser.open("/incidenten/" + number).look("adviser").follow("subject.action.subjects");
      adviser.follow("subject.new").choose("kind", "COLLEAGUE");
      adviser.fill("name", "Wie dan ook").press("subject.save");
      adviser.reads("subject.colleague.unknown").look("colleague-unknown");
      adviser.fill("name", Town.CLERK).press("subject.save");
      adviser.open("/incidenten/" + number).reads("register.entry.ACCUSED").look("accused");
      var clerk = journey.signedIn(Town.CLERK);
      assertThat(clerk.get(journey.town().path("/incidenten/" + number)).status()).isEqualTo(404);
    }
  }
}
