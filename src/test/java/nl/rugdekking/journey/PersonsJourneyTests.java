// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import java.time.LocalDate;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.promise.DueDates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The clerk goes on leave; somebody stands in and finds the tasks. */
@Tag("journey")
@RugdekkingTest
class PersonsJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#desk")
  void somebodyStandsInForTheClerk(Journey.Screen screen) {
    try (var journey = Journey.begin("persons", screen, beans, port)) {
      var councillor = journey.signedIn(Town.COUNCILLOR);
      councillor.open("/melden").fill("words", "Hij belde weer.").press("report.send");
      var number = councillor.number();

      var administrator = journey.signedIn(Town.ADMINISTRATOR);
      administrator.open("/beheer/mensen").follow("people.persons").look("everybody");
      administrator.fill("naam", "brandsema").press("people.persons.find").look("found");
      administrator.followNamed(Town.CLERK).look("clerk");
      administrator.press("people.person.stand-in.save");
      administrator.reads("people.roles.who.unknown").look("wrong");
      administrator
          .fill("who", Town.MANAGER)
          .fill("last", LocalDate.now(DueDates.ZONE).plusDays(9).toString());
      administrator.press("people.person.stand-in.save").readsText(Town.MANAGER).look("away");

      var deputy = journey.signedIn(Town.MANAGER);
      deputy.open("/taken").readsText(number).look("tasks");
      deputy.open("/incidenten/" + number).readsText(number);
    }
  }
}
