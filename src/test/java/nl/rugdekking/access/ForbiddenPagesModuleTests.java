// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever may not open a page reads what they may not do, whom they can ask, and where to go on.
 */
@RugdekkingTest
class ForbiddenPagesModuleTests {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired IncidentFixtures fixtures;
  @Autowired People people;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void twoAffected() {
    scene = fixtures.twoAffected();
  }

  @Test
  void aPageOfAnOfficeNamesTheRoleAndWhoGivesIt() {
    assertThat(refused(Persona.UNRELATED, "/beheer/beleid/raad"))
        .contains("Hiervoor is de rol ‘Beheerder’ nodig, en die hebt u niet.")
        .contains("om die rol: " + IncidentFixtures.name(scene, Persona.ADMINISTRATOR))
        .contains("/hulp\"")
        .as("no way back to a page that is refused too")
        .doesNotContain("/beheer\"");
    assertThat(refused(Persona.UNRELATED, "/beheer/incidentenlijst"))
        .contains("‘Coördinator’ of ‘Behandelaar’");
  }

  @Test
  void anAdministratorIsToldToAskSomebodyElse() {
    assertThat(refused(Persona.ADMINISTRATOR, "/beheer/strafbare-feiten"))
        .contains("U bent de enige beheerder. Geef bij Rollen eerst iemand anders")
        .doesNotContain("om die rol: ");
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () ->
            people.addOffice(
                scene.person(Persona.COORDINATOR), OfficeKind.ADMINISTRATOR, null, LONG_AGO));
    assertThat(refused(Persona.ADMINISTRATOR, "/beheer/strafbare-feiten"))
        .contains(
            "Vraag een andere beheerder om die rol: "
                + IncidentFixtures.name(scene, Persona.COORDINATOR)
                + ".");
  }

  @Test
  void thePageOfACaseSaysWhereTheAffectedReadsIt() {
    assertThat(refused(Persona.AFFECTED, "/incidenten/" + scene.file().number()))
        .contains("Deze pagina is voor wie de zaak behandelt", "bij Mijn zaken", "/mijn\"");
  }

  @Test
  void aStepOfSomebodyElseSaysSo() {
    var page = scene.as(Persona.OWNER).get(scene.casePath("")).body();
    var part = IncidentFixtures.found(page, "/getroffenen/([0-9a-f-]{36})/");
    var closing = "/incidenten/" + scene.file().number() + "/getroffenen/" + part + "/sluiten";
    assertThat(refused(Persona.RESPONSIBLE, closing))
        .contains("Deze stap is niet aan u", "Vraag het aan wie de zaak behandelt");
  }

  private String refused(Persona who, String path) {
    var answer = scene.as(who).get(scene.path(path));
    assertThat(answer.statusCode()).as(path).isEqualTo(403);
    return answer.body();
  }
}
