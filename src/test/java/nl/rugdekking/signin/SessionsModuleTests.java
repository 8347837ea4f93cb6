// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.MovedClock;
import nl.rugdekking.SecondStep;
import nl.rugdekking.SharedScene;
import nl.rugdekking.Tripwire;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a session lasts, and what a copy of the database is worth. */
@DoorTest
class SessionsModuleTests extends SharedScene {

  @Autowired MovedClock clock;
  @Autowired Accounts accounts;
  @Autowired SecondSteps steps;

  private static Visitor withBoth(Persona persona) {
    return new Visitor(scene().port())
        .signIn(scene().organisation().slug(), login(persona), IncidentFixtures.PASSWORD);
  }

  private static String led(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("nowhere: " + answer.statusCode());
  }

  private static void assertAsksForPassword(Visitor visitor) {
    assertThat(led(visitor.get(scene().path("/mijn")))).contains("/inloggen?terug=");
  }

  private static void giveSecondStep(Visitor visitor, Persona persona) {
    var path = scene().path("/tweede-stap");
    visitor.get(path);
    var answer = visitor.post(path, Map.of("code", SecondStep.code(login(persona))));
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  /** Looks at a page each so long, so that it is never unused for an hour. */
  private void use(Visitor visitor, Duration together) {
    var step = Duration.ofMinutes(50);
    for (var left = together; left.isPositive(); left = left.minus(step)) {
      clock.move(left.compareTo(step) < 0 ? left : step);
      visitor.get(scene().path(""));
    }
  }

  @Test
  void endsTwelveHoursAfterItBeganHoweverOftenItIsUsed() {
    var visitor = withBoth(Persona.OWNER);
    use(visitor, Duration.ofHours(6));
    // a second step does not make it longer
    giveSecondStep(visitor, Persona.OWNER);
    use(visitor, Duration.ofHours(6).minusMinutes(1));
    assertThat(visitor.get(scene().path("/mijn")).statusCode()).isEqualTo(200);
    clock.move(Duration.ofMinutes(1));
    assertAsksForPassword(visitor);
  }

  @Test
  void endsAfterAnHourThatNobodyUsedIt() {
    var visitor = withBoth(Persona.DEPUTY);
    use(visitor, Duration.ofMinutes(100));
    clock.move(Duration.ofMinutes(61));
    assertAsksForPassword(visitor);
  }

  @Test
  void asksForTheSecondStepAgainAfterFourHours() {
    var visitor = withBoth(Persona.RESPONSIBLE);
    use(visitor, Duration.ofHours(4).minusMinutes(1));
    assertThat(visitor.get(scene().casePath("")).statusCode()).isEqualTo(200);
    clock.move(Duration.ofMinutes(1));
    assertThat(led(visitor.get(scene().casePath("")))).contains("/tweede-stap?terug=");
    visitor.get(scene().path("/melden"));
    var typed = visitor.post(scene().casePath("/samenvoegen"), Map.of("why", "Half getypt"));
    assertThat(typed.statusCode()).isEqualTo(403);
    assertThat(typed.body()).contains("Half getypt").contains("/tweede-stap");
    assertThat(visitor.get(scene().path("/mijn")).statusCode()).isEqualTo(200);
    giveSecondStep(visitor, Persona.RESPONSIBLE);
    assertThat(visitor.get(scene().casePath("")).statusCode()).isEqualTo(200);
  }

  @Test
  void changingTheSecondStepAsksForItOnceMore() {
    var account = accounts.find(login(Persona.COORDINATOR)).orElseThrow();
    var secret = steps.startAppSetUp(account);
    assertThat(steps.confirmApp(account, secret.code(clock.instant()))).isPresent();
    var visitor = withPassword(Persona.COORDINATOR);
    giveSecondStep(visitor, Persona.COORDINATOR);
    var manage = scene().path("/tweede-stap/beheer");
    assertThat(led(visitor.get(manage))).contains("/tweede-stap?terug=");
    visitor.get(scene().path("/tweede-stap"));
    var before = steps.state(account).codesLeft();
    for (var change : List.of("/beheer/codes", "/instellen", "/sleutels")) {
      var form = Map.of("code", "123456", "name", "laptop", "answer", "{}");
      var answer = visitor.post(scene().path("/tweede-stap" + change), form);
      assertThat(answer.statusCode()).as(change).isEqualTo(403);
    }
    assertThat(steps.state(account).codesLeft()).isEqualTo(before);

    assertThat(visitor.get(scene().path("/tweede-stap")).body())
        .contains("U gaat de manier van inloggen wijzigen");
    giveSecondStep(visitor, Persona.COORDINATOR);
    assertThat(visitor.get(manage).statusCode()).isEqualTo(200);
    assertThat(visitor.post(manage + "/codes", Map.of()).statusCode()).isEqualTo(200);
    clock.move(SignedInAccount.REPEATED_HOLDS);
    assertThat(visitor.post(manage + "/codes", Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void nothingInTheDatabaseIsACookie() {
    var visitor = withBoth(Persona.CARE_GIVER);
    var id = visitor.cookie("sessie");
    assertThat(new Visitor(scene().port()).withCookie("sessie", id).get(scene().path("")).body())
        .as("the cookie itself opens")
        .contains(name(Persona.CARE_GIVER));
    var account = accounts.find(login(Persona.CARE_GIVER)).orElseThrow();
    var tried = new LinkedHashSet<String>();
    for (var column : columns()) {
      var where = " from account_session where account_id = '" + account + "'";
      for (var text : Database.texts("select " + column + "::text" + where)) {
        assertThat(text).doesNotContain(id);
        tried.addAll(spellings(text));
      }
    }
    assertThat(tried).hasSizeGreaterThan(10);
    for (var value : tried) {
      var thief = new Visitor(scene().port()).withCookie("sessie", value);
      assertThat(led(thief.get(scene().path("/mijn")))).as(value).contains("/inloggen");
    }
  }

  private static Set<String> spellings(String text) {
    var spellings = new LinkedHashSet<String>();
    var plain = text.startsWith("\\x") ? text.substring(2) : text;
    spellings.add(plain);
    var contents = new ArrayList<byte[]>();
    contents.add(plain.getBytes(StandardCharsets.UTF_8));
    if (text.startsWith("\\x")) {
      contents.add(HexFormat.of().parseHex(plain));
    }
    for (var content : contents) {
      spellings.add(Base64.getEncoder().encodeToString(content));
      spellings.add(Base64.getUrlEncoder().withoutPadding().encodeToString(content));
    }
    // what no browser can send is no cookie
    spellings.removeIf(spelling -> !spelling.matches("[!-~&&[^\",;\\\\]]+"));
    return spellings;
  }

  private static List<String> columns() {
    return Database.texts(
        "select column_name from information_schema.columns where table_name = 'account_session'");
  }

  @Test
  void aPlantedJavaObjectIsNeverRead() throws IOException, ClassNotFoundException {
    var visitor = withBoth(Persona.ADMINISTRATOR);
    var account = accounts.find(login(Persona.ADMINISTRATOR)).orElseThrow();
    var text = Base64.getEncoder().encodeToString(Tripwire.planted());
    for (var value : List.of(text, text + " 0", text + " " + clock.instant().getEpochSecond())) {
      Database.change(
          "update account_session set challenge_add = '%s', challenge_enter = '%s' where account_id = '%s'"
              .formatted(value, value, account));
      for (var path : List.of("", "/tweede-stap", "/tweede-stap/sleutels", "/beheer/rollen")) {
        assertThat(visitor.get(scene().path(path)).statusCode()).as(path).isLessThan(500);
      }
      var answer = visitor.post(scene().path("/tweede-stap/sleutel"), Map.of("answer", "{}"));
      assertThat(answer.statusCode()).isEqualTo(422);
    }
    assertThat(Tripwire.isTripped()).isFalse();
    assertThat(
            Database.texts(
                "select count(*)::text from pg_tables where tablename like 'spring_session%'"))
        .containsExactly("0");
  }
}
