// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two councillors report one evening: brought together, handled as one, taken apart again. */
@Tag("journey")
@RugdekkingTest
class TogetherJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void oneEveningIsOneIncident(Journey.Screen screen) {
    try (var journey = Journey.begin("together", screen, beans, port)) {
      var councillor = journey.signedIn(Town.COUNCILLOR);
      var first = reports(councillor, "Iemand gooide een glas naar ons.");
      var other = journey.signedIn(Town.OTHER_COUNCILLOR);
      var second = reports(other, "Er vloog een glas door de zaal.");
      var clerk = journey.signedIn(Town.CLERK);

      clerk.open("/incidenten/" + second).follow("together.title").readsText(first);
      clerk.look("find").fill("met", "2026-0000").press("together.compare");
      clerk.reads("together.unknown").look("unknown");
      clerk.fill("met", first.toLowerCase(java.util.Locale.ROOT));
      clerk.press("together.compare").readsText("gooide een glas");
      clerk.readsText("vloog een glas").look("compare");
      clerk.press("together.save").reads("together.list").look("together");
      clerk.readsText(first).readsText(second);

      other.open("/mijn/" + second).readsText("vloog een glas").look("other-own");
      other.readsNowhere("gooide een glas");
      councillor.open("/mijn/" + first).readsNowhere("vloog een glas", second);
      councillor.open("/meldingen").readsText(first).readsNowhere(second);

      clerk.followNamed(second).look("apart");
      clerk.press("together.apart.save").readsText(second).readsNowhere("gooide een glas");
      other.open("/mijn/" + second).readsText(second);
    }
  }

  private static String reports(Visitor councillor, String words) {
    councillor.open("/melden").fill("words", words).choose("whom", "ME");
    councillor.press("report.send");
    return councillor.number();
  }
}
