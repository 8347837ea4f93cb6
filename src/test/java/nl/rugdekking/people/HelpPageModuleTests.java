// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.alarm.DutyLine;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.People;
import nl.rugdekking.web.TelephoneNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who helps, on a page that anybody may open. */
@RugdekkingTest
class HelpPageModuleTests {

  @Autowired IncidentFixtures fixtures;
  @Autowired People people;
  @Autowired DutyLine line;

  @Test
  void aStrangerReadsFunctionsAndNumbersAndNoNames() {
    var scene = fixtures.twoAffected();

    var page = new Visitor(scene.port()).get(scene.path("/hulp"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Behandelaar", "Vertrouwenspersoon", "tel:09000101", "tel:0703738314")
        .doesNotContain(scene.mark());
    assertThat(scene.as(Persona.STRANGER).get(scene.path("/hulp")).body())
        .as("somebody of another organisation")
        .doesNotContain(scene.mark());
  }

  @Test
  void whoAnswersNowComesFirstAndHowThePoliceWorkLast() {
    var scene = fixtures.twoAffected();
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () -> line.set(null, TelephoneNumber.parse("088 111 22 33").orElseThrow()));

    var page = scene.as(Persona.AFFECTED).get(scene.path("/hulp")).body();

    assertThat(page)
        .containsSubsequence(
            "Nu iemand spreken",
            "href=\"tel:112\"",
            "tel:0881112233",
            "Dag en nacht",
            name(scene, Persona.OWNER),
            "Slachtofferhulp",
            "Hoe het gaat bij politie en justitie");
    assertThat(new Visitor(scene.port()).get(scene.path("/hulp")).body())
        .as("to somebody who is not signed in")
        .doesNotContain("tel:0881112233");
  }

  @Test
  void whoWorksHereReadsTheNamesOfTheirOwnBody() {
    var scene = fixtures.twoAffected();

    var page = scene.as(Persona.AFFECTED).get(scene.path("/hulp")).body();

    assertThat(page)
        .contains(name(scene, Persona.OWNER), name(scene, Persona.ADVISER))
        .doesNotContain(name(scene, Persona.OTHER_OWNER), name(scene, Persona.FALLBACK));
  }

  private String name(Scene scene, Persona persona) {
    return CurrentOrganisation.callIn(
        scene.organisation().id(), () -> people.get(scene.person(persona)).name());
  }
}
