// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody forgot their password, and comes in again with what the mail brings. */
@Tag("journey")
@RugdekkingTest
class ForgottenJourneyTests {

  private static final String WANTED = "een zin die alleen ik ken";

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#all")
  void choosesANewPasswordOnce(Journey.Screen screen) {
    try (var journey = Journey.begin("forgotten", screen, beans, port)) {
      var visitor = journey.visitor();
      visitor.open("/aanmelden").speak().follow("access.forgotten.ask");
      visitor.reads("access.forgotten.lead").look("asks");
      visitor.press("access.forgotten.send").reads("access.forgotten.empty").look("no-address");
      var login = journey.town().login(Town.COUNCILLOR);
      visitor.fill("login", login).press("access.forgotten.send");
      visitor.reads("access.forgotten.sent").look("sent");

      var way = way(journey, login);
      visitor.open(way).reads("access.choose").look("choose");
      visitor.fill("wanted", "kort").fill("again", "kort");
      visitor.press("access.choose.save").reads("access.password.short").look("too-short");
      visitor.fill("wanted", WANTED).fill("again", WANTED).press("access.choose.save");
      visitor.reads("register.home.ask");

      var later = journey.visitor();
      later.open("/aanmelden").speak().open(way).reads("access.link.used.title").look("used");
      later.follow("access.link.new").reads("access.forgotten.lead");
    }
  }

  private static String way(Journey journey, String login) {
    var mail =
        new Mailbox(journey.town().slug() + ".example")
            .await(login, found -> found.text().contains("/wachtwoord-kiezen/"));
    assertThat(mail.text()).doesNotContain("inloggen om het te lezen");
    return mail.way().substring(1 + journey.town().slug().length());
  }
}
