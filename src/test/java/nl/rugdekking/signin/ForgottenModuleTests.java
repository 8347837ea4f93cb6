// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Nobody keeps somebody else from asking for a new password, and asking takes no more than it may.
 */
@DoorTest
class ForgottenModuleTests {

  private static final int OF_NETWORK = 20;
  private static final int OF_LOGIN = 3;

  @Autowired IncidentFixtures fixtures;

  private Scene scene;
  private String owner = "";

  @BeforeEach
  void newTown() {
    scene = fixtures.twoAffected();
    owner = IncidentFixtures.login(scene, Persona.OWNER);
  }

  private Visitor stranger() {
    var visitor = new Visitor(scene.port());
    visitor.get(scene.path("/wachtwoord-vergeten"));
    return visitor;
  }

  private HttpResponse<String> ask(Visitor visitor, String login) {
    return visitor.post(scene.path("/wachtwoord-vergeten"), Map.of("login", login));
  }

  private String madeUp() {
    return UUID.randomUUID() + "@" + scene.mark() + ".example";
  }

  /** Asks from this network for so many logins that it has used up its allowance. */
  private void useUpTheNetwork() {
    var visitor = stranger();
    for (int i = 0; i < OF_NETWORK; i++) {
      assertThat(ask(visitor, madeUp()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aDeviceThatIsKnownAsksWhateverOthersBehindItsNetworkDid() {
    var device = new Visitor(scene.port());
    device.signInWithPassword(scene.organisation().slug(), owner, IncidentFixtures.PASSWORD);
    device.post(scene.path("/afmelden"), Map.of());
    device.get(scene.path("/wachtwoord-vergeten"));
    useUpTheNetwork();
    for (int i = 0; i < OF_LOGIN; i++) {
      assertThat(ask(stranger(), owner).statusCode()).isEqualTo(200);
    }
    var refused = ask(stranger(), owner);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("Kijk in uw mailbox");
    assertThat(ask(device, owner).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsAnsweredIsTheSameForALoginThatDoesNotExistAlsoWhenTheNetworkIsUsedUp() {
    useUpTheNetwork();
    var unknown = madeUp();
    for (int i = 0; i < OF_LOGIN; i++) {
      assertThat(ask(stranger(), owner).statusCode()).isEqualTo(200);
      assertThat(ask(stranger(), unknown).statusCode()).isEqualTo(200);
    }
    assertThat(ask(stranger(), owner).statusCode()).isEqualTo(429);
    assertThat(ask(stranger(), unknown).statusCode()).isEqualTo(429);
  }

  @Test
  void lettersThatAreMadeAtOnceHaveAnEnd() throws InterruptedException {
    var visitors = new ArrayList<Visitor>();
    for (int i = 0; i < 24; i++) {
      visitors.add(stranger());
    }
    var answers =
        whileNoAccountCanBeRead(
            () -> visitors.stream().map(visitor -> ask(visitor, madeUp())).toList());
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSizeBetween(1, 18);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 200)
        .isNotEmpty()
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(503);
              assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            });
    var visitor = stranger();
    int tries = 0;
    while (ask(visitor, owner).statusCode() == 503 && tries < 100) {
      Thread.sleep(100);
      tries++;
    }
    assertThat(ask(visitor, owner).statusCode()).as("a place is free again").isEqualTo(200);
  }

  private static <T> T whileNoAccountCanBeRead(Callable<T> work) {
    return Database.asMigrator(
        connection -> {
          connection.setAutoCommit(false);
          try (var statement = connection.createStatement()) {
            statement.execute("lock table account in access exclusive mode");
            return work.call();
          } catch (java.sql.SQLException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          } finally {
            connection.rollback();
          }
        });
  }
}
