// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RugdekkingTest
class PasswordPageModuleTests {

  @Autowired IncidentFixtures fixtures;

  @Test
  void spacesAloneAreNoPassword() {
    var scene = fixtures.twoAffected();
    for (var wanted : new String[] {" ".repeat(12), "   kort     ", "\t".repeat(12)}) {
      var answer =
          scene
              .as(Persona.UNRELATED)
              .post(
                  scene.path("/wachtwoord"),
                  Map.of("current", IncidentFixtures.PASSWORD, "wanted", wanted, "again", wanted));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Kies een wachtwoord van minstens twaalf tekens");
    }
  }

  @Test
  void whatIsGuessedSoonIsNoPassword() {
    var scene = fixtures.twoAffected();
    var login = IncidentFixtures.login(scene, Persona.UNRELATED);
    for (var wanted : new String[] {login, "wachtwoord2026", "aaaaaaaaaaaa"}) {
      var answer =
          scene
              .as(Persona.UNRELATED)
              .post(
                  scene.path("/wachtwoord"),
                  Map.of("current", IncidentFixtures.PASSWORD, "wanted", wanted, "again", wanted));
      assertThat(answer.statusCode()).as(wanted).isEqualTo(422);
      assertThat(answer.body()).contains("te makkelijk te raden");
    }
  }
}
