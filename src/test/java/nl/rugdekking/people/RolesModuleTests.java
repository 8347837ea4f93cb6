// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

// More than 300 lines, because each refusal of a role is tried on the one page that gives them.
/** An administrator gives roles and takes them; it counts from the next click on. */
@RugdekkingTest
class RolesModuleTests {

  private static final String ROLES = "/beheer/rollen";

  @Autowired IncidentFixtures fixtures;
  @Autowired People people;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
  }

  @Test
  void aRoleOpensWhatItIsForAtTheNextClickAndClosesItAgain() {
    assertThat(opens()).isEqualTo(404);
    assertThat(give(Persona.UNRELATED, "CASE_OWNER", "COUNCIL").statusCode()).isEqualTo(302);
    assertThat(opens()).isEqualTo(200);

    assertThat(take("Behandelaar", Persona.UNRELATED).statusCode()).isEqualTo(302);
    assertThat(opens()).isEqualTo(404);
    assertThat(recorded()).isEqualTo(2);
  }

  @Test
  void manyRolesAreFoldedUnderTheirNameWithWhoHasThem() {
    for (var role : List.of("COORDINATOR", "LEGAL", "INSURANCE", "POLICE_LIAISON", "CARE_GIVER")) {
      give(Persona.UNRELATED, role, "");
      give(Persona.DEPUTY, role, "");
    }
    assertThat(page())
        .containsPattern(
            "<details class=\"rd-fold\">\\s*<summary><span>Jurist \\(\\d+\\)</span><br />"
                + "<span class=\"rd-soft rd-small\">[^<]*"
                + name(Persona.UNRELATED))
        .doesNotContain("<h2 class=\"nl-heading nl-heading--level-3\">Jurist", "??");
  }

  @Test
  void aRoleOfLaterOpensNothingYetAndCanBeTakenBack() {
    var given =
        Map.of(
            "who",
            name(Persona.UNRELATED),
            "role",
            "CASE_OWNER",
            "body",
            "COUNCIL",
            "from",
            "1-1-2099",
            "sure",
            name(Persona.UNRELATED) + " CASE_OWNER COUNCIL");
    assertThat(post(ROLES, given).statusCode()).isEqualTo(302);
    assertThat(opens()).isEqualTo(404);
    assertThat(page())
        .containsSubsequence(name(Persona.UNRELATED), "de gemeenteraad, sinds 1 januari 2099");

    take("Behandelaar", Persona.UNRELATED);
    assertThat(page()).doesNotContain(name(Persona.UNRELATED));
  }

  @Test
  void saysOfTheAdviserThatTheyReadNothingElse() {
    assertThat(page()).contains("Leest alleen meldingen die vertrouwelijk zijn gedaan.");
  }

  @Test
  void whatIsHeldAlreadyIsNotGivenTwice() {
    give(Persona.UNRELATED, "CARE_GIVER", "");
    var again = give(Persona.UNRELATED, "CARE_GIVER", "");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("heeft deze rol al", "value=\"" + name(Persona.UNRELATED) + "\"");
  }

  @Test
  void theLastAdministratorStays() {
    var refused = take("Beheerder", Persona.ADMINISTRATOR);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Dit is de laatste beheerder");

    give(Persona.UNRELATED, "ADMINISTRATOR", "");
    assertThat(take("Beheerder", Persona.ADMINISTRATOR).statusCode()).isEqualTo(302);
    assertThat(scene.as(Persona.ADMINISTRATOR).get(scene.path(ROLES)).statusCode()).isEqualTo(403);
  }

  @Test
  void warnsWhereACombinationBites() {
    assertThat(page()).doesNotContain("Een vertrouwelijk gesprek is dan niet meer mogelijk");
    give(Persona.ADVISER, "CASE_OWNER", "COUNCIL");
    assertThat(page())
        .contains(name(Persona.ADVISER) + " is vertrouwenspersoon en heeft ook een rol");
  }

  @Test
  void aRoleThatOpensWhatCameInBeforeIsAskedOnceMore() {
    var fields = fields(Persona.CARE_GIVER, "CONFIDENTIAL_ADVISER", "");
    fields.remove("sure");
    var asked = post(ROLES, fields);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body())
        .contains("leest dan meteen ook eerdere meldingen die vertrouwelijk zijn gedaan")
        .contains("is vertrouwenspersoon en ook nazorgmedewerker", "Ja, geef deze rol");
    assertThat(page()).doesNotContain("is vertrouwenspersoon en ook nazorgmedewerker");

    // what was said yes to for somebody else is asked again
    fields.put("sure", name(Persona.UNRELATED) + " CONFIDENTIAL_ADVISER ");
    assertThat(post(ROLES, fields).statusCode()).isEqualTo(200);
    var sure = IncidentFixtures.found(asked.body(), "name=\"sure\" value=\"([^\"]+)\"");
    fields.put("sure", sure);
    assertThat(post(ROLES, fields).statusCode()).isEqualTo(302);
    assertThat(page()).contains("is vertrouwenspersoon en ook nazorgmedewerker");
  }

  @Test
  void nobodyOpensToThemselvesWhatWasToldInConfidence() {
    var refused = post(ROLES, fields(Persona.ADMINISTRATOR, "CONFIDENTIAL_ADVISER", ""));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("U kunt uzelf deze rol niet geven.");
  }

  @Test
  void whoReadsItSaysWhoIsTheDeputy() {
    var own = scene.as(Persona.AFFECTED).get(scene.path("/mijn/" + scene.file().number())).body();
    assertThat(own)
        .contains(name(Persona.RESPONSIBLE) + " (verantwoordelijke)")
        .contains(name(Persona.DEPUTY) + " (plaatsvervanger)");
    var report = scene.path("/meldingen/" + scene.file().report());
    assertThat(scene.as(Persona.REPORTER).get(report).body())
        .contains(name(Persona.DEPUTY) + " (plaatsvervanger)");
  }

  @Test
  void warnsOfACaseOwnerWhoAnswersForThemselves() {
    assertThat(page()).doesNotContain("en ook verantwoordelijke van hetzelfde orgaan");
    give(Persona.OWNER, "RESPONSIBLE", "MAYOR");
    assertThat(page()).doesNotContain("en ook verantwoordelijke van hetzelfde orgaan");
    give(Persona.OWNER, "RESPONSIBLE", "COUNCIL");
    assertThat(page()).contains(name(Persona.OWNER) + " is behandelaar en ook verantwoordelijke");
  }

  @Test
  void whatIsMissingOrUnknownGetsASentenceBesideIt() {
    var answer =
        post(
            ROLES,
            Map.of("who", "Niemand Bekend", "role", "KING", "body", "SENATE", "from", "morgen"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Wij vinden niemand, of meer dan één", "Maak een keuze", "Vul een dag in")
        .contains("value=\"Niemand Bekend\"", "value=\"morgen\"");
  }

  @Test
  void theChairOfTheEmployersCommitteeIsOneForTheCouncil() {
    var refused = give(Persona.TRUSTED, "EMPLOYER", "ORGANISATION");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("De werkgeverscommissie hoort bij de raad");
    assertThat(give(Persona.TRUSTED, "EMPLOYER", "COUNCIL").statusCode()).isEqualTo(302);
    assertThat(page()).doesNotContain("leest met deze rol de zaken van andere leden");
    give(Persona.TRUSTED, "DEPUTY", "COUNCIL");
    assertThat(page())
        .contains(name(Persona.TRUSTED) + " is lid van de raad of het algemeen bestuur");
  }

  @Test
  void nobodyUnderTheSecretaryHandlesTheCasesOfTheCouncilsStaff() {
    comesInto(Persona.UNRELATED, BodyKind.ORGANISATION, "legal-officer");
    var unconfirmed = fields(Persona.UNRELATED, "EMPLOYER", "COUNCIL");
    unconfirmed.remove("sure");
    var refused = post(ROLES, unconfirmed);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("De zaken van de griffie blijven daarbuiten");
    assertThat(give(Persona.UNRELATED, "EMPLOYER", "COUNCIL").statusCode()).isEqualTo(422);
  }

  @Test
  void aMemberOfTheExecutiveGetsNoRoleForTheCouncil() {
    comesIntoTheExecutive(Persona.UNRELATED);
    var unconfirmed = fields(Persona.UNRELATED, "CASE_OWNER", "COUNCIL");
    unconfirmed.remove("sure");
    assertThat(post(ROLES, unconfirmed).statusCode()).isEqualTo(422);
    for (var body : List.of("COUNCIL", "")) {
      var refused = give(Persona.UNRELATED, "DEPUTY", body);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains("zit in het college of het dagelijks bestuur")
          .doesNotContain("leest dan meteen ook")
          .contains("value=\"" + name(Persona.UNRELATED) + "\"");
    }
    assertThat(give(Persona.UNRELATED, "DEPUTY", "EXECUTIVE").statusCode()).isEqualTo(302);
    assertThat(opens()).isEqualTo(404);
  }

  @Test
  void whoComesIntoTheExecutiveOpensNothingOfTheCouncilAndThePageSaysSo() {
    give(Persona.UNRELATED, "DEPUTY", "COUNCIL");
    assertThat(opens()).isEqualTo(200);
    comesIntoTheExecutive(Persona.UNRELATED);
    assertThat(opens()).isEqualTo(404);
    assertThat(page()).contains(name(Persona.UNRELATED) + " zit in het college");
  }

  @Test
  void somebodyFromOutsideHasARoleUpToADayWithWhichEverythingEnds() {
    Database.asMigrator(
        connection ->
            Database.texts(
                connection,
                "update account set kind = 'OUTSIDE' where login = '"
                    + IncidentFixtures.login(scene, Persona.UNRELATED)
                    + "' returning login"));
    var refused = give(Persona.UNRELATED, "CASE_OWNER", "COUNCIL");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Vul in tot en met welke dag de rol geldt");

    var fields = fields(Persona.UNRELATED, "CASE_OWNER", "COUNCIL");
    fields.put("until", "1-3-2020");
    assertThat(post(ROLES, fields).statusCode()).isEqualTo(422);
    for (var until : List.of("1-3-2099", "1-4-2099")) {
      fields.put("until", until);
      assertThat(post(ROLES, fields).statusCode()).isEqualTo(302);
      assertThat(opens()).isEqualTo(200);
    }
    assertThat(page()).contains("tot en met 1 april 2099").doesNotContain("1 maart 2099");
    assertThat(post(ROLES, fields).body()).contains("heeft deze rol al");
    assertThat(lastDays()).containsExactly("office 2099-04-01", "position 2099-04-01");
  }

  // ---- how it is done

  private List<String> lastDays() {
    var person = scene.person(Persona.UNRELATED).value();
    var sql =
        """
        select 'office ' || ended_on from office where person_id = '%1$s'
        union all select 'position ' || ended_on from position where person_id = '%1$s'
        order by 1
        """
            .formatted(person);
    return Database.asMigrator(connection -> Database.texts(connection, sql));
  }

  private void comesIntoTheExecutive(Persona persona) {
    comesInto(persona, BodyKind.EXECUTIVE, "alderman");
  }

  private void comesInto(Persona persona, BodyKind body, String title) {
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () ->
            people.addPosition(scene.person(persona), body, title, null, LocalDate.of(2020, 1, 1)));
  }

  private int opens() {
    return scene.as(Persona.UNRELATED).get(scene.casePath("")).statusCode();
  }

  private HttpResponse<String> give(Persona persona, String role, String body) {
    return post(ROLES, fields(persona, role, body));
  }

  private Map<String, String> fields(Persona persona, String role, String body) {
    var fields = new HashMap<>(Map.of("who", name(persona), "role", role, "body", body));
    fields.put("from", "");
    fields.put("sure", name(persona) + " " + role + " " + body);
    return fields;
  }

  private HttpResponse<String> take(String role, Persona persona) {
    var button = "aria-label=\"Beëindigen: " + role + " van " + name(persona) + "\"";
    var before = page();
    var form = before.substring(0, before.indexOf(button));
    var action = form.substring(form.lastIndexOf("action=\"") + 8);
    return scene.as(Persona.ADMINISTRATOR).post(action.substring(0, action.indexOf('"')), Map.of());
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    page();
    return scene.as(Persona.ADMINISTRATOR).post(scene.path(path), fields);
  }

  private String page() {
    return scene.as(Persona.ADMINISTRATOR).get(scene.path(ROLES)).body();
  }

  private String name(Persona persona) {
    return IncidentFixtures.name(scene, persona);
  }

  private int recorded() {
    var sql =
        "select count(*) from audit_event where verb in ('office.given', 'office.ended') and organisation_id = '"
            + scene.organisation().id().value()
            + "'";
    return Database.number(sql);
  }
}
