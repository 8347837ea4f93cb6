// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator writes down a bridging day and takes it back. */
@Tag("journey")
@RugdekkingTest
class ClosedDaysJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#desk")
  void addsABridgingDayAndTakesItBack(Journey.Screen screen) {
    try (var journey = Journey.begin("closed-days", screen, beans, port)) {
      var administrator = journey.signedIn(Town.ADMINISTRATOR);
      administrator.open("/beheer/beleid").follow("setup.closed").reads("setup.closed.none");
      administrator.fill("day", "2027-05-05").fill("name", "5 mei").press("setup.closed.save");
      administrator.reads("setup.closed.day.free").look("free");
      administrator.fill("day", "2027-05-07").fill("name", "Brugdag");
      administrator.press("setup.closed.save").reads("setup.closed.moved", 0).look("added");
      administrator
          .page()
          .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
          .filter(
              new com.microsoft.playwright.Locator.FilterOptions()
                  .setHasText(administrator.text("setup.closed.remove")))
          .first()
          .click();
      administrator.reads("setup.closed.none");
    }
  }
}
