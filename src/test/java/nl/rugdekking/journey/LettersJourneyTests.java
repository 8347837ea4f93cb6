// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.FilePayload;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator hands in a wrong file as a template, and confirms the shipped one. */
@Tag("journey")
@RugdekkingTest
class LettersJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#desk")
  void confirmsATemplate(Journey.Screen screen) {
    try (var journey = Journey.begin("letters", screen, beans, port)) {
      var administrator = journey.signedIn(Town.ADMINISTRATOR);
      administrator.open("/beheer/beleid").follow("paper.title").reads("paper.lead").look("all");
      administrator.follow("paper.kind.WARNING").reads("paper.state.none").look("letter");
      administrator
          .handIn("template", new FilePayload("brief.odt", "text/plain", "geen".getBytes(UTF_8)))
          .press("paper.own.send");
      administrator.reads("paper.refusal.NOT_ODT").look("refused");
      var shipped = administrator.text("paper.confirm.shipped");
      administrator
          .hands()
          .click(administrator.page().locator("summary[aria-label=\"" + shipped + "\"]"));
      administrator.press("web.sure", shipped).look("confirmed");
      administrator.reads("paper.version.example", 1);
    }
  }
}
