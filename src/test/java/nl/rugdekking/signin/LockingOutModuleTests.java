// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.MovedClock;
import nl.rugdekking.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody guesses for long, and nobody locks somebody else out. */
@DoorTest
class LockingOutModuleTests {

  private static final int FOR_LOGIN = 4;
  private static final int FOR_NETWORK = 20;
  private static final int FOR_LOGIN_AT_NETWORK = 3;
  private static final int FOR_CODES = 5;
  private static final String OTHER = "een-ander-lang-wachtwoord";

  private static @Nullable Scene made;

  @Autowired IncidentFixtures fixtures;
  @Autowired MovedClock clock;
  @Autowired Accounts accounts;
  @Autowired SecondSteps steps;

  @BeforeEach
  void newTown() {
    // the allowances of a network are those of one organisation: each test has its own
    made = fixtures.twoAffected();
  }

  private static Scene scene() {
    return Objects.requireNonNull(made);
  }

  private static String login(Persona persona) {
    return IncidentFixtures.login(scene(), persona);
  }

  private static Visitor stranger() {
    var visitor = new Visitor(scene().port());
    visitor.get(scene().path("/inloggen"));
    return visitor;
  }

  private static HttpResponse<String> answer(Visitor visitor, String login, String password) {
    return visitor.post(scene().path("/inloggen"), Map.of("login", login, "password", password));
  }

  private static int status(Visitor visitor, String login, String password) {
    return answer(visitor, login, password).statusCode();
  }

  private static int rightPassword(Visitor visitor, Persona persona) {
    return status(visitor, login(persona), IncidentFixtures.PASSWORD);
  }

  private static void signOut(Visitor visitor) {
    visitor.get(scene().path(""));
    visitor.post(scene().path("/afmelden"), Map.of());
    visitor.get(scene().path("/inloggen"));
  }

  /** A browser that signed in as this person before, and is signed out. */
  private static Visitor deviceOf(Persona persona) {
    var device = stranger();
    assertThat(rightPassword(device, persona)).isEqualTo(302);
    signOut(device);
    return device;
  }

  private static void lock(String login) {
    var guesser = stranger();
    for (int i = 0; i < FOR_LOGIN; i++) {
      assertThat(status(guesser, login, "verkeerd-wachtwoord")).isEqualTo(422);
    }
    assertThat(status(guesser, login, "verkeerd-wachtwoord")).isEqualTo(429);
  }

  @Test
  void whoGuessesIsStoppedAndTheOwnersDeviceIsNot() {
    var device = deviceOf(Persona.OWNER);
    lock(login(Persona.OWNER));
    var refused = answer(stranger(), login(Persona.OWNER), IncidentFixtures.PASSWORD);
    assertThat(refused.statusCode()).as("the right one is not looked at").isEqualTo(429);
    assertThat(refused.body()).contains("Vraag dan een nieuw wachtwoord aan");
    assertThat(rightPassword(device, Persona.OWNER)).isEqualTo(302);
    signOut(device);
    for (int i = 0; i < FOR_LOGIN; i++) {
      assertThat(status(device, login(Persona.OWNER), "verkeerd-wachtwoord")).isEqualTo(422);
    }
    assertThat(rightPassword(device, Persona.OWNER)).as("the device's own").isEqualTo(429);
  }

  @Test
  void oneLoginIsOneHoweverItIsSpelled() {
    var login = login(Persona.OWNER);
    var spellings = List.of(login.toUpperCase(java.util.Locale.ROOT), login + " ", "\0" + login);
    var guesser = stranger();
    for (int i = 0; i < FOR_LOGIN; i++) {
      assertThat(status(guesser, spellings.get(i % spellings.size()), "verkeerd")).isEqualTo(422);
    }
    for (var spelling : spellings) {
      assertThat(status(guesser, spelling, IncidentFixtures.PASSWORD)).isEqualTo(429);
    }
  }

  @Test
  void rightPasswordsAreNotCounted() {
    for (int i = 0; i < 2 * FOR_LOGIN; i++) {
      assertThat(rightPassword(stranger(), Persona.OWNER)).isEqualTo(302);
    }
  }

  @Test
  void manyAtOnceAreNoMoreThanAllowed() throws Exception {
    var guessers = new ArrayList<Visitor>();
    for (int i = 0; i < 3 * FOR_LOGIN; i++) {
      guessers.add(stranger());
    }
    var answers = new ArrayList<Future<Integer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      guessers.forEach(
          guesser ->
              answers.add(threads.submit(() -> status(guesser, login(Persona.OWNER), "verkeerd"))));
    }
    var looked = 0;
    for (var answer : answers) {
      looked += answer.get() == 422 ? 1 : 0;
    }
    assertThat(looked).isPositive();
    // whoever found the queue full was not looked at, and nothing is counted for that
    while (status(stranger(), login(Persona.OWNER), "verkeerd") == 422) {
      looked++;
    }
    assertThat(looked).isEqualTo(FOR_LOGIN);
  }

  @Test
  void oneNetworkLocksNobodyBehindIt() {
    var guesser = stranger();
    for (int i = 0; i < FOR_NETWORK; i++) {
      assertThat(status(guesser, "iemand-" + i + "@" + scene().mark(), "verkeerd")).isEqualTo(422);
    }
    // what is left for each login
    var next = "volgende@" + scene().mark();
    for (int i = 0; i < FOR_LOGIN_AT_NETWORK; i++) {
      assertThat(status(guesser, next, "verkeerd")).isEqualTo(422);
    }
    assertThat(status(guesser, next, "verkeerd")).isEqualTo(429);

    assertThat(rightPassword(stranger(), Persona.OWNER)).as("a new device").isEqualTo(302);
    var elsewhere = new Visitor(scene().port());
    elsewhere.signInWithPassword(
        scene().elsewhere().slug(), login(Persona.STRANGER), IncidentFixtures.PASSWORD);
    var forgotten = scene().path("/wachtwoord-vergeten");
    for (int i = 0; i < FOR_NETWORK; i++) {
      var form = Map.of("login", "iemand-" + i + "@" + scene().mark());
      assertThat(guesser.post(forgotten, form).statusCode()).isEqualTo(200);
    }
    assertThat(guesser.post(forgotten, Map.of("login", login(Persona.OWNER))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void guessesAtMadeUpLoginsHaveAnEndForTheWholeNetwork() {
    var device = deviceOf(Persona.OWNER);
    var guesser = stranger();
    for (int i = 0; i < 2 * FOR_NETWORK; i++) {
      assertThat(status(guesser, "verzonnen-" + i + "@" + scene().mark(), "x")).isEqualTo(422);
    }
    var refused = answer(guesser, "verzonnen@" + scene().mark(), "x");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(rightPassword(stranger(), Persona.DEPUTY))
        .as("else the answer would tell which logins exist")
        .isEqualTo(429);
    assertThat(rightPassword(device, Persona.OWNER)).isEqualTo(302);
  }

  @Test
  void aDeviceIsKnownForOneAccountAndUntilItsPasswordChanges() {
    var device = deviceOf(Persona.OWNER);
    var others = deviceOf(Persona.DEPUTY).cookie(KnownDevices.COOKIE);
    lock(login(Persona.OWNER));
    for (var value :
        List.of(others, others.replaceFirst("\\.", "x"), "", "a.b.c", "7".repeat(99))) {
      assertThat(rightPassword(stranger().withCookie(KnownDevices.COOKIE, value), Persona.OWNER))
          .as(value)
          .isEqualTo(429);
    }
    assertThat(rightPassword(device, Persona.OWNER)).isEqualTo(302);
    var old = device.cookie(KnownDevices.COOKIE);
    device.get(scene().path("/wachtwoord"));
    var form = Map.of("current", IncidentFixtures.PASSWORD, "wanted", OTHER, "again", OTHER);
    assertThat(device.post(scene().path("/wachtwoord"), form).statusCode()).isEqualTo(302);
    assertThat(device.cookie(KnownDevices.COOKIE)).isNotEqualTo(old);
    var copy = stranger().withCookie(KnownDevices.COOKIE, old);
    assertThat(status(copy, login(Persona.OWNER), OTHER)).isEqualTo(429);
    signOut(device);
    assertThat(status(device, login(Persona.OWNER), OTHER)).isEqualTo(302);
  }

  @Test
  void aDeviceIsForgottenAfterHalfAYear() {
    var device = deviceOf(Persona.OWNER);
    lock(login(Persona.OWNER));
    clock.move(Duration.ofDays(180));
    assertThat(rightPassword(device, Persona.OWNER)).isEqualTo(302);
    var copy = stranger().withCookie(KnownDevices.COOKIE, device.cookie(KnownDevices.COOKIE));
    clock.move(Duration.ofDays(181));
    assertThat(rightPassword(copy, Persona.OWNER)).isEqualTo(429);
  }

  @Test
  void theCookieOfADeviceGoesNowhereElseAndTellsNothing() {
    var visitor = stranger();
    var cookie =
        answer(visitor, login(Persona.OWNER), IncidentFixtures.PASSWORD)
            .headers()
            .allValues("Set-Cookie")
            .stream()
            .filter(value -> value.startsWith(KnownDevices.COOKIE + "="))
            .findAny()
            .orElseThrow();
    assertThat(cookie)
        .contains("Path=" + scene().path("/inloggen") + ";", "HttpOnly", "SameSite=Strict")
        .doesNotContain(accounts.find(login(Persona.OWNER)).orElseThrow().toString());
  }

  @Test
  void rightCodesAreNotCountedAndWrongOnesAre() {
    var account = accounts.find(login(Persona.OWNER)).orElseThrow();
    var secret = steps.startAppSetUp(account);
    var codes = steps.confirmApp(account, secret.code(clock.instant())).orElseThrow();
    var visitor = stranger();
    assertThat(rightPassword(visitor, Persona.OWNER)).isEqualTo(302);
    var path = scene().path("/tweede-stap");
    for (int i = 0; i < 2 * FOR_CODES; i++) {
      clock.move(Duration.ofSeconds(60));
      visitor.get(path);
      var code = secret.code(clock.instant());
      assertThat(visitor.post(path, Map.of("code", code)).statusCode()).isEqualTo(302);
    }
    visitor.get(path);
    var wrong = Map.of("code", secret.code(clock.instant().minusSeconds(3600)));
    for (int i = 0; i < FOR_CODES; i++) {
      assertThat(visitor.post(path, wrong).statusCode()).isEqualTo(422);
    }
    clock.move(Duration.ofSeconds(60));
    var refused = visitor.post(path, Map.of("code", secret.code(clock.instant())));
    assertThat(refused.statusCode()).as("the right one is not looked at").isEqualTo(429);
    assertThat(refused.body()).contains("een van uw codes voor als uw telefoon weg is");
    var form = Map.of("code", codes.getFirst());
    assertThat(visitor.post(path, form).statusCode()).isEqualTo(302);
  }

  @Test
  void guessesAtAlarmsUseUpNoneOfTheLinks() {
    var guesser = stranger();
    for (int i = 0; i < FOR_NETWORK; i++) {
      assertThat(guesser.get(scene().path("/alarm/" + UUID.randomUUID())).statusCode())
          .isEqualTo(410);
    }
    assertThat(guesser.get(scene().path("/alarm/x")).statusCode()).isEqualTo(429);
    assertThat(guesser.get(scene().path("/wachtwoord-kiezen/x")).statusCode()).isEqualTo(410);
    assertThat(rightPassword(guesser, Persona.OWNER)).isEqualTo(302);
  }
}
