// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Lane;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PeopleDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever told in confidence hears once that somebody new reads it, and of nothing else. */
@RugdekkingTest
class NewReaderLetterModuleTests {

  @Autowired PeopleDirectory directory;
  @Autowired RoleStage stage;

  @BeforeEach
  void organisation() {
    stage.begin();
  }

  @Test
  void whoToldInConfidenceHearsOnceThatSomebodyNewReadsIt() {
    stage.giveOut();
    var affected = RoleStage.councillor(stage.person(Persona.AFFECTED));
    var confided = stage.confided();
    var told = stage.registered(Lane.CONFIDENTIAL, affected);
    var nameless = stage.registered(Lane.ANONYMOUS, affected);
    stage.giveOut();
    assertThat(stage.letters("readers-changed")).isEmpty();
    assertThat(isSaidToHaveNewReaders(nameless)).isFalse();

    stage.give(Persona.UNRELATED, "CONFIDENTIAL_ADVISER", "");
    stage.giveOut();
    stage.giveOut();
    assertThat(stage.letters("readers-changed"))
        .containsExactlyInAnyOrder(stage.person(Persona.AFFECTED), stage.person(Persona.REPORTER));
    assertThat(isSaidToHaveNewReaders(nameless)).isFalse();
    var own = stage.scene.path("/mijn/" + stage.number(confided));
    assertThat(stage.scene.as(Persona.AFFECTED).get(own).body())
        .containsOnlyOnce("Er is een andere lezer");
    // of what somebody else told, the affected knows nothing
    var others = stage.scene.path("/mijn/" + stage.number(told));
    assertThat(stage.scene.as(Persona.AFFECTED).get(others).statusCode()).isEqualTo(404);
    // who was in it already hears nothing of a role that opens nothing of it
    stage.give(Persona.OWNER, "CARE_GIVER", "");
    stage.giveOut();
    assertThat(stage.letters("readers-changed")).hasSize(2);
    // what came without a name about a councillor is read outside
    stage.give(Persona.TRUSTED, "FALLBACK", "");
    stage.giveOut();
    assertThat(isSaidToHaveNewReaders(nameless)).isTrue();
  }

  @Test
  void nobodyHearsOfANewReaderWhoReadsNothingAnyMore() {
    stage.registered(Lane.CONFIDENTIAL, RoleStage.councillor(stage.person(Persona.AFFECTED)));
    var reader = stage.person(Persona.UNRELATED);
    var yesterday = LocalDate.now(stage.clock).minusDays(1);
    // in one transaction, so that the application's own tick can't run in between
    stage.in(
        () -> {
          stage.people.addOffice(reader, OfficeKind.CONFIDENTIAL_ADVISER, null, yesterday);
          directory.offices().stream()
              .filter(held -> held.person().equals(reader))
              .forEach(stage.people::endOffice);
          return true;
        });
    stage.giveOut();
    assertThat(stage.letters("readers-changed")).isEmpty();
  }

  private boolean isSaidToHaveNewReaders(IncidentId incident) {
    return !stage
        .texts(
            "select id::text from timeline_entry where organisation_id = '%s'"
                + " and kind = 'READERS_CHANGED' and incident_id = '"
                + incident.value()
                + "'")
        .isEmpty();
  }
}
