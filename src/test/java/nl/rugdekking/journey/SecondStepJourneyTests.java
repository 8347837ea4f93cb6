// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.signin.AppCodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a report with a password to the first case with a telephone. */
@Tag("journey")
@RugdekkingTest
class SecondStepJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void setsItUpAtTheFirstCaseAndUsesItAfterwards(Journey.Screen screen) {
    try (var journey = Journey.begin("second-step", screen, beans, port)) {
      var councillor = journey.signedInWithPassword(Town.COUNCILLOR);
      councillor.open("/melden").fill("words", "Hij stond bij mijn huis.").press("report.send");
      var number = councillor.number();

      councillor.open("/mijn/" + number).reads("signin.second.setup.scan").look("set-up");
      councillor.fill("code", "000000").press("signin.second.setup.save");
      councillor.reads("signin.second.wrong").look("wrong");
      var secret = councillor.page().locator(".rd-code").innerText();
      councillor.fill("code", AppCodes.now(secret)).press("signin.second.setup.save");
      councillor.reads("signin.second.codes.keep").look("codes");
      var unused = councillor.page().locator(".rd-code").allInnerTexts();
      councillor.follow("signin.second.codes.on").readsText(number).reads("handling.own.promises");

      var later = journey.signedInWithPassword(Town.COUNCILLOR);
      later.open("/mijn/" + number).reads("signin.second.why").look("asked");
      later.fill("code", unused.get(0)).press("signin.second.enter");
      later.reads("handling.own.promises");
      later.open("/tweede-stap/beheer").reads("signin.second.repeat").look("repeat");
      later.fill("code", unused.get(1)).press("signin.second.enter");
      later.reads("signin.second.manage.codes", 8).look("manage");

      var administrator = journey.signedIn(Town.ADMINISTRATOR);
      administrator.open("/beheer/mensen").follow("signin.second.reset");
      administrator.reads("signin.second.setup.scan");
      var ownSecret = administrator.page().locator(".rd-code").innerText();
      administrator.fill("code", AppCodes.now(ownSecret)).press("signin.second.setup.save");
      administrator.follow("signin.second.codes.on");
      administrator.look("reset");
      administrator.fill("who", Town.COUNCILLOR).press("signin.second.reset.save");
      administrator.reads("signin.second.reset.done", Town.COUNCILLOR).look("done");
    }
  }
}
