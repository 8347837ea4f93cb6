// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.norm.LegalTerm;
import nl.rugdekking.norm.LegalTerms;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.promise.DueDates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The routes along which a loss is claimed: what each takes, until when, and what was done. */
@RugdekkingTest
class ClaimRoutesModuleTests extends DamageScene {

  private static final String PRIVATE = "/schade/vordering/getroffene";
  private static final String OWN = "/schade/vordering/organisatie";
  private static final DateTimeFormatter DUTCH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

  private final LocalDate from = LocalDate.now(DueDates.ZONE).minusYears(4);

  @Autowired People people;

  @Test
  void eachRouteSaysWhatItIsWhatItTakesAndUntilWhen() {
    var hit = claimed("AUTHORITY");
    assertThat(hit.read(Persona.OWNER, hit.ofPart(PRIVATE)))
        .contains(
            "Brief aan de veroorzaker",
            "bonnen of offertes",
            "Meedoen in de strafzaak",
            "De laatste dag is de zitting",
            "Naar de burgerlijke rechter",
            "Hoe lang dit kan, weet een jurist",
            "Schadefonds Geweldsmisdrijven",
            "Vul in vanaf welke dag de termijn telt")
        .doesNotContain("??");
    location(route(hit, PRIVATE, "schadefonds", Map.of("countsFrom", from.toString())));
    location(route(hit, PRIVATE, "strafzaak", Map.of("lastDay", "3-5-2027")));
    assertThat(hit.read(Persona.OWNER, hit.ofPart(PRIVATE)))
        .contains(
            "Laatste dag: " + inWords(LegalTerm.VIOLENCE_FUND.lastDay(from)),
            "Laatste dag: 3 mei 2027");
    assertThat(hit.read(Persona.AFFECTED, hit.own("")))
        .contains("Naar de burgerlijke rechter", "Laatste dag: 3 mei 2027")
        .as("they cannot fill in a day there")
        .contains("Vraag het aan wie uw zaak behandelt")
        .doesNotContain("vul de laatste dag in", "??");
  }

  @Test
  void theTermOfTheCivilCourtIsShownOnceALawyerReleasedIt() {
    var hit = claimed("AFFECTED");
    location(route(hit, PRIVATE, "rechter", Map.of("countsFrom", from.toString())));
    var day = inWords(LegalTerm.CIVIL_CLAIM.lastDay(from));
    assertThat(hit.read(Persona.OWNER, hit.ofPart(PRIVATE)))
        .contains("weet een jurist")
        .doesNotContain(day);
    var lawyer = Persona.UNRELATED;
    CurrentOrganisation.runIn(
        scene().organisation().id(),
        () ->
            people.addOffice(
                scene().person(lawyer), OfficeKind.LEGAL, null, LocalDate.of(2020, 1, 1)));
    var terms = scene().path("/beheer/strafbare-feiten/termijnen");
    assertThat(hit.read(lawyer, scene().path("/beheer/strafbare-feiten")))
        .contains("Naar de burgerlijke rechter: 5 jaar", "Bron: 3:310 BW", LegalTerms.HASH)
        .doesNotContain("??");
    var stale = scene().as(lawyer).post(terms + "/vrijgeven", Map.of("table", "ander"));
    assertThat(stale.statusCode()).isEqualTo(409);
    location(scene().as(lawyer).post(terms + "/vrijgeven", Map.of("table", LegalTerms.HASH)));
    assertThat(hit.read(Persona.OWNER, hit.ofPart(PRIVATE))).contains("Laatste dag: " + day);
    assertThat(scene().as(Persona.OWNER).post(terms + "/intrekken", Map.of()).statusCode())
        .isEqualTo(403);
    location(scene().as(lawyer).post(terms + "/intrekken", Map.of()));
    assertThat(hit.read(Persona.OWNER, hit.ofPart(PRIVATE))).doesNotContain(day);
  }

  @Test
  void whatTheOrganisationDidIsToldAndNothingTypedIsLost() {
    var hit = claimed("AUTHORITY");
    var tomorrow = LocalDate.now(DueDates.ZONE).plusDays(1).toString();
    var far = LocalDate.now(DueDates.ZONE).plusYears(21).toString();
    for (var wrong :
        List.of(
            Map.of("doneOn", tomorrow),
            Map.of("doneOn", "gisteren"),
            Map.of("countsFrom", tomorrow),
            Map.of("lastDay", far))) {
      var refused = route(hit, PRIVATE, "rechter", wrong);
      assertThat(refused.statusCode()).as("%s", wrong).isEqualTo(422);
      assertThat(refused.body()).contains(wrong.values()).doesNotContain("??");
    }
    var page = hit.ofPart(PRIVATE) + "/weg/brief";
    var read = Map.of("version", version(hit.read(Persona.OWNER, page)), "doneOn", today());
    var told = promisesToTell(hit);
    location(scene().as(Persona.OWNER).post(page, read));
    assertThat(scene().as(Persona.OWNER).post(page, read).statusCode())
        .as("somebody changed it meanwhile")
        .isEqualTo(409);
    assertThat(hit.read(Persona.AFFECTED, hit.own("")))
        .contains("brief over uw schade", "Verstuurd op", "Wij vertellen u hoe de schade")
        .doesNotContain("??");
    assertThat(promisesToTell(hit)).isEqualTo(told + 1);
    location(route(hit, PRIVATE, "brief", Map.of("doneOn", today())));
    assertThat(promisesToTell(hit)).as("that is no news").isEqualTo(told + 1);
  }

  @Test
  void onlyWhatIsClaimedHasRoutesAndOnlyAPersonAsksTheFund() {
    var hit = hit("YES");
    location(hit.state("ORGANISATION", "GOODS", "500", "Ruit"));
    assertThat(route(hit, OWN, "brief", Map.of("doneOn", today())).statusCode()).isEqualTo(422);
    location(hit.decide(OWN, "ORGANISATION", Map.of("doneBy", today())));
    assertThat(hit.read(Persona.OWNER, hit.ofPart(OWN)))
        .contains("Meedoen in de strafzaak")
        .doesNotContain("Schadefonds");
    var ofNew = Map.of("version", "0", "doneOn", today());
    var fund = hit.ofPart(OWN) + "/weg/schadefonds";
    assertThat(scene().as(Persona.OWNER).get(fund).statusCode()).isEqualTo(404);
    assertThat(scene().as(Persona.OWNER).post(fund, ofNew).statusCode()).isEqualTo(404);
    assertThat(scene().as(Persona.OWNER).get(hit.ofPart(OWN) + "/weg/omweg").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aDecisionIsNotTakenBackWithWhatWasDone() {
    var hit = claimed("AUTHORITY");
    location(route(hit, PRIVATE, "brief", Map.of("doneOn", today())));
    var page = hit.ofPart(PRIVATE);
    var fields = Map.of("version", version(hit.read(Persona.OWNER, page + "/weg/brief")));
    var claim =
        Map.of(
            "version",
            Database.text(
                "select version from damage_claim where part_id = '%s'".formatted(hit.part())));
    assertThat(scene().as(Persona.OWNER).post(page + "/terug", claim).body())
        .contains("Maak eerst die dagen leeg");
    location(scene().as(Persona.OWNER).post(page + "/weg/brief", fields));
    location(scene().as(Persona.OWNER).post(page + "/terug", claim));
  }

  private static Hit claimed(String way) {
    var hit = hit("YES");
    location(hit.state("AFFECTED", "GOODS", "90", "Bril"));
    var day = way.equals("AUTHORITY") ? Map.of("doneBy", today()) : Map.<String, String>of();
    location(hit.decide(PRIVATE, way, day));
    return hit;
  }

  private static HttpResponse<String> route(
      Hit hit, String claim, String route, Map<String, String> days) {
    var page = hit.ofPart(claim) + "/weg/" + route;
    var fields = new HashMap<>(days);
    fields.put("version", version(hit.read(Persona.OWNER, page)));
    return scene().as(Persona.OWNER).post(page, fields);
  }

  private static int promisesToTell(Hit hit) {
    return Database.number(
        "select count(*) from promise where decided = 'CLAIM_ROUTE' and part_id = '%s'"
            .formatted(hit.part()));
  }

  private static String inWords(LocalDate day) {
    return day.format(DUTCH);
  }
}
