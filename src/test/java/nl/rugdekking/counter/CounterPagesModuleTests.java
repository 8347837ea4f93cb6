// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.organisation.sites.SiteKind;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.response.ResponseFixtures.Scene;
import nl.rugdekking.response.ResponseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

// More than 300 lines, because all that the page of a site shows is tried in one place.
/** People who work at a site read for whom a measure holds there today, and nothing of the case. */
@RugdekkingTest
class CounterPagesModuleTests {

  private static final String NAME = "De heer X. Voorbeeld";

  /** Keeps the measures of before the choice of sites where they stood. */
  private static final Path SHOWN_BEFORE =
      Path.of("src/main/resources/db/migration/V202612021121__counter_shown_before.sql");

  private static final String SCOPE = "Komt niet in het Stadskantoor";

  @Autowired CounterFixtures fixtures;
  @Autowired ResponseFixtures measures;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @SuppressWarnings("NullAway.Init")
  private Site site;

  @SuppressWarnings("NullAway.Init")
  private Visitor worker;

  @BeforeEach
  void somebodyWorksAtACounter() {
    scene = measures.asked();
    site = fixtures.site(scene, "Stadskantoor", SiteKind.COUNTER);
    worker = new Visitor(port).comeIn(scene.slug(), fixtures.worker(scene, site));
  }

  @Test
  void showsTheNameWhatHoldsUntilWhenAndWhatToDoAndNothingElse() {
    fixtures.ban(scene, NAME, SCOPE, site);
    var page = worker.get(path()).body();
    var until = fixtures.responses.today().plusMonths(2);
    assertThat(lines(page))
        .containsExactly(
            "Stadskantoor",
            "Voor deze mensen geldt hier vandaag een maatregel. Wij leggen vast wie deze pagina"
                + " opent en wanneer.",
            "Neem niets over: maak geen foto, afdruk of kopie. Praat er alleen over met"
                + " collega’s die hier ook werken.",
            NAME,
            "Wat geldt",
            "Mag niet in Stadskantoor komen tot en met %s."
                .formatted(
                    until.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl")))),
            "Wat wel mag",
            "Naar de publieke tribune en naar een stembureau.",
            "Een paspoort kan op afspraak",
            "Zo staat het in de brief aan deze persoon",
            SCOPE,
            "Wat u doet",
            "Komt deze persoon voor iets wat wel mag? Help dan gewoon.",
            "Zeg rustig dat deze persoon hier niet mag komen en vraag om weg te gaan.",
            "Raak niemand aan en ga niet in discussie.",
            "Gaat de persoon niet weg? Roep uw leidinggevende of de beveiliging.",
            "Voelt u zich bedreigd? Ga weg en bel 112.",
            "Meld daarna wat er gebeurde.",
            "Deze persoon was hier: meld het",
            ": " + NAME,
            "Gebeurde er iets? Meld het");
    assertThat(page)
        .contains("/" + scene.slug() + "/melden\"")
        .doesNotContain(
            CounterFixtures.MARK, scene.number(), "Bo Baliemens", "Mila Teamleider", "<img");
  }

  @Test
  void aMeasureForSeveralAffectedPeopleStandsThereOnce() {
    for (int affected = 0; affected < 3; affected++) {
      fixtures.ban(scene, NAME, SCOPE, site);
    }
    assertThat(worker.get(path()).body())
        .containsOnlyOnce(">" + NAME + "<")
        .containsOnlyOnce(SCOPE)
        .containsOnlyOnce("name=\"maatregel\"");
    fixtures.ban(scene, NAME, "Komt niet in de bibliotheek", site);
    fixtures.ban(scene, "Mevrouw Y. Voorbeeld", SCOPE, site);
    assertThat(lines(worker.get(path()).body()))
        .containsSubsequence(NAME, NAME, "Mevrouw Y. Voorbeeld")
        .contains("Komt niet in de bibliotheek");
  }

  @Test
  void aTextThatNamesAnAffectedIsNotShown() {
    for (var scope : List.of("Geen contact met Bo Baliemens", "Niet bij een baliemedewerker")) {
      var id = fixtures.ban(scene, NAME, scope, site);
      assertThat(worker.get(path()).body())
          .contains(NAME, "Mag niet in Stadskantoor komen tot en met")
          .doesNotContain(scope, "Baliemens");
      withdraw(id);
    }
  }

  @Test
  void underNumberAUniquePositionIsNotShownEither() {
    fixtures.addPosition(scene, "enforcement-officer");
    var scope = "Geen contact met de handhaver (boa)";
    fixtures.ban(scene, NAME, scope, site);
    assertThat(worker.get(path()).body()).as("somebody else may be meant").contains(scope);
    Database.change(
        """
        insert into police_decision (organisation_id, id, incident_id, part_id, way, decided_by,
          decided_at)
        select p.organisation_id, gen_random_uuid(), p.incident_id, p.part_id, 'UNDER_NUMBER',
          p.owner_id, now() from case_part p where p.organisation_id = '%s'
        """
            .formatted(scene.organisation().value()));
    assertThat(worker.get(path()).body()).contains(NAME).doesNotContain("handhaver");
  }

  @Test
  void aNameComesWithTheLetterAndGoesWithTheMeasure() {
    var id = fixtures.decide(scene, MeasureKind.BUILDING_BAN, NAME, SCOPE);
    fixtures.choose(scene, id, site);
    assertThat(worker.get(path()).body())
        .contains("Hier geldt vandaag voor niemand een maatregel.")
        .doesNotContain(NAME);
    fixtures.post(scene, id, LetterKind.ACCESS_BAN);
    assertThat(worker.get(path()).body()).contains(NAME);
    change(id, "expired_at = now()");
    assertThat(worker.get(path()).body()).doesNotContain(NAME);
    change(id, "expired_at = null");
    change(id, "starts_on = starts_on + 1");
    assertThat(worker.get(path()).body()).doesNotContain(NAME);
    change(id, "starts_on = starts_on - 10, ends_on = starts_on - 2");
    assertThat(worker.get(path()).body()).doesNotContain(NAME);
    change(id, "ends_on = starts_on + 60");
    assertThat(worker.get(path()).body()).contains(NAME);
    withdraw(id);
    assertThat(worker.get(path()).body()).doesNotContain(NAME);
  }

  @Test
  void nobodyIsShownWhoIsShieldedOrOnlyWarned() {
    var warned = fixtures.decide(scene, MeasureKind.WARNING_LETTER, "Mevrouw Gewaarschuwd", SCOPE);
    fixtures.post(scene, warned, LetterKind.WARNING);
    assertThat(worker.get(path()).body()).doesNotContain("Gewaarschuwd");
    fixtures.ban(scene, NAME, SCOPE, site);
    Database.change(
        "update affected set closed_at = now(), outcome = 'DID_NOT_HAPPEN' where part_id = '%s'"
            .formatted(measures.part(scene).value()));
    assertThat(worker.get(path()).body()).doesNotContain(NAME);
  }

  @Test
  void onlyWhoWorksThereOpensItAndEachLookIsWrittenDown() {
    var elsewhere = fixtures.site(scene, "Werf", SiteKind.DEPOT);
    var other = new Visitor(port).comeIn(scene.slug(), fixtures.worker(scene, elsewhere));
    assertThat(other.get(path()).statusCode()).isEqualTo(404);
    assertThat(manager().get(path()).statusCode()).isEqualTo(404);
    fixtures.ban(scene, NAME, SCOPE, site);
    worker.get(path());
    worker.get(path());
    assertThat(
            Database.number(
                ("select count(*) from audit_event where verb = 'look.COUNTER' and object_id ="
                        + " '%s' and incident is null and payload like '%%\"shown\":\"1\"%%'")
                    .formatted(site.id())))
        .isEqualTo(2);
  }

  @Test
  void standsInTheMenuOnlyOfWhoWorksWhereSomebodyIs() {
    var menu = "/" + scene.slug() + "/balie\"";
    var home = "/" + scene.slug() + "/mijn";
    assertThat(worker.get(home).body()).doesNotContain(menu);
    fixtures.ban(scene, NAME, SCOPE, site);
    assertThat(worker.get(home).body()).contains(menu);
    assertThat(manager().get(home).body()).doesNotContain(menu);
    var led = worker.get("/" + scene.slug() + "/balie");
    assertThat(IncidentFixtures.location(led)).endsWith("/balie/" + site.id());
  }

  @Test
  void aMeasureStandsAtNoSiteBeforeSomebodyChoseAndAtNoneThatIsAddedLater() {
    var id = fixtures.decide(scene, MeasureKind.BUILDING_BAN, NAME, SCOPE);
    fixtures.post(scene, id, LetterKind.ACCESS_BAN);
    assertThat(worker.get(path()).body()).doesNotContain(NAME);
    var tasks = "/" + scene.slug() + "/taken";
    assertThat(manager().get(tasks).body()).contains("Op welke locaties geldt de maatregel?");
    fixtures.choose(scene, id, site);
    assertThat(worker.get(path()).body()).contains(NAME);
    assertThat(manager().get(tasks).body()).doesNotContain("Op welke locaties geldt de maatregel?");
    var later = fixtures.site(scene, "Servicepunt Noord", SiteKind.COUNTER);
    var clerk = new Visitor(port).comeIn(scene.slug(), fixtures.worker(scene, later));
    assertThat(clerk.get("/" + scene.slug() + "/balie/" + later.id()).body())
        .contains("Hier geldt vandaag voor niemand een maatregel.")
        .doesNotContain(NAME);
  }

  @Test
  void aMeasureOfBeforeStaysWhereItWasShown() throws IOException {
    var id = fixtures.decide(scene, MeasureKind.BUILDING_BAN, NAME, SCOPE);
    fixtures.post(scene, id, LetterKind.ACCESS_BAN);
    var hall = fixtures.site(scene, "Raadzaal", SiteKind.MEETING);
    var usher = new Visitor(port).comeIn(scene.slug(), fixtures.worker(scene, hall));
    assertThat(worker.get(path()).body()).doesNotContain(NAME);
    keepAsBefore();
    assertThat(worker.get(path()).body()).contains(NAME);
    assertThat(usher.get("/" + scene.slug() + "/balie/" + hall.id()).body()).doesNotContain(NAME);
    fixtures.choose(scene, id, hall);
    assertThat(worker.get(path()).body()).doesNotContain(NAME);
    keepAsBefore();
    assertThat(worker.get(path()).body()).as("somebody chose").doesNotContain(NAME);
  }

  @Test
  void whoHandlesItChoosesTheSites() {
    var id = fixtures.decide(scene, MeasureKind.BUILDING_BAN, NAME, SCOPE);
    var hall = fixtures.site(scene, "Raadzaal", SiteKind.MEETING);
    var response =
        "/%s/incidenten/%s/getroffenen/%s/reactie"
            .formatted(scene.slug(), scene.number(), measures.part(scene).value());
    var choice = response + "/" + id.value() + "/locaties";
    var manager = manager();
    assertThat(manager.get(response).body())
        .contains("Er is nog niet gekozen op welke locaties dit geldt.");
    var page = manager.get(choice).body();
    assertThat(page)
        .contains(NAME, SCOPE, "Een paspoort kan op afspraak", "Het besluit noemt deze locatie.")
        .doesNotContain(" checked");
    IncidentFixtures.location(manager.post(choice, Map.of("locatie", hall.id().toString())));
    assertThat(manager.get(response).body())
        .contains(
            "zolang de maatregel geldt: Raadzaal.",
            "Het besluit noemt ook een locatie die niet is gekozen: Stadskantoor.",
            "Het besluit noemt deze locaties niet met naam: Raadzaal.");
    IncidentFixtures.location(manager.post(choice, Map.of()));
    assertThat(manager.get(response).body()).contains("Op geen enkele locatie");

    fixtures.post(scene, id, LetterKind.ACCESS_BAN);
    assertThat(worker.get(path()).body()).doesNotContain(NAME);
    IncidentFixtures.location(manager.post(choice, Map.of("locatie", site.id().toString())));
    assertThat(worker.get(path()).body()).contains(NAME);
  }

  @Test
  void whoSawSomebodyReportsItFromThePageOfTheSite() {
    var id = fixtures.ban(scene, NAME, SCOPE, site);
    assertThat(worker.get(path()).body()).contains("Deze persoon was hier: meld het");
    var breach = path() + "/overtreding";
    var draft =
        IncidentFixtures.location(worker.post(breach, Map.of("maatregel", id.value().toString())));
    assertThat(worker.get(draft).body())
        .contains("Overtreding van een maatregel: Toegangsontzegging", "Waar: Stadskantoor.", NAME)
        .doesNotContain(SCOPE, CounterFixtures.MARK, scene.number());
    var fields = new HashMap<String, String>();
    fields.put("concept", draft.substring(draft.indexOf('=') + 1));
    fields.put("words", "Hij liep naar binnen");
    fields.put("day", "TODAY");
    fields.put("whom", "ME");
    IncidentFixtures.location(worker.post("/" + scene.slug() + "/melden", fields));
    var reaction =
        "/%s/incidenten/%s/getroffenen/%s/reactie"
            .formatted(scene.slug(), scene.number(), measures.part(scene).value());
    assertThat(manager().get(reaction).body()).contains("Overtreding gemeld, gebeurd op");
    withdraw(id);
    assertThat(worker.post(breach, Map.of("maatregel", id.value().toString())).statusCode())
        .isEqualTo(409);
    assertThat(manager().post(breach, Map.of("maatregel", id.value().toString())).statusCode())
        .as("who does not work there")
        .isEqualTo(404);
  }

  // Only in the organisation of this test, because the others share the database.
  private void keepAsBefore() throws IOException {
    var migration = Files.readString(SHOWN_BEFORE, StandardCharsets.UTF_8);
    Database.asApplication(
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute("set app.organisation = '" + scene.organisation().value() + "'");
            return statement.executeUpdate(migration);
          }
        });
  }

  private void withdraw(ResponseId id) {
    scene.in(
        () -> {
          fixtures.responses.withdraw(
              measures.enter(scene), measures.part(scene), id, 0, "Verkeerde persoon");
          return true;
        });
  }

  private static void change(ResponseId id, String columns) {
    Database.change("update response set %s where id = '%s'".formatted(columns, id.value()));
  }

  private String path() {
    return "/" + scene.slug() + "/balie/" + site.id();
  }

  private Visitor manager() {
    return new Visitor(port).comeIn(scene.slug(), scene.login());
  }

  /** The texts of the main part of a page, each as somebody reads it. */
  private static List<String> lines(String page) {
    var main = page.substring(page.indexOf("<h1"), page.indexOf("</main>"));
    return main.replaceAll("<[^>]*>", "\n")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
