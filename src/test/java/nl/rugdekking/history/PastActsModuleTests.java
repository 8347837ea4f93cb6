// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import static nl.rugdekking.IncidentFixtures.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.Test;

/** An imported act counts for repetition, and owes nothing itself. */
class PastActsModuleTests extends HistoryScene {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d-M-yyyy");

  @Test
  void anActOfThePastAgainstSomebodyOfExactlyThisNameMakesTheNextOneRepeated() {
    var day = LocalDate.now(Dates.ZONE).minusMonths(2).format(TYPED);
    var name = IncidentFixtures.name(scene, Persona.TRUSTED);
    var before = count("promise");
    within(() -> takeOver(matched(day + ";" + name + ";x;Uitgescholden;;")));
    assertThat(count("promise")).isEqualTo(before);

    assertThat(policeReports(Persona.TRUSTED)).isEqualTo(1);
    assertThat(policeReports(Persona.REPORTER)).as("nothing happened to them before").isZero();
  }

  @Test
  void anActOfLongerAgoDoesNotCount() {
    var day = LocalDate.now(Dates.ZONE).minusMonths(14).format(TYPED);
    var name = IncidentFixtures.name(scene, Persona.TRUSTED);
    within(() -> takeOver(matched(day + ";" + name + ";x;Uitgescholden;;")));
    assertThat(policeReports(Persona.TRUSTED)).isZero();
  }

  @Test
  void aYearCountsFromItsFirstDaySoThatItCountsOnlyWhenItIsSurelyWithinTheMonths() {
    var today = LocalDate.now(Dates.ZONE);
    var name = IncidentFixtures.name(scene, Persona.TRUSTED);
    within(() -> takeOver(matched(today.getYear() - 1 + ";" + name + ";x;Uitgescholden;;")));
    assertThat(policeReports(Persona.TRUSTED)).isEqualTo(today.getDayOfYear() == 1 ? 1 : 0);
  }

  @Test
  void theLineItCameFromIsNotShownWhileTheAccusedIsShielded() {
    within(() -> takeOver(matched("1-2-2026;Jan;x;Een;;Noor Veldmuis")));
    var number =
        Database.text(
            "select f.number from case_file f join incident i on i.id = f.incident_id"
                + " where i.history and f.organisation_id = '%s'"
                    .formatted(scene.organisation().id().value()));
    var incident = scene.path("/incidenten/" + number);
    assertThat(page(incident + "/herkomst")).contains("Veldmuis");
    var part = incident + found(page(incident), "(/getroffenen/[0-9a-f-]{36})/");
    send(part + "/heropenen", Map.of("words", "Nagevraagd"));
    var promise = incident + found(page(incident), "(/beloften/[0-9a-f-]{36})\"");
    send(promise, "/uitleggen", Map.of("reason", "other", "words", "Hierom"));
    send(
        part + "/sluiten",
        Map.of("outcome", "DID_NOT_HAPPEN", "confirmed", "true", "words", "Niet zo"));
    assertThat(page(incident + "/herkomst")).doesNotContain("Veldmuis").contains("afgeschermd");
  }

  private void send(String path, Map<String, String> fields) {
    send(path, "", fields);
  }

  private void send(String form, String verb, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("version", found(page(form), "name=\"version\" value=\"(\\d+)\""));
    IncidentFixtures.location(scene.as(Persona.OWNER).post(form + verb, all));
  }

  private String page(String path) {
    return scene.as(Persona.OWNER).get(path).body();
  }

  private int policeReports(Persona persona) {
    return Database.number(
        "select count(*) from promise p join report r on r.incident_id = p.incident_id"
            + " where p.kind = 'POLICE_REPORT' and r.id = '"
            + scene.report(persona, Map.of())
            + "'");
  }
}
