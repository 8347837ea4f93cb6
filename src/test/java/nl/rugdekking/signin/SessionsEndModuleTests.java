// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SecondStep;
import nl.rugdekking.Visitor;
import nl.rugdekking.tick.DueWork;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * No session outlives what it rests on: whoever changes their password, login or second step ends
 * all sessions on other devices, and goes on in their own.
 */
@RugdekkingTest
class SessionsEndModuleTests {

  @Autowired IncidentFixtures fixtures;
  @Autowired Accounts accounts;
  @Autowired Passkeys keys;
  @Autowired SecondSteps steps;
  @Autowired LoginChanges changes;
  @Autowired Clock clock;
  @Autowired List<DueWork> works;

  private Scene scene;
  private String login = "";
  private Visitor owner;
  private Visitor other;

  @BeforeEach
  void anOwnerOnTwoDevices() {
    scene = fixtures.twoAffected();
    login = IncidentFixtures.login(scene, Persona.OWNER);
    owner = onAnotherDevice().takeSecondStep(scene.organisation().slug(), login);
    other = onAnotherDevice();
    assertThat(isIn(other)).isTrue();
  }

  private Visitor onAnotherDevice() {
    return new Visitor(scene.port()).comeIn(scene.organisation().slug(), login);
  }

  private boolean isIn(Visitor visitor) {
    return visitor.get(scene.path("/mijn")).statusCode() == 200;
  }

  private void assertOnlyTheOwnerIsIn() {
    assertThat(isIn(other)).as("the other device").isFalse();
    assertThat(isIn(owner)).as("the device that changed it").isTrue();
  }

  private String step(String more) {
    return scene.path("/tweede-stap" + more);
  }

  @Test
  void aNewPasswordEndsThem() {
    var wanted = "een-ander-wachtwoord";
    owner.get(scene.path("/wachtwoord"));
    var form = Map.of("current", IncidentFixtures.PASSWORD, "wanted", wanted, "again", wanted);
    assertThat(owner.post(scene.path("/wachtwoord"), form).statusCode()).isEqualTo(302);
    assertOnlyTheOwnerIsIn();
  }

  @Test
  void anotherLoginEndsThem() {
    var wanted = UUID.randomUUID() + "@" + scene.mark() + ".example";
    owner.get(scene.path("/inlognaam"));
    owner.post(scene.path("/inlognaam"), Map.of("login", wanted));
    var mailbox = Mailbox.at(scene.mark() + ".example", scene.organisation().id(), works);
    var way = mailbox.await(wanted, mail -> mail.text().contains("/inlognaam/")).way();
    owner.get(way);
    assertThat(isIn(other)).as("asking for it ends nothing").isTrue();
    assertThat(owner.post(way, Map.of()).statusCode()).isEqualTo(302);
    assertOnlyTheOwnerIsIn();
  }

  @Test
  void aLoginThatWasTakenMeanwhileEndsNothing() {
    var taken = IncidentFixtures.login(scene, Persona.DEPUTY);
    var change =
        new LoginChanges.LoginChange(UUID.randomUUID(), account(), taken, UUID.randomUUID(), login);
    assertThat(changes.confirm(change)).isFalse();
    assertThat(isIn(other)).isTrue();
  }

  @Test
  void aNewAppEndsThem() {
    setUpApp();
    assertOnlyTheOwnerIsIn();
    assertThat(owner.get(step("/beheer")).statusCode())
        .as("goes on with both steps")
        .isEqualTo(200);
  }

  private void setUpApp() {
    var page = owner.get(step("/instellen"));
    var typed = IncidentFixtures.found(page.body(), "rd-code\">([A-Z2-7 ]+)<").replace(" ", "");
    var code = new AuthenticatorSecret(new Base32().decode(typed)).code(clock.instant());
    assertThat(owner.post(step("/instellen"), Map.of("code", code)).statusCode()).isEqualTo(200);
  }

  @Test
  void aNewPasskeyEndsThem() {
    addKey();
    assertOnlyTheOwnerIsIn();
  }

  private void addKey() {
    var key = new HandMadeKey("http://localhost:" + scene.port());
    var page = owner.get(step("/sleutels"));
    key.of(offered(page, "user"));
    var answer = key.made(offered(page, "challenge"));
    var added = owner.post(step("/sleutels"), Map.of("name", "laptop", "answer", answer));
    assertThat(added.statusCode()).isIn(200, 302);
  }

  private static String offered(HttpResponse<String> page, String what) {
    return IncidentFixtures.found(page.body(), "data-" + what + "=\"([^\"]+)\"");
  }

  @Test
  void aPasskeyThatIsRemovedEndsThem() {
    setUpApp();
    addKey();
    other = onAnotherDevice();
    owner.get(step("/beheer"));
    var key = keys.list(account()).getFirst().id();
    assertThat(owner.post(step("/beheer/sleutels/" + key + "/weg"), Map.of()).statusCode())
        .isEqualTo(302);
    assertOnlyTheOwnerIsIn();
  }

  @Test
  void newRecoveryCodesEndThem() {
    setUpApp();
    other = onAnotherDevice();
    owner.get(step("/beheer"));
    assertThat(owner.post(step("/beheer/codes"), Map.of()).statusCode()).isEqualTo(200);
    assertOnlyTheOwnerIsIn();
  }

  @Test
  void usingARecoveryCodeEndsNothing() {
    owner.takeSecondStep(scene.organisation().slug(), login);
    assertThat(isIn(other)).isTrue();
    assertThat(steps.check(account(), SecondStep.code(login))).isTrue();
    assertThat(isIn(other)).isTrue();
  }

  @Test
  void aSecondStepThatIsTakenAwayEndsAll() {
    steps.reset(account());
    assertThat(isIn(other)).isFalse();
    assertThat(isIn(owner)).isFalse();
  }

  @Test
  void aMembershipThatEndsIsRefusedAtOnce() {
    Database.change("delete from membership where account_id = '%s'".formatted(account()));
    assertThat(isIn(other)).isFalse();
  }

  @Test
  void anAccountThatIsDisabledIsRefusedAtOnce() {
    Database.change("update account set disabled = true where id = '%s'".formatted(account()));
    assertThat(isIn(other)).isFalse();
  }

  private UUID account() {
    return accounts.find(login).orElseThrow();
  }
}
