// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The address somebody signs in with is theirs alone to change. */
@RugdekkingTest
class LoginChangesModuleTests {

  @Autowired IncidentFixtures fixtures;
  @Autowired Accounts accounts;
  @Autowired List<DueWork> works;

  private Scene scene;
  private String before = "";
  private String wanted = "";

  @BeforeEach
  void newTown() {
    scene = fixtures.twoAffected();
    before = IncidentFixtures.login(scene, Persona.OWNER);
    wanted =
        "thuis-" + UUID.randomUUID().toString().substring(0, 8) + "@" + scene.mark() + ".example";
  }

  @Test
  void theOwnerChangesItWithALinkToTheNewAddressAndWordToTheOld() {
    var owner = owner();
    ask(owner, wanted);
    var way = way(wanted);
    assertThat(owner.get(way).body()).contains(wanted, before);
    assertThat(accounts.find(before)).as("looking confirms nothing").isPresent();

    assertThat(owner.post(way, Map.of()).statusCode()).isEqualTo(302);

    assertThat(accounts.find(before)).isEmpty();
    assertThat(signInStatus(before)).isEqualTo(422);
    assertThat(signInStatus(wanted)).isEqualTo(302);
    mailbox().await(before, mail -> mail.subject().contains("een ander adres"));
    assertThat(owner.get(way).statusCode()).as("works once").isEqualTo(410);
    // the organisation still has the old address; a new password goes to the one that was confirmed
    var visitor = new Visitor(scene.port());
    visitor.get(scene.path("/wachtwoord-vergeten"));
    visitor.post(scene.path("/wachtwoord-vergeten"), Map.of("login", wanted));
    mailbox().await(wanted, mail -> mail.text().contains("/wachtwoord-kiezen/"));
  }

  @Test
  void neitherThePasswordAloneNorTheLinkAloneIsEnough() {
    var thief =
        new Visitor(scene.port())
            .signInWithPassword(scene.organisation().slug(), before, IncidentFixtures.PASSWORD);
    assertThat(thief.get(scene.path("/inlognaam")).statusCode()).isEqualTo(302);
    var asked = "/tweede-stap/instellen?terug=" + scene.path("/inlognaam");
    assertThat(thief.get(scene.path(asked)).body())
        .contains("Daarom stelt u eerst een tweede stap in");
    assertThat(thief.post(scene.path("/inlognaam"), Map.of("login", wanted)).statusCode())
        .isEqualTo(403);

    ask(owner(), wanted);
    var way = way(wanted);
    assertThat(thief.post(way, Map.of()).statusCode()).isEqualTo(403);
    var other = scene.as(Persona.ADMINISTRATOR);
    assertThat(other.get(way).statusCode()).isEqualTo(410);
    assertThat(other.post(way, Map.of()).statusCode()).isEqualTo(410);
    assertThat(accounts.find(before)).isPresent();
  }

  @Test
  void aSessionFoundOpenIsNotEnough() {
    var found = scene.as(Persona.OWNER);
    assertThat(found.get(scene.casePath("")).statusCode()).isEqualTo(200);
    var led = found.get(scene.path("/inlognaam"));
    assertThat(led.headers().firstValue("Location").orElse("")).contains("/tweede-stap?terug=");
    var refused = found.post(scene.path("/inlognaam"), Map.of("login", wanted));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("/tweede-stap?terug=" + scene.path("/inlognaam"));
    var sql = "select login from account_login_change where login = '" + wanted + "'";
    List<String> asked = Database.texts(sql);
    assertThat(asked).isEmpty();
  }

  @Test
  void aLoginOfSomebodyElseIsNeitherTakenNorTold() {
    var taken = IncidentFixtures.login(scene, Persona.DEPUTY);
    var free = ask(owner(), wanted);
    var asked = ask(owner(), taken);
    assertThat(asked.replace(taken, "X").replaceAll("_csrf\"[^>]*", ""))
        .isEqualTo(free.replace(wanted, "X").replaceAll("_csrf\"[^>]*", ""));
    way(wanted);
    assertThat(mailbox().all())
        .noneMatch(mail -> mail.to().equals(taken) && mail.text().contains("/inlognaam/"));
  }

  @Test
  void howManyLettersComeTellsNothingOfWhoHasAnAccountEither() {
    var owner = owner();
    ask(owner, IncidentFixtures.login(scene, Persona.DEPUTY));
    for (int i = 0; i < LoginChanges.MAX_PER_HOUR; i++) {
      ask(owner, wanted);
    }
    var sql = "select count(*) from account_login_change where login = '" + wanted + "'";
    List<String> made = Database.texts(sql);
    assertThat(made).containsExactly(String.valueOf(LoginChanges.MAX_PER_HOUR - 1));
  }

  @Test
  void whoeverTakesTheAddressFirstHasIt() {
    var owner = owner();
    ask(owner, wanted);
    var way = way(wanted);
    owner.get(way);
    Database.change(
        "update account set login = '%s' where login = '%s'"
            .formatted(wanted, IncidentFixtures.login(scene, Persona.DEPUTY)));
    assertThat(owner.post(way, Map.of()).statusCode()).isEqualTo(410);
    assertThat(accounts.find(before)).isPresent();
  }

  @Test
  void nobodyCanFillAMailboxOfSomebodyElse() {
    var owner = owner();
    for (int i = 0; i < LoginChanges.MAX_PER_HOUR + 2; i++) {
      ask(owner, wanted);
    }
    var sql = "select count(*) from account_login_change where login = '" + wanted + "'";
    List<String> made = Database.texts(sql);
    assertThat(made).containsExactly(String.valueOf(LoginChanges.MAX_PER_HOUR));
  }

  @Test
  void whatIsNoAddressIsRefused() {
    var owner = owner();
    owner.get(scene.path("/inlognaam"));
    for (var no :
        List.of("", "jan", "jan@", "a b@x.example", "x@y", "x@y.example\r\nBcc: z@q.nl")) {
      assertThat(owner.post(scene.path("/inlognaam"), Map.of("login", no)).statusCode())
          .as(no)
          .isEqualTo(422);
    }
  }

  @Test
  void aListWithAnotherAddressLeavesTheLogin() {
    var person =
        "select person_id from membership where account_id = '%s'"
            .formatted(accounts.find(before).orElseThrow());
    Database.change("update person set email = '%s' where id in (%s)".formatted(wanted, person));
    assertThat(signInStatus(before)).isEqualTo(302);
    assertThat(signInStatus(wanted)).isEqualTo(422);
  }

  /** What no test of a page can show: that no other part of the program writes a login. */
  @Test
  void onlyOnePlaceWritesALogin() throws IOException {
    var writes = Pattern.compile("update account\\s+set\\s+[^\"]*login\\s*=", Pattern.DOTALL);
    var places = new ArrayList<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (writes.matcher(Files.readString(file)).find()) {
          places.add(file.getFileName().toString());
        }
      }
    }
    assertThat(places).containsExactly("LoginChangeRepository.java");
  }

  // ---- how it is done

  /** The owner of the login, who gave the second step once more. */
  private Visitor owner() {
    return scene.as(Persona.OWNER).takeSecondStep(scene.organisation().slug(), before);
  }

  private String ask(Visitor visitor, String login) {
    visitor.get(scene.path("/inlognaam"));
    var answer = visitor.post(scene.path("/inlognaam"), Map.of("login", login));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private String way(String to) {
    return mailbox().await(to, mail -> mail.text().contains("/inlognaam/")).way();
  }

  private int signInStatus(String login) {
    var visitor = new Visitor(scene.port());
    visitor.get(scene.path("/inloggen"));
    return visitor
        .post(
            scene.path("/inloggen"), Map.of("login", login, "password", IncidentFixtures.PASSWORD))
        .statusCode();
  }

  private Mailbox mailbox() {
    return Mailbox.at(scene.mark() + ".example", scene.organisation().id(), works);
  }
}
