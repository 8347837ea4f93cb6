// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A new password when it was forgotten, by a link that works once. */
@RugdekkingTest
class PasswordLinksModuleTests {

  private static final String FIRST = "een-lang-wachtwoord";
  private static final String SECOND = "een-ander-lang-wachtwoord";
  private static final String CHOOSE = "/wachtwoord-kiezen/";
  private static final String FORGOTTEN = "/wachtwoord-vergeten";

  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired PasswordLinks links;
  @Autowired ForgottenPasswords passwords;
  @Autowired List<DueWork> works;
  @LocalServerPort int port;

  private String slug = "";
  private OrganisationId town = new OrganisationId(new UUID(0, 0));

  @BeforeEach
  void newTown() {
    slug = "sleutel-" + UUID.randomUUID().toString().substring(0, 8);
    town = found(slug);
  }

  @Test
  void whoForgotChoosesANewPasswordOnce() {
    addMember("jan", FIRST);
    var elsewhere = new Visitor(port).signIn(slug, login("jan"), FIRST);
    var visitor = new Visitor(port);
    var way = asked(visitor, "jan");

    assertThat(visitor.get(way).statusCode()).isEqualTo(200);
    assertThat(choose(visitor, way, "kort", "kort").statusCode()).isEqualTo(422);
    assertThat(choose(visitor, way, SECOND, FIRST).statusCode()).isEqualTo(422);
    assertThat(choose(visitor, way, SECOND, SECOND).statusCode()).isEqualTo(302);

    assertThat(visitor.get("/" + slug).statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/" + slug).statusCode()).as("the session before").isEqualTo(302);
    assertThat(signInStatus("jan", FIRST)).isEqualTo(422);
    assertThat(signInStatus("jan", SECOND)).isEqualTo(302);
    var again = new Visitor(port);
    assertThat(again.get(way).statusCode()).isEqualTo(410);
    again.get("/" + slug + FORGOTTEN);
    assertThat(choose(again, way, FIRST, FIRST).statusCode()).isEqualTo(410);
    assertThat(signInStatus("jan", SECOND)).isEqualTo(302);
  }

  @Test
  void theAnswerIsTheSameForALoginThatDoesNotExist() {
    addMember("piet", FIRST);
    var known = new Visitor(port);
    var unknown = new Visitor(port);
    known.get("/" + slug + FORGOTTEN);
    unknown.get("/" + slug + FORGOTTEN);

    var one = known.post("/" + slug + FORGOTTEN, Map.of("login", login("piet")));
    var other = unknown.post("/" + slug + FORGOTTEN, Map.of("login", login("niemand")));

    assertThat(one.statusCode()).isEqualTo(200);
    assertThat(plain(other.body())).isEqualTo(plain(one.body()));
    mailbox().await(login("piet"), mail -> mail.text().contains(CHOOSE));
    assertThat(mailbox().all()).allMatch(mail -> mail.to().equals(login("piet")));
  }

  @Test
  void theLetterGoesToTheLoginWhateverAddressTheOrganisationWroteDown() {
    var person = addMember("doel", FIRST);
    setEmail(person, "beheerder@" + slug + ".example");
    asked(new Visitor(port), "doel");
    assertThat(mailbox().all()).allMatch(mail -> mail.to().equals(login("doel")));
  }

  @Test
  void aLetterUnderWayIsNotSentToAnotherAddress() {
    var person = addMember("onderweg", FIRST);
    var account = accounts.find(login("onderweg")).orElseThrow();
    var id = UUID.randomUUID();
    var path = "/" + slug + CHOOSE + id;
    Database.change(
        "insert into access_link (organisation_id, id, person_id, made_at, expires_at) values ('%s', '%s', '%s', now(), now() + interval '1 hour')"
            .formatted(town(), id, person.value()));
    assertThat(CurrentOrganisation.callIn(town, () -> links.createPath(account, path))).isPresent();
    assertThat(CurrentOrganisation.callIn(town, () -> links.createPath(UUID.randomUUID(), path)))
        .isEmpty();
    changeLogin(account, "nieuw@" + slug + ".example");
    assertThat(CurrentOrganisation.callIn(town, () -> links.createPath(account, path))).isEmpty();
  }

  @Test
  void aLinkEndsWithTheLoginItWasSentTo() {
    addMember("weg", FIRST);
    var visitor = new Visitor(port);
    var way = asked(visitor, "weg");
    changeLogin(accounts.find(login("weg")).orElseThrow(), "anders@" + slug + ".example");
    assertThat(visitor.get(way).statusCode()).isEqualTo(410);
  }

  @Test
  void aPasswordThatIsGuessedSoonIsRefused() {
    addMember("makkelijk", FIRST);
    var visitor = new Visitor(port);
    var way = asked(visitor, "makkelijk");
    visitor.get(way);
    for (var weak : List.of("aaaaaaaaaaaa", "wachtwoord123", login("makkelijk"))) {
      var refused = choose(visitor, way, weak, weak);
      assertThat(refused.statusCode()).as(weak).isEqualTo(422);
      assertThat(refused.body()).contains("te makkelijk te raden");
    }
    assertThat(choose(visitor, way, SECOND, SECOND).statusCode()).isEqualTo(302);
  }

  @Test
  void whatStandsInTheDatabaseOpensNothing() {
    addMember("els", FIRST);
    var visitor = new Visitor(port);
    var way = asked(visitor, "els");
    var id = way.substring(way.indexOf(CHOOSE) + CHOOSE.length()).substring(0, 36);
    var base = "/" + slug + CHOOSE;

    assertThat(visitor.get(base + id).statusCode()).isEqualTo(410);
    assertThat(visitor.get(base + id + "A".repeat(43)).statusCode()).isEqualTo(410);
    assertThat(visitor.get(way.substring(0, way.length() - 2)).statusCode()).isEqualTo(410);
    assertThat(visitor.get(way.replace(id, UUID.randomUUID().toString())).statusCode())
        .isEqualTo(410);
    assertThat(visitor.get(way).statusCode()).isEqualTo(200);
  }

  @Test
  void aLinkOfOneOrganisationOpensNothingAtAnother() {
    addMember("truus", FIRST);
    var other = "sleutel-" + UUID.randomUUID().toString().substring(0, 8);
    found(other);
    var way = asked(new Visitor(port), "truus");
    assertThat(new Visitor(port).get(way.replace(slug, other)).statusCode()).isEqualTo(410);
  }

  @Test
  void aLinkEndsWithItsTerm() {
    addMember("laat", FIRST);
    var visitor = new Visitor(port);
    var way = asked(visitor, "laat");
    Database.change(
        "update access_link set expires_at = now() where organisation_id = '" + town() + "'");
    assertThat(visitor.get(way).statusCode()).isEqualTo(410);
  }

  @Test
  void nobodyCanFillAMailboxOfSomebodyElse() {
    addMember("druk", FIRST);
    for (int i = 0; i < ForgottenPasswords.MAX_PER_HOUR + 2; i++) {
      CurrentOrganisation.runIn(town, () -> passwords.send(login("druk")));
    }
    assertThat(
            Database.number(
                "select count(*) from access_link where organisation_id = '" + town() + "'"))
        .isEqualTo(ForgottenPasswords.MAX_PER_HOUR);
  }

  // ---- how it is done

  private OrganisationId found(String name) {
    return organisations
        .setUp(name, "Gemeente Sleuteldam", OrganisationKind.MUNICIPALITY, false)
        .id();
  }

  private String asked(Visitor visitor, String name) {
    visitor.get("/" + slug + FORGOTTEN);
    assertThat(visitor.post("/" + slug + FORGOTTEN, Map.of("login", login(name))).body())
        .contains("de e-mail onderweg");
    return mailbox().await(login(name), mail -> mail.text().contains(CHOOSE)).way();
  }

  private static java.net.http.HttpResponse<String> choose(
      Visitor visitor, String way, String wanted, String again) {
    return visitor.post(way, Map.of("wanted", wanted, "again", again));
  }

  private int signInStatus(String name, String password) {
    var visitor = new Visitor(port);
    visitor.get("/" + slug + "/inloggen");
    return visitor
        .post("/" + slug + "/inloggen", Map.of("login", login(name), "password", password))
        .statusCode();
  }

  private PersonId addMember(String name, String password) {
    var person = person(name);
    CurrentOrganisation.runIn(
        town, () -> accounts.add(login(name), password, Accounts.Kind.MEMBER, person));
    return person;
  }

  private PersonId person(String name) {
    return CurrentOrganisation.callIn(
        town,
        () -> {
          var shown = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
          var id = people.add(shown, login(name), Locale.of("nl")).id();
          people.addPosition(id, BodyKind.COUNCIL, "councillor", null, LocalDate.of(2020, 1, 1));
          return id;
        });
  }

  private String login(String name) {
    return name + "@" + slug + ".example";
  }

  private Mailbox mailbox() {
    return Mailbox.at(slug + ".example", town, works);
  }

  private UUID town() {
    return town.value();
  }

  private static void setEmail(PersonId person, String email) {
    Database.change(
        "update person set email = '" + email + "' where id = '" + person.value() + "'");
  }

  private static void changeLogin(UUID account, String login) {
    Database.change(
        "update account set login = '%s', login_since = now() where id = '%s'"
            .formatted(login, account));
  }

  private static String plain(String page) {
    return page.replaceAll("(name=\"_csrf\"[^>]*value=\")[^\"]+", "$1");
  }
}
