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
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void choosesANewPasswordOnce(Journey.Screen screen) {
    try (var journey = Journey.begin("forgotten", screen, beans, port)) {
      var visitor = journey.visitor();
      visitor.open("/inloggen").speak().follow("signin.forgotten.ask");
      visitor.reads("signin.forgotten.lead").look("asks");
      visitor.press("signin.forgotten.send").reads("signin.forgotten.empty").look("no-address");
      var login = journey.town().login(Town.COUNCILLOR);
      visitor.fill("login", login).press("signin.forgotten.send");
      visitor.reads("signin.forgotten.sent").look("sent");

      var way = way(journey, login);
      visitor.open(way).reads("signin.choose").look("choose");
      visitor.fill("wanted", "kort").fill("again", "kort");
      visitor.press("signin.choose.save").reads("signin.password.short").look("too-short");
      visitor.fill("wanted", WANTED).fill("again", WANTED).press("signin.choose.save");
      visitor.reads("finding.home.ask");

      var later = journey.visitor();
      later.open("/inloggen").speak().open(way).reads("signin.link.used.title").look("used");
      later.follow("signin.link.new").reads("signin.forgotten.lead");
    }
  }

  private static String way(Journey journey, String login) {
    var mail =
        new Mailbox(journey.town().slug() + ".example")
            .await(login, found -> found.text().contains("/wachtwoord-kiezen/"));
    assertThat(mail.text()).doesNotContain("na inloggen");
    return mail.way().substring(1 + journey.town().slug().length());
  }
}
