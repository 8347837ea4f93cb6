// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.Leaving;
import nl.rugdekking.Mailbox;
import nl.rugdekking.Visitor;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.sheet.Workbooks;
import nl.rugdekking.signin.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator hands in a list, sees what it would do, and agrees. */
class PeopleImportModuleTests extends PeopleListScene {

  private static final String HEAD = "Naam;E-mail;Functie;Orgaan;Afdeling;Leidinggevende\n";

  @Autowired Accounts accounts;
  @Autowired Organisations organisations;

  @Test
  void showsFirstAndDoesItWhenSomebodyAgrees() {
    var list = HEAD + saar() + line("Bo Smit", "bo", "baliemedewerker", "saar");

    var shown = tryOut(list);
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body())
        .contains("In de lijst staan 2 mensen. 2 mensen zijn nieuw")
        .contains(email("bo") + " wordt baliemedewerker, de ambtelijke organisatie")
        .contains("Stuur een uitnodiging aan 2 mensen", "Eén van deze: ", ", raadslid,");
    assertThat(known("saar")).isFalse();

    assertThat(apply(shown, INVITE).statusCode()).isEqualTo(302);

    var bo = find("bo");
    var saar = here(() -> people.findExactly("Saar de Wit").orElseThrow());
    assertThat(positions("bo"))
        .extracting(Position::title, Position::manager)
        .containsExactly(tuple("counter-clerk", saar.id()));
    assertThat(bo.name()).isEqualTo("Bo Smit");
    assertThat(texts("select name from unit where organisation_id = '%s'"))
        .containsExactly("Balie");
    comesIn("bo");
    assertThat(
            texts(
                "select verb from audit_event where verb = 'people.imported' and organisation_id = '%s'"))
        .hasSize(1);
  }

  @Test
  void saysOfEachColumnWhatItKeepsAndWhoHandlesBecauseOfIt() {
    var list =
        "Naam;E-mail;Functie;Orgaan;Afdeling;Leidinggevende;Vanaf;Tot en met;Taal\n"
            + "Saar de Wit;%s;teamleider;ambtelijke organisatie;;;;;\n".formatted(email("saar"))
            + "Bo Smit;%s;baliemedewerker;ambtelijke organisatie;Balie;%s;1-3-2026;31-3-2030;en\n"
                .formatted(email("bo"), email("saar"))
            + "Ad Bos;%s;raadslid;gemeenteraad;;%s;;;\n".formatted(email("ad"), email("saar"));
    var shown = tryOut(list);
    assertThat(shown.body())
        .contains("Naam: Bo Smit · Taal: Engels")
        .contains(
            "Afdeling: Balie · Leidinggevende: "
                + email("saar")
                + " · Vanaf: 1 maart 2026 · Tot en met: 31 maart 2030")
        .contains("Vanaf: vandaag")
        .contains("Leidinggevenden die hierdoor behandelen", email("saar") + ": 1 medewerker<");
  }

  @Test
  void aWorkbookIsReadAsAListIs() {
    var rows =
        List.of(
            List.of("Naam", "E-mail", "Functie", "Orgaan", "Vanaf"),
            List.of(
                "Saar de Wit", email("saar"), "teamleider", "ambtelijke organisatie", "#46082"));
    var shown = tryOut(Workbooks.of(rows), "mensen.xlsx");
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("Vanaf: 1 maart 2026");
    assertThat(apply(shown).statusCode()).isEqualTo(302);
    assertThat(positions("saar")).extracting(Position::title).containsExactly("team-manager");
  }

  @Test
  void theSameListAgainChangesNothing() {
    var list = HEAD + saar();
    var first = tryOut(list);
    apply(first, INVITE);

    var again = tryOut(list);
    assertThat(again.body())
        .contains("Er valt niets over te nemen")
        .doesNotContain("name=\"mark\"");
    var late = apply(first, INVITE);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("de lijst is al overgenomen");
    assertThat(
            texts(
                "select id::text from person where organisation_id = '%s' and email = '"
                    + email("saar")
                    + "'"))
        .hasSize(1);
  }

  @Test
  void anotherDepartmentIsSaidToBeThatAndNotAnEndOfThePosition() {
    apply(tryOut(HEAD + line("Bo Smit", "bo", "baliemedewerker", "")));
    var moved = HEAD + line("Bo Smit", "bo", "baliemedewerker", "").replace(";Balie;", ";Post;");
    var shown = tryOut(moved).body();
    assertThat(shown)
        .contains("In de lijst staat 1 persoon. Niemand is nieuw")
        .contains(email("bo") + " blijft baliemedewerker", "Afdeling: Balie")
        .doesNotContain("is geen baliemedewerker meer", "1 mensen");
  }

  @Test
  void whoIsOnlyAnAdviserFromOutsideGetsAnAccountOfSomebodyOutside() {
    var list =
        HEAD
            + line("Noor Tellegen", "noor", "externe adviseur", "")
            + line("Bo Smit", "bo", "baliemedewerker", "");
    apply(tryOut(list), INVITE);
    assertThat(kind("noor")).isEqualTo("OUTSIDE");
    assertThat(kind("bo")).isEqualTo("MEMBER");
  }

  private String kind(String who) {
    return Database.text("select kind from account where login = '" + email(who) + "'");
  }

  @Test
  void aListOfLaterChangesWhoIsInItAndNobodyElse() {
    apply(tryOut(HEAD + saar() + line("Bo Smit", "bo", "baliemedewerker", "saar")));

    var later = tryOut(HEAD + line("Bo Smit-Bos", "bo", "handhaver", "saar"));
    assertThat(later.body())
        .contains(email("bo") + ": een andere naam of taal")
        .contains(email("bo") + " wordt handhaver (boa)")
        .contains(email("bo") + " is geen baliemedewerker meer")
        .contains("staan niet in deze lijst");
    apply(later);

    assertThat(positions("bo")).extracting(Position::title).containsExactly("enforcement-officer");
    assertThat(positions("saar")).extracting(Position::title).containsExactly("team-manager");
    assertThat(known("saar")).isTrue();
    assertThat(scene.as(Persona.OWNER).get(scene.casePath("")).statusCode()).isEqualTo(200);
  }

  @Test
  void aListWithAFaultDoesNothingAtAll() {
    var list = HEAD + saar() + line("Bo", "bo", "tovenaar", "niemand");
    var shown = tryOut(list);
    assertThat(shown.statusCode()).isEqualTo(422);
    assertThat(shown.body())
        .contains("Regel 3", "‘tovenaar’ kennen wij niet", "teamleider")
        .doesNotContain("name=\"mark\"");

    var fields = Map.of("content", encoded(list), "mark", "x");
    var forged = administrator().post(scene.path("/beheer/mensen/overnemen"), fields);
    assertThat(forged.statusCode()).isEqualTo(409);
    assertThat(known("saar")).isFalse();
  }

  @Test
  void aPositionThatDoesNotFitItsBodyIsWarnedOf() {
    var list = WITH_NUMBERS + String.join(";", "Bo", email("bo"), "raadslid", "college", "", "");
    assertThat(tryOut(list).body()).contains("Regel 2: Bo, raadslid bij het college");
    var fits = tryOut(WITH_NUMBERS + councillor("Bo", "bo"));
    assertThat(fits.body()).doesNotContain("past de functie niet");
    apply(tryOut(list));
    var page = administrator().get(scene.path("/beheer/personen/" + find("bo").id().value()));
    assertThat(page.body()).contains("De functie raadslid past niet bij het college");
  }

  @Test
  void aManagerWhoIsNowhereIsAFault() {
    assertThat(tryOut(HEAD + line("Bo", "bo", "handhaver", "niemand")).body())
        .contains("‘" + email("niemand") + "’ staat niet in de lijst");
  }

  @Test
  void nobodyIsTheirOwnManagerByWayOfOthersNorManagedByWhoLeft() {
    var list = HEAD + line("Bo", "bo", "handhaver", "cas") + line("Cas", "cas", "handhaver", "dee");
    apply(tryOut(list + line("Dee", "dee", "handhaver", "")));
    var circle = tryOut(HEAD + line("Dee", "dee", "handhaver", "bo"));
    assertThat(circle.statusCode()).isEqualTo(422);
    assertThat(circle.body())
        .contains("zo is iemand via anderen de eigen leidinggevende: ")
        .contains(email("dee") + " → " + email("bo") + " → " + email("cas") + " → ");

    Leaving.of(find("cas").id());
    assertThat(tryOut(HEAD + line("Bo", "bo", "handhaver", "cas")).body())
        .contains("‘" + email("cas") + "’ heeft hier geen functie meer.");
  }

  @Test
  void whoHasAnAccountElsewhereIsAskedAndDoesNotComeInYet() {
    var elsewhere = "lijst-" + UUID.randomUUID().toString().substring(0, 8);
    var other = organisations.setUp(elsewhere, "Elders", OrganisationKind.MUNICIPALITY, false);
    CurrentOrganisation.runIn(
        other.id(),
        () -> {
          var there = people.add("Saar de Wit", email("saar"), Locale.of("nl")).id();
          accounts.add(email("saar"), IncidentFixtures.PASSWORD, Accounts.Kind.MEMBER, there);
        });
    apply(tryOut(HEAD + saar()), INVITE);

    var visitor = new Visitor(scene.port());
    visitor.get(scene.path("/inloggen"));
    var entered = Map.of("login", email("saar"), "password", IncidentFixtures.PASSWORD);
    assertThat(visitor.post(scene.path("/inloggen"), entered).statusCode()).isEqualTo(422);
    new Mailbox(domain).await(email("saar"), mail -> mail.text().contains("/lidmaatschap/"));
    var list = administrator().get(scene.path("/beheer/personen?naam=saar")).body();
    assertThat(list).contains("kan nog niet inloggen");
    var page = IncidentFixtures.found(list, "href=\"([^\"]+/beheer/personen/[0-9a-f-]{36})\"");
    assertThat(administrator().get(page).body()).contains("wacht op antwoord");
  }

  @Test
  void whatTwoAgreeWithAtOnceHappensOnce() throws Exception {
    var shown = tryOut(HEAD + saar());
    Callable<Integer> agree = () -> apply(shown, INVITE).statusCode();
    var answers = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var answer : threads.invokeAll(List.of(agree, agree))) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).containsExactlyInAnyOrder(302, 409);
  }

  // ---- how it is done

  private void comesIn(String key) {
    var way =
        new Mailbox(domain)
            .await(email(key), mail -> mail.text().contains("/wachtwoord-kiezen/"))
            .way();
    var visitor = new Visitor(scene.port());
    visitor.get(way);
    var chosen = Map.of("wanted", "een zin van mijzelf", "again", "een zin van mijzelf");
    assertThat(visitor.post(way, chosen).statusCode()).isEqualTo(302);
    assertThat(visitor.get(scene.path("")).body()).contains("Bo Smit", "baliemedewerker");
  }

  private String saar() {
    return line("Saar de Wit", "saar", "teamleider", "");
  }

  private String line(String name, String key, String title, String manager) {
    var body = "de ambtelijke organisatie";
    return String.join(
            ";", name, email(key), title, body, "Balie", manager.isEmpty() ? "" : email(manager))
        + "\n";
  }

  private static String encoded(String list) {
    return Base64.getEncoder().encodeToString(list.getBytes(StandardCharsets.UTF_8));
  }

  private boolean known(String key) {
    return here(() -> people.findExactly(email(key)).isPresent());
  }

  private List<Position> positions(String key) {
    return here(() -> people.positions(find(key).id()));
  }
}
