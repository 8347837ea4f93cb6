// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator keeps the lists. */
@Tag("journey")
@RugdekkingTest
class KeptListsJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#desk")
  void addsRenamesAndRetires(Journey.Screen screen) {
    try (var journey = Journey.begin("kept-lists", screen, beans, port)) {
      var administrator = journey.signedIn(Town.ADMINISTRATOR);
      administrator.open("/beheer/beleid").follow("policy.lists").look("lists");
      administrator.follow("policy.lists.of.REASON").look("reasons");
      administrator.press("policy.lists.add").reads("policy.lists.name.wrong").look("wrong");
      administrator.fill("nl", "Cyclus").fill("en", "Round").select("promise", "DAMAGE");
      administrator.press("policy.lists.add").readsText("Cyclus");
      var row = administrator.page().locator("#regel-cyclus");
      administrator.hands().click(row.locator("summary"));
      administrator.fill("nl-cyclus", "Cyclus loopt");
      administrator.look("renaming");
      administrator.press("policy.lists.save.of", "Cyclus").readsText("Cyclus loopt");
      administrator.press("policy.lists.retire.of", "Cyclus loopt");
      administrator.reads("policy.lists.retired").look("retired");
    }
  }
}
