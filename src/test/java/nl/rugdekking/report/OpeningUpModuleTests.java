// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.Test;

/** The affected takes a case out of confidence; a colleague recorded by mistake is taken back. */
@RugdekkingTest
class OpeningUpModuleTests extends SharedScene {

  private static String report(Persona by, Map<String, String> more) {
    return scene().number(by, scene().report(by, more));
  }

  private static String own(String number) {
    return scene().path("/mijn/" + number + "/openen");
  }

  private static int status(Persona persona, String number) {
    return scene().as(persona).get(scene().path("/incidenten/" + number)).statusCode();
  }

  // ---- opening up

  @Test
  void onlyTheAffectedOpensItAndThePageSaysWhoReadsThen() {
    var number = report(Persona.TRUSTED, Map.of("confidential", "true"));
    var page = scene().as(Persona.TRUSTED).get(own(number));
    assertThat(page.body())
        .contains(name(Persona.ADVISER) + " (vertrouwenspersoon)")
        .contains(name(Persona.OWNER) + " (behandelaar)")
        .contains(name(Persona.RESPONSIBLE));
    for (var other : List.of(Persona.ADVISER, Persona.OWNER, Persona.ADMINISTRATOR)) {
      assertThat(scene().as(other).post(own(number), Map.of()).statusCode())
          .as("%s", other)
          .isIn(403, 404);
    }
    assertThat(status(Persona.OWNER, number)).isEqualTo(404);

    IncidentFixtures.location(scene().as(Persona.TRUSTED).post(own(number), Map.of()));

    assertThat(status(Persona.OWNER, number)).isEqualTo(200);
    assertThat(status(Persona.ADVISER, number)).isEqualTo(404);
    assertThat(Finders.listing(scene(), number))
        .contains(Persona.OWNER)
        .doesNotContain(Persona.ADVISER);
    assertThat(scene().as(Persona.OWNER).get(scene().path("/incidenten/" + number)).body())
        .contains("maakte van het gesprek een zaak", "Het was weer raak");
    assertThat(scene().as(Persona.OWNER).get(scene().path("/taken")).body()).contains(number);
    assertThat(audits("incident.OPENED_UP", number)).isEqualTo(1);
    var again = scene().as(Persona.TRUSTED).post(own(number), Map.of());
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("geen gesprek (meer)");
  }

  @Test
  void whatSomebodyElseToldInConfidenceStaysSo() {
    var number =
        report(
            Persona.REPORTER,
            Map.of("confidential", "true", "whom", "OTHER", "names", name(Persona.TRUSTED)));
    // who was only talked about knows nothing of it, and so can't open it
    assertThat(scene().as(Persona.TRUSTED).get(own(number)).statusCode()).isEqualTo(404);
    assertThat(scene().as(Persona.TRUSTED).post(own(number), Map.of()).statusCode()).isEqualTo(404);
    assertThat(scene().as(Persona.REPORTER).post(own(number), Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(status(Persona.OWNER, number)).isEqualTo(404);
    assertThat(status(Persona.ADVISER, number)).isEqualTo(200);
  }

  @Test
  void whatIsAboutOthersTooStaysSo() {
    var number =
        report(
            Persona.TRUSTED,
            Map.of("confidential", "true", "whom", "BOTH", "names", name(Persona.UNRELATED)));
    assertThat(scene().as(Persona.TRUSTED).get(own(number)).body())
        .contains("het gaat ook over anderen")
        .doesNotContain("Ja, maak er een zaak van");
    assertThat(scene().as(Persona.TRUSTED).post(own(number), Map.of()).statusCode()).isEqualTo(422);
    assertThat(status(Persona.OWNER, number)).isEqualTo(404);
    assertThat(scene().as(Persona.UNRELATED).get(own(number)).statusCode()).isEqualTo(404);
  }

  // ---- no colleague after all

  private static String subjects(Persona persona, String number) {
    var page = scene().as(persona).get(scene().path("/incidenten/" + number)).body();
    return IncidentFixtures.found(page, "href=\"([^\"]+/veroorzakers)\"");
  }

  private static void record(Persona persona, String subjects, String name) {
    IncidentFixtures.location(
        scene()
            .as(persona)
            .post(
                subjects + "/nieuw",
                Map.of(
                    "form",
                    UUID.randomUUID().toString(),
                    "version",
                    "0",
                    "kind",
                    "COLLEAGUE",
                    "name",
                    name)));
  }

  @Test
  void aColleagueRecordedByMistakeIsTakenBackWithoutTrace() {
    var number = report(Persona.TRUSTED, Map.of());
    var path = subjects(Persona.OWNER, number);
    record(Persona.OWNER, path, name(Persona.RESPONSIBLE));
    // who heads the council is accused, so that nobody of its line reads it
    assertThat(status(Persona.OWNER, number)).isEqualTo(404);
    assertThat(status(Persona.RESPONSIBLE, number)).isEqualTo(404);
    var outside = scene().as(Persona.FALLBACK);
    var acquit = IncidentFixtures.found(outside.get(path).body(), "href=\"([^\"]+/geen-collega)\"");
    assertThat(outside.get(acquit).body()).contains(name(Persona.RESPONSIBLE));
    assertThat(scene().as(Persona.OWNER).post(acquit, Map.of()).statusCode()).isEqualTo(404);

    IncidentFixtures.location(outside.post(acquit, Map.of()));

    assertThat(status(Persona.OWNER, number)).isEqualTo(200);
    assertThat(status(Persona.RESPONSIBLE, number)).isEqualTo(200);
    assertThat(status(Persona.FALLBACK, number)).isEqualTo(404);
    var page = scene().as(Persona.OWNER).get(scene().path("/incidenten/" + number)).body();
    assertThat(page).contains("toch geen collega");
    assertThat(scene().as(Persona.OWNER).get(path).body())
        .doesNotContain(name(Persona.RESPONSIBLE));
    assertThat(blocks(number)).containsExactly("AFFECTED");
    assertThat(audits("subject.ACQUITTED", number)).isEqualTo(1);
  }

  @Test
  void whoTheReportNamedIsNotTakenBackByWhoHandlesIt() {
    var number =
        report(Persona.TRUSTED, Map.of("internal", "true", "accused", name(Persona.RESPONSIBLE)));
    var path = subjects(Persona.FALLBACK, number);
    record(Persona.FALLBACK, path, name(Persona.RESPONSIBLE));
    var outside = scene().as(Persona.FALLBACK);
    var acquit = IncidentFixtures.found(outside.get(path).body(), "href=\"([^\"]+/geen-collega)\"");
    var refused = outside.post(acquit, Map.of());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("noemde deze collega zelf");
    assertThat(status(Persona.RESPONSIBLE, number)).isEqualTo(404);
  }

  @Test
  void whoElseIsAccusedStaysOut() {
    var number = report(Persona.TRUSTED, Map.of());
    var path = subjects(Persona.OWNER, number);
    record(Persona.OWNER, path, name(Persona.ACCUSED));
    record(Persona.OWNER, path, name(Persona.UNRELATED));
    var page = scene().as(Persona.OWNER).get(path).body();
    var card = page.substring(page.indexOf(name(Persona.UNRELATED)));
    IncidentFixtures.location(
        scene()
            .as(Persona.OWNER)
            .post(IncidentFixtures.found(card, "href=\"([^\"]+/geen-collega)\""), Map.of()));
    assertThat(blocks(number)).containsExactlyInAnyOrder("AFFECTED", "ACCUSED", "LINE");
  }

  // ---- a measure and its subject

  @Test
  void aMeasureIsLinkedToARecordedSubjectAndBack() {
    var number = report(Persona.TRUSTED, Map.of());
    var path = subjects(Persona.OWNER, number);
    var owner = scene().as(Persona.OWNER);
    IncidentFixtures.location(
        owner.post(
            path + "/nieuw",
            Map.of(
                "form",
                UUID.randomUUID().toString(),
                "version",
                "0",
                "kind",
                "PERSON",
                "name",
                "De heer Dreiger")));
    var subject = IncidentFixtures.found(owner.get(path).body(), "/dossiers/([0-9a-f-]{36})");
    var response = decided(path);
    var page = owner.get(response).body();
    var link = IncidentFixtures.found(page, "action=\"([^\"]+/veroorzaker)\"");
    assertThat(page).doesNotContain("/dossiers/" + subject);
    IncidentFixtures.location(owner.post(link, Map.of("veroorzaker", subject)));
    assertThat(owner.get(response).body()).contains("/dossiers/" + subject);
    assertThat(audits("response.DIRECTED", number)).isEqualTo(1);
    var unknown = owner.post(link, Map.of("veroorzaker", UUID.randomUUID().toString()));
    assertThat(unknown.statusCode()).isEqualTo(409);
    assertThat(owner.post(link, Map.of("veroorzaker", "x")).statusCode()).isEqualTo(409);
    assertThat(scene().as(Persona.RESPONSIBLE).post(link, Map.of()).statusCode()).isEqualTo(403);
    IncidentFixtures.location(owner.post(link, Map.of("veroorzaker", "")));
    assertThat(owner.get(response).body()).doesNotContain("/dossiers/" + subject);
  }

  /** A talk that was decided, after the affected was asked. */
  private static String decided(String subjects) {
    var base = subjects.replace("/veroorzakers", "");
    var owner = scene().as(Persona.OWNER);
    var form = owner.get(base + "/vragen").body();
    IncidentFixtures.location(
        owner.post(
            base + "/vragen",
            Map.of(
                "version", IncidentFixtures.found(form, "name=\"version\" value=\"(\\d+)\""),
                "response", "YES",
                "police", "NO",
                "damage", "NO",
                "care", "NO",
                "danger", "NONE",
                "policeAdvice", "NOT_NEEDED")));
    var page = owner.get(base + "/reactie?soort=TALK").body();
    IncidentFixtures.location(
        owner.post(
            base + "/reactie",
            Map.of(
                "measure", IncidentFixtures.found(page, "name=\"measure\" value=\"([^\"]+)\""),
                "promise", IncidentFixtures.found(page, "name=\"promise\" value=\"([^\"]*)\""),
                "kind", "TALK",
                "nature", "PRIVATE_LAW",
                "subject", "De heer Dreiger",
                "notice", "AT_ONCE",
                "doneBy", java.time.LocalDate.now(Dates.ZONE).plusDays(1).toString())));
    return base + "/reactie";
  }

  private static List<String> blocks(String number) {
    return rows("select b.ground from case_block b join case_file f", "b.incident_id", number);
  }

  private static int audits(String verb, String number) {
    return rows("select e.verb from audit_event e join case_file f", "e.incident", number).stream()
        .filter(verb::equals)
        .toList()
        .size();
  }

  private static List<String> rows(String select, String incident, String number) {
    var sql =
        "%s on f.incident_id = %s where f.number = '%s' and f.organisation_id = '%s'"
            .formatted(select, incident, number, scene().organisation().id().value());
    return Database.texts(sql);
  }
}
