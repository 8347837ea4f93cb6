// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is known is not asked again, and what was done is said. */
@RugdekkingTest
class KnownAnswersModuleTests {

  private static final String VERSION = "name=\"version\" value=\"(\\d+)\"";

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @SuppressWarnings("NullAway.Init")
  private String report;

  @SuppressWarnings("NullAway.Init")
  private String number;

  @BeforeEach
  void town() {
    scene = fixtures.twoAffected();
  }

  private void report(Persona by, Map<String, String> more) {
    var fields = new HashMap<>(more);
    fields.putIfAbsent("place", "Raadhuis");
    var id = scene.report(by, fields);
    report = "/meldingen/" + id;
    number = scene.number(by, id);
  }

  private String read(Persona by, String path) {
    return scene.as(by).get(scene.path(path)).body();
  }

  private String send(Persona by, String path, Map<String, String> fields) {
    return IncidentFixtures.location(scene.as(by).post(path, fields));
  }

  private String link(String end) {
    return IncidentFixtures.found(
        read(Persona.OWNER, "/incidenten/" + number), "href=\"([^\"]+/" + end + ")\"");
  }

  private String owner(String path) {
    return scene.as(Persona.OWNER).get(path).body();
  }

  private void wishes(String danger) {
    var path = "/mijn/" + number + "/wensen";
    var fields =
        Map.of(
            "version", IncidentFixtures.found(read(Persona.TRUSTED, path), VERSION),
            "response", "YES",
            "police", "NO",
            "damage", "NO",
            "care", "NO",
            "danger", danger);
    send(Persona.TRUSTED, scene.path(path), fields);
  }

  @Test
  void assessingStartsWithWhatTheReporterSaidUntilItWasAssessed() {
    report(Persona.TRUSTED, Map.of());
    assertThat(owner(link("beoordelen"))).doesNotContain("checked=\"checked\"");
    for (var told : Map.of("vorm", "threat", "onderwerp", "asylum").entrySet()) {
      var page = scene.path(report + "/meer/" + told.getKey());
      var fields = new HashMap<String, String>();
      fields.put("form", UUID.randomUUID().toString());
      fields.put(
          "version", IncidentFixtures.found(scene.as(Persona.TRUSTED).get(page).body(), VERSION));
      fields.put(told.getKey().equals("vorm") ? "codes" : "choice", told.getValue());
      send(Persona.TRUSTED, page, fields);
    }
    var page = owner(link("beoordelen"));
    assertThat(page)
        .contains("De melder vulde later soort en onderwerp in")
        .containsPattern("value=\"threat\"[^>]*checked|checked[^>]*value=\"threat\"")
        .containsPattern("value=\"asylum\"[^>]*selected|selected[^>]*value=\"asylum\"");
    send(
        Persona.OWNER,
        link("beoordelen"),
        Map.of("version", IncidentFixtures.found(page, VERSION), "severity", "LOW", "topic", ""));
    assertThat(owner(link("beoordelen")))
        .doesNotContainPattern("value=\"threat\"[^>]*checked|checked[^>]*value=\"threat\"");
  }

  @Test
  void aResponseStartsWithWhoWhenAndWhereThatIsRecorded() {
    report(Persona.TRUSTED, Map.of());
    wishes("NONE");
    var asking = link("vragen");
    send(
        Persona.OWNER,
        asking,
        Map.of(
            "version", IncidentFixtures.found(owner(asking), VERSION),
            "response", "YES",
            "police", "NO",
            "damage", "NO",
            "care", "NO",
            "danger", "NONE",
            "policeAdvice", "NOT_NEEDED"));
    send(
        Persona.OWNER,
        link("veroorzakers") + "/nieuw",
        Map.of(
            "form", UUID.randomUUID().toString(),
            "version", "0",
            "kind", "PERSON",
            "name", "De heer Dreiger"));
    assertThat(owner(link("reactie") + "?soort=WARNING_LETTER"))
        .contains("value=\"De heer Dreiger\"", "value=\"Raadhuis\"")
        .containsPattern("name=\"conductOn\"[^>]*value=\"20\\d\\d-");
  }

  @Test
  void comingBackToTheListSaysWhatWasDone() {
    report(Persona.TRUSTED, Map.of());
    var list =
        send(
            Persona.OWNER,
            link("veroorzakers") + "/nieuw",
            Map.of(
                "form",
                UUID.randomUUID().toString(),
                "version",
                "0",
                "kind",
                "COLLEAGUE",
                "name",
                IncidentFixtures.name(scene, Persona.ACCUSED)));
    var to = URI.create(list);
    assertThat(owner(to.getPath() + "?" + to.getQuery()))
        .contains("De veroorzaker is vastgelegd als collega.");
    assertThat(read(Persona.OWNER, "/incidenten?klaar=iets"))
        .doesNotContain("vastgelegd als collega");
  }

  @Test
  void whoIsNotKnownYetIsSaidInASentenceThatReads() {
    report(Persona.REPORTER, Map.of("whom", "UNSAID"));
    assertThat(read(Persona.ADVISER, "/incidenten/" + number))
        .contains("Wat een nog onbekende getroffene is overkomen")
        .doesNotContain("Wat nog niet bekend is overkomen");
  }

  @Test
  void theBannerOfDangerGoesWhenItIsOver() {
    report(Persona.TRUSTED, Map.of("danger", "true"));
    assertThat(read(Persona.OWNER, "/incidenten/" + number))
        .contains("geen telefoonnummer van de getroffene");
    wishes("NONE");
    assertThat(read(Persona.OWNER, "/incidenten/" + number))
        .contains("geen telefoonnummer van de getroffene");
    handedOver();
    assertThat(read(Persona.OWNER, "/incidenten/" + number))
        .doesNotContain("geen telefoonnummer van de getroffene")
        .contains("Volgens de getroffene is er nu geen gevaar");
  }

  private void handedOver() {
    var hour = link("eerste-uur");
    send(Persona.OWNER, hour + "/bevestigen", Map.of());
    send(Persona.OWNER, hour + "/overdragen", Map.of());
  }

  @Test
  void aReporterWhoIsNotAffectedIsToldThatTheReportIsClosed() {
    report(
        Persona.REPORTER,
        Map.of("whom", "OTHER", "names", IncidentFixtures.name(scene, Persona.TRUSTED)));
    assertThat(read(Persona.OWNER, "/incidenten/" + number))
        .contains("Sluiten kan als alles is gedaan");
    Database.change(
        "update promise set state = 'KEPT', waiting_for = null, settled_at = now()"
            + " where organisation_id = '"
            + scene.organisation().id().value()
            + "'");
    assertThat(read(Persona.OWNER, "/incidenten/" + number))
        .doesNotContain("Sluiten kan als alles is gedaan");
    var close = link("sluiten");
    send(
        Persona.OWNER,
        close,
        Map.of(
            "version", IncidentFixtures.found(owner(close), VERSION),
            "outcome", "HANDLED",
            "confirmed", "true",
            "words", "Het is klaar"));
    assertThat(letters(Persona.REPORTER))
        .contains("report-closed")
        .doesNotContain("incident-closed");
    assertThat(letters(Persona.TRUSTED)).contains("incident-closed");
  }

  private java.util.List<String> letters(Persona to) {
    return Database.texts(
        "select template from outbox where person = '" + scene.person(to).value() + "'");
  }
}
