// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.alarm.Duties;
import nl.rugdekking.alarm.DutyShift;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DatabaseException;
import nl.rugdekking.founding.OrganisationFile;
import nl.rugdekking.founding.OrganisationSetUp;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.signin.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.ui.ExtendedModelMap;

/**
 * To be somebody by one click is for invented people only: the installation must say that it is a
 * demonstration, and so must the organisation. The tests' installation says it is not one.
 */
@RugdekkingTest
class DemonstrationModuleTests {

  @Autowired OrganisationSetUp founding;
  @Autowired Personas personas;
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired SignIn signIn;
  @Autowired DemoRoster roster;
  @Autowired Duties duties;
  @LocalServerPort int port;

  // the other tests of this run set up real organisations in the same database
  @AfterEach
  void endDemonstrations() {
    Database.endDemonstrations();
  }

  @Test
  void isHiddenWhenTheSettingIsOff() {
    var slug = found(true);
    var person = listed(slug).getFirst().person().value().toString();
    var visitor = new Visitor(port);
    assertThat(visitor.get("/" + slug + "/inloggen").statusCode()).isEqualTo(200);
    assertThat(visitor.post("/" + slug + "/demo", Map.of("persoon", person)).statusCode())
        .isEqualTo(404);
    assertThat(visitor.get("/" + slug + "/demo").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/" + slug).statusCode()).as("not let in").isEqualTo(302);
  }

  @Test
  void isShownByADemonstrationOrganisationOnly() {
    var open = controller(true);
    assertThat(choices(open, found(true))).containsExactly("Ilse Brandsema");
    Database.endDemonstrations();
    var real = found(false);
    assertThatExceptionOfType(HiddenException.class).isThrownBy(() -> choices(open, real));
    var demo = found(true);
    assertThatExceptionOfType(HiddenException.class)
        .isThrownBy(() -> choices(controller(false), demo));
  }

  @Test
  void doesNotRunOnSomebodysOwnDatabase() {
    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(() -> new Demonstration(true, true, organisations))
        .withMessageContaining("RUGDEKKING_DEMO=off");
    assertThat(new Demonstration(false, true, organisations).isOn()).isFalse();
    assertThat(new Demonstration(true, false, organisations).isOn()).isTrue();
  }

  @Test
  void somebodyIsOnDutyAtEveryHourAheadHoweverOftenItStarts() {
    var slug = found(true);
    var id = organisations.find(slug).orElseThrow().id();
    roster.fill(slug);
    roster.fill(slug);
    var overview = CurrentOrganisation.callIn(id, duties::getOverview);
    assertThat(overview.gaps()).isEmpty();
    assertThat(overview.roster().shifts()).hasSize(9);
    assertThat(overview.roster().shifts())
        .extracting(DutyShift::officer)
        .doesNotContainNull()
        .satisfies(inTurns -> assertThat(inTurns.get(0)).isNotEqualTo(inTurns.get(1)));
  }

  private PersonaController controller(boolean on) {
    return new PersonaController(
        new Demonstration(on, false, organisations), personas, organisations, accounts, signIn);
  }

  private List<String> choices(PersonaController controller, String slug) {
    var model = new ExtendedModelMap();
    CurrentOrganisation.runIn(
        organisations.find(slug).orElseThrow().id(),
        () -> controller.choose(Locale.ENGLISH, model));
    return ((List<?>) Objects.requireNonNull(model.get("personas")))
        .stream().map(row -> ((PersonaController.PersonaRow) row).name()).toList();
  }

  private List<Personas.Persona> listed(String slug) {
    return CurrentOrganisation.callIn(organisations.find(slug).orElseThrow().id(), personas::list);
  }

  private String found(boolean demo) {
    var slug = "stad-" + UUID.randomUUID().toString().substring(0, 8);
    var text =
        """
        slug: %1$s
        name: Gemeente Stad
        kind: MUNICIPALITY
        domain: %1$s.example
        people:
          - {key: clerk, name: Ilse Brandsema, title: clerk, body: COUNCIL,
             nl: Probeer dit., en: Try this.}
          - {key: other, name: Bram Wiltink, title: secretary, body: ORGANISATION, offices: [DUTY_OFFICER]}
          - {key: third, name: Olga Meerdink, title: secretary, body: ORGANISATION, offices: [DUTY_OFFICER]}
        """
            .formatted(slug);
    var file =
        OrganisationFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    personas.add(slug, founding.setUp(file, demo));
    return slug;
  }
}
