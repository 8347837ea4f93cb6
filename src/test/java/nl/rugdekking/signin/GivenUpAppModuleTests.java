// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody whose authenticator app was sealed with a key that was given up as lost. */
@RugdekkingTest
class GivenUpAppModuleTests {

  @Autowired IncidentFixtures fixtures;
  @Autowired Accounts accounts;
  @Autowired SecondSteps steps;
  @Autowired Vault vault;
  @Autowired Clock clock;

  @Test
  void getsInWithACodeOfTheListAndWithNothingLess() {
    var account = account();
    var code = steps.startAppSetUp(account).code(clock.instant());
    var codes = steps.confirmApp(account, code).orElseThrow();
    giveUp(account);

    assertThat(steps.state(account).app()).as("a password alone stays too little").isTrue();
    assertThat(steps.check(account, "000000")).isFalse();
    assertThat(steps.check(account, code)).isFalse();
    assertThat(steps.check(account, codes.getFirst())).isTrue();

    // and takes a new app into use
    var anew = steps.startAppSetUp(account).code(clock.instant());
    assertThat(steps.confirmApp(account, anew)).isPresent();
  }

  @Test
  void whatWasBeingSetUpIsBegunAnew() {
    var account = account();
    var before = steps.startAppSetUp(account);
    giveUp(account);
    assertThat(steps.startAppSetUp(account).code(clock.instant()))
        .isNotEqualTo(before.code(clock.instant()));
  }

  private UUID account() {
    var scene = fixtures.twoAffected();
    var account =
        CurrentOrganisation.callIn(
            scene.organisation().id(),
            () -> accounts.accountOf(scene.person(Persona.DEPUTY)).orElseThrow());
    steps.reset(account);
    return account;
  }

  private void giveUp(UUID account) {
    vault.destroy(
        new KeyId(
            Database.uuid(
                "select key_id::text from account_app where account_id = '%s'"
                    .formatted(account))));
  }
}
