// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SecondStep;
import nl.rugdekking.Visitor;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever runs the server takes a second step away with a letter and a day to stop it. */
@RugdekkingTest
class SecondStepResetsModuleTests {

  @Autowired IncidentFixtures fixtures;
  @Autowired Accounts accounts;
  @Autowired SecondSteps steps;
  @Autowired SecondStepResetJob tick;
  @Autowired List<DueWork> works;

  private Scene scene;
  private String login = "";

  @BeforeEach
  void somebodyWithASecondStep() {
    scene = fixtures.twoAffected();
    login = IncidentFixtures.login(scene, Persona.OWNER);
    SecondStep.code(login);
  }

  @Test
  void goesADayAfterTheLetterAndNotBefore() {
    var owner = scene.as(Persona.OWNER);
    assertThat(ask(login).status).isZero();
    run();
    assertThat(takesEffect()).as("the letter did not leave yet").containsExactly("null");
    letter();
    run();
    assertThat(codesLeft()).as("within the day").isPositive();
    assertThat(
            Database.texts(
                "select (takes_effect_at between now() + interval '23 hours 55 minutes' and"
                    + " now() + interval '24 hours')::text from second_step_reset where account_id ="
                    + account()))
        .containsExactly("true");

    Database.change(
        "update second_step_reset set takes_effect_at = now() where account_id =" + account());
    run();

    assertThat(codesLeft()).isZero();
    assertThat(owner.get(scene.path("")).statusCode()).as("signed out").isEqualTo(302);
    mailbox().await(login, "/tweede-stap/beheer");
    assertThat(ask(login).status).as("can be asked again").isZero();
  }

  @Test
  void theOwnerKeepsItByTheLetterWithoutSigningIn() {
    ask(login);
    run();
    var way = letter();
    var visitor = new Visitor(scene.port());
    assertThat(visitor.get(way).body()).contains("Houden");
    assertThat(visitor.post(way, Map.of()).body()).contains("U houdt uw tweede stap");
    assertThat(visitor.get(way).statusCode()).isEqualTo(410);
    Database.change(
        "update second_step_reset set takes_effect_at = now() - interval '1 day' where account_id ="
            + account());
    run();
    assertThat(codesLeft()).isPositive();
    assertThat(
            Database.texts(
                "select verb from audit_event where verb = 'second-step.reset-stopped' and"
                    + " object_id ="
                    + account()))
        .hasSize(1);
  }

  @Test
  void takesNothingFromSomebodyWhomNoLetterReached() {
    ask(login);
    run();
    letter();
    Database.change("update outbox set state = 'FAILED' where person =" + account());
    Database.change(
        "update second_step_reset set takes_effect_at = now() where account_id =" + account());
    run();
    assertThat(codesLeft()).isPositive();
    assertThat(ask(login).status).as("can be asked again").isZero();
  }

  @Test
  void whatStandsInTheDatabaseStopsNothing() {
    ask(login);
    run();
    var way = letter();
    var visitor = new Visitor(scene.port());
    visitor.get(way);
    assertThat(visitor.post(way.substring(0, way.length() - 2), Map.of()).statusCode())
        .isEqualTo(410);
    assertThat(takesEffect()).doesNotContain("null");
  }

  @Test
  void saysInASentenceWhatIsNotAsked() {
    assertThat(ask("niemand@nergens.example").err).contains("Nobody signs in with this login");
    assertThat(ask(login).status).isZero();
    var again = ask(login);
    assertThat(again.status).isEqualTo(1);
    assertThat(again.err).contains("asked before");
    run();
    run();
    letter();
    mailbox().round().run();
    assertThat(
            mailbox().all().stream().filter(mail -> mail.text().contains("/tweede-stap-houden/")))
        .as("one letter")
        .hasSize(1);
  }

  // ---- how it is done

  private record Said(int status, String err) {}

  private static Said ask(String login) {
    var err = new ByteArrayOutputStream();
    int status =
        Database.asMigrator(
            connection ->
                SecondStepResetCommand.ask(
                    connection,
                    login,
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8)));
    return new Said(status, err.toString(StandardCharsets.UTF_8));
  }

  private void run() {
    CurrentOrganisation.runIn(scene.organisation().id(), tick::run);
  }

  private String letter() {
    var way = mailbox().await(login, mail -> mail.text().contains("/tweede-stap-houden/")).way();
    var waiting =
        "select id from outbox where template = 'second-step-reset' and state <> 'SENT' and person ="
            + account();
    var until = Instant.now().plusSeconds(30);
    while (!Database.texts(waiting).isEmpty() && Instant.now().isBefore(until)) {
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(Database.texts(waiting)).as("the letter is noted as sent").isEmpty();
    return way;
  }

  private int codesLeft() {
    return steps.state(accounts.find(login).orElseThrow()).codesLeft();
  }

  private String account() {
    return " '" + accounts.find(login).orElseThrow() + "'";
  }

  private List<String> takesEffect() {
    return Database.texts(
        "select takes_effect_at from second_step_reset where account_id =" + account());
  }

  private Mailbox mailbox() {
    return Mailbox.at(scene.mark() + ".example", scene.organisation().id(), works);
  }
}
