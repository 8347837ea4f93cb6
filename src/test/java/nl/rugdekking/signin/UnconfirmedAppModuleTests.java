// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.MovedClock;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The secret of an app that is shown and not confirmed. */
@DoorTest
class UnconfirmedAppModuleTests {

  private static final String OTHER = "een-ander-lang-wachtwoord";

  @Autowired IncidentFixtures fixtures;
  @Autowired MovedClock clock;
  @Autowired Accounts accounts;
  @Autowired SecondSteps steps;

  private static String secret(String page) {
    return IncidentFixtures.found(page, "rd-code\">([A-Z2-7 ]+)<");
  }

  @Test
  void whoHadThePasswordBeforeDoesNotKnowTheSecretOfTheApp() {
    var scene = fixtures.twoAffected();
    var login = IncidentFixtures.login(scene, Persona.ADVISER);
    var path = scene.path("/tweede-stap/instellen");
    var owner =
        new Visitor(scene.port())
            .signInWithPassword(scene.organisation().slug(), login, IncidentFixtures.PASSWORD);
    var seen = secret(owner.get(path).body());
    assertThat(secret(owner.get(path).body())).as("a wrong code may be mended").isEqualTo(seen);
    owner.get(scene.path("/wachtwoord"));
    var form = Map.of("current", IncidentFixtures.PASSWORD, "wanted", OTHER, "again", OTHER);
    assertThat(owner.post(scene.path("/wachtwoord"), form).statusCode()).isEqualTo(302);
    assertThat(secret(owner.get(path).body())).isNotEqualTo(seen);
  }

  @Test
  void aSecretThatWasShownSomeTimeAgoIsReplaced() {
    var scene = fixtures.twoAffected();
    var account = accounts.find(IncidentFixtures.login(scene, Persona.ADVISER)).orElseThrow();
    var before = steps.startAppSetUp(account).formatForTyping();
    assertThat(steps.startAppSetUp(account).formatForTyping()).isEqualTo(before);
    clock.move(AuthenticatorAppRepository.LIFETIME.plusSeconds(1));
    assertThat(steps.startAppSetUp(account).formatForTyping()).isNotEqualTo(before);
  }
}
