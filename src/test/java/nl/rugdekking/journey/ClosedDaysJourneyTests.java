// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
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
      administrator.open("/beheer/beleid").follow("policy.closed").reads("policy.closed.none");
      administrator.fill("day", "2027-05-05").fill("name", "5 mei").press("policy.closed.save");
      administrator.reads("policy.closed.day.free").look("free");
      administrator.fill("day", "2027-05-07").fill("name", "Brugdag");
      administrator.press("policy.closed.save").reads("policy.closed.moved", 0).look("added");
      administrator.follows(
          administrator
              .page()
              .getByRole(AriaRole.BUTTON)
              .filter(
                  new Locator.FilterOptions()
                      .setHasText(administrator.text("policy.closed.remove")))
              .first());
      administrator.reads("policy.closed.none");
    }
  }
}
