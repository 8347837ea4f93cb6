// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One person in two organisations: one account, two memberships, and a wall between. */
@RugdekkingTest
class OtherOrganisationsModuleTests {

  @Autowired IncidentFixtures fixtures;
  @Autowired Accounts accounts;
  @Autowired People people;

  @Test
  void goesFromOneOrganisationToTheOtherWithoutSigningInAgain() {
    var scene = fixtures.twoAffected();
    var account = accounts.find(IncidentFixtures.login(scene, Persona.OWNER)).orElseThrow();
    CurrentOrganisation.runIn(
        scene.elsewhere().id(),
        () -> {
          var id = people.add("Anders Genoemd", "anders@elders.example", Locale.of("nl")).id();
          people.addPosition(id, BodyKind.COUNCIL, "councillor", null, LocalDate.of(2020, 1, 1));
          accounts.join(account, id);
        });
    var owner = scene.as(Persona.OWNER); // signed in at the first
    var there = "/" + scene.elsewhere().slug();
    assertThat(owner.get(there).body()).contains("Anders Genoemd");
    assertThat(owner.get(there + "/incidenten").body()).doesNotContain(scene.file().number());
    assertThat(owner.get(there + "/incidenten/" + scene.file().number()).statusCode())
        .isEqualTo(404);
    assertThat(owner.get(scene.casePath("")).statusCode()).isEqualTo(200);
  }

  @Test
  void showsTheWayOnlyToWhomHasOne() {
    var scene = fixtures.twoAffected();
    var login = IncidentFixtures.login(scene, Persona.UNRELATED);
    var account = accounts.find(login).orElseThrow();
    CurrentOrganisation.runIn(
        scene.elsewhere().id(),
        () ->
            accounts.join(
                account, people.add("Twee", "twee@elders.example", Locale.of("nl")).id()));
    var both = scene.as(Persona.UNRELATED);
    assertThat(both.get(scene.path("")).body()).contains(scene.path("/organisaties"));
    assertThat(both.get(scene.path("/organisaties")).body())
        .contains("href=\"/" + scene.elsewhere().slug() + "\"");
    var one = scene.as(Persona.TRUSTED);
    assertThat(one.get(scene.path("")).body()).doesNotContain("/organisaties");
    assertThat(one.get(scene.path("/organisaties")).body())
        .contains("alleen bij deze organisatie")
        .doesNotContain(scene.elsewhere().slug());
  }
}
