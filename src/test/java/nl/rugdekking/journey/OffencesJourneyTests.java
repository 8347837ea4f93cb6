// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import java.time.LocalDate;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A lawyer reads the table of offences, releases it, and takes that back. */
@Tag("journey")
@RugdekkingTest
class OffencesJourneyTests {

  @Autowired BeanFactory beans;
  @Autowired Organisations organisations;
  @Autowired People people;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#two")
  void readsReleasesAndTakesBack(Journey.Screen screen) {
    try (var journey = Journey.begin("offences", screen, beans, port)) {
      makeLawyer(journey.town(), Town.MANAGER);
      var lawyer = journey.signedIn(Town.MANAGER);
      lawyer.open("/beheer/strafbare-feiten").reads("norm.offences.not-released").look("read");
      lawyer.press("norm.offences.release").readsText(Town.MANAGER).look("released");
      lawyer.press("norm.offences.withdraw").reads("norm.offences.not-released");
    }
  }

  private void makeLawyer(Town town, String name) {
    var organisation = organisations.find(town.slug()).orElseThrow();
    CurrentOrganisation.runIn(
        organisation.id(),
        () ->
            people.addOffice(
                people.findExactly(town.login(name)).orElseThrow().id(),
                OfficeKind.LEGAL,
                null,
                LocalDate.of(2020, 1, 1)));
  }
}
