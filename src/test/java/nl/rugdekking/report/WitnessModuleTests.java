// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.NamelessForm;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever saw it happen reports it; the one it happened to is named, or not known. */
@RugdekkingTest
class WitnessModuleTests {

  private static final String SAW_IT = "door iemand die het zag of hoorde";

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void town() {
    scene = fixtures.twoAffected();
  }

  @Test
  void whoIsNamedHearsItFirstAsWithEveryReportForSomebodyElse() {
    var report = send(IncidentFixtures.name(scene, Persona.AFFECTED));
    assertThat(parts(report)).containsExactly(scene.person(Persona.AFFECTED).value() + " true");
    var number = scene.number(Persona.REPORTER, report);
    assertThat(status(Persona.OWNER, "/incidenten/" + number)).isEqualTo(404);
    assertThat(read(Persona.AFFECTED, "/mijn/" + number)).contains(SAW_IT);
    assertThat(status(Persona.REPORTER, "/mijn/" + number))
        .as("a witness is not affected")
        .isEqualTo(403);
    Database.endHolds();
    assertThat(read(Persona.OWNER, "/incidenten/" + number)).contains(SAW_IT);
  }

  @Test
  void whoIsNotKnownGetsAPartWithoutAName() {
    var report = send("");
    assertThat(parts(report)).containsExactly("nobody false");
    var number = scene.number(Persona.REPORTER, report);
    assertThat(read(Persona.OWNER, "/incidenten/" + number))
        .as("that of the witness's own body")
        .contains(SAW_IT, "Iemand gooide een steen");
  }

  @Test
  void everybodyElseWhoReportsForAnotherStillNamesThem() {
    var fields = Map.of("concept", UUID.randomUUID().toString(), "words", "Iets", "day", "TODAY");
    var form = new HashMap<>(fields);
    form.put("whom", "OTHER");
    scene.as(Persona.REPORTER).get(scene.path("/melden"));
    var answer = scene.as(Persona.REPORTER).post(scene.path("/melden"), form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Schrijf op wie het is overkomen");
  }

  @Test
  void whoDoesNotKnowItAndWasNotThereIsNoWitness() {
    var report = send("", Map.of("saw", "false"));
    assertThat(parts(report)).containsExactly("nobody false");
    var number = scene.number(Persona.REPORTER, report);
    assertThat(read(Persona.OWNER, "/incidenten/" + number))
        .contains("Iemand gooide een steen")
        .doesNotContain(SAW_IT);
  }

  @Test
  void isPossibleWithoutANameToo() {
    var visitor = new Visitor(scene.port());
    var path = scene.path("/anoniem");
    var code = NamelessForm.code(visitor, path);
    var answer =
        visitor.post(path, NamelessForm.fields(code, Map.of("whom", "UNKNOWN", "saw", "true")));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(
            Database.texts(
                "select witness::text from report where reporter_id is null"
                    + " and organisation_id = '"
                    + scene.organisation().id().value()
                    + "'"))
        .containsExactly("true");
  }

  @Test
  void whoReportsReadsWhatToKeepBeforeItIsLost() {
    for (var one :
        Map.of("public-space", "Hing er een camera", "letter", "in een schone envelop")
            .entrySet()) {
      var id = send("");
      scene.tell(Persona.REPORTER, id, "kanaal", Map.of("choice", one.getKey()));
      assertThat(read(Persona.REPORTER, "/meldingen/" + id)).contains(one.getValue());
    }
    assertThat(read(Persona.REPORTER, "/meldingen/" + send("")))
        .doesNotContain("Bewaar nu wat verloren kan gaan");
  }

  /** The organisation asks for the camera images that it promised to keep, not the reporter. */
  @Test
  void theOrganisationAsksForTheCameraImagesThatItPromised() {
    var id = send("");
    scene.tell(Persona.REPORTER, id, "kanaal", Map.of("choice", "public-space"));
    assertThat(read(Persona.REPORTER, "/meldingen/" + id))
        .contains("Wij vragen wie de camera beheert", "Weet u waar een camera hangt?")
        .doesNotContain("Vraag wie daar de camera beheert", "Bewaar nu wat verloren kan gaan");
    settleCameraImages(id, "state = 'KEPT', settled_at = now(), nudge = null, nudge_at = null");
    assertThat(read(Persona.REPORTER, "/meldingen/" + id)).doesNotContain("camera beheert");
    settleCameraImages(id, "kind = 'POLICE_REPORT'");
    assertThat(read(Persona.REPORTER, "/meldingen/" + id))
        .as("without the promise they do it themselves")
        .contains("Vraag wie daar de camera beheert", "Bewaar nu wat verloren kan gaan");
  }

  private static void settleCameraImages(UUID report, String change) {
    Database.change(
        "update promise set %s where kind = 'CAMERA_IMAGES' and incident_id = (select incident_id from report where id = '%s')"
            .formatted(change, report));
  }

  @Test
  void whatToKeepIsProposedByTheWordsUntilSomebodySaysInWhichWayItHappened() {
    var id = send("", Map.of("words", "Er zat een brief in mijn brievenbus, en hij mailde ook"));
    assertThat(read(Persona.REPORTER, "/meldingen/" + id))
        .containsSubsequence(
            "Bewaar nu wat verloren kan gaan",
            "Ging het per e-mail? Gooi de e-mail niet weg",
            "Ging het per brief of pakket? Raak de brief");
    scene.tell(Persona.REPORTER, id, "kanaal", Map.of("choice", "letter"));
    assertThat(read(Persona.REPORTER, "/meldingen/" + id))
        .contains("in een schone envelop")
        .doesNotContain("Ging het per");
  }

  @Test
  void aYearOfLongAgoIsAskedAgain() {
    var fields = fields(UUID.randomUUID(), "");
    fields.putAll(Map.of("day", "OTHER", "date", "1-1-1926"));
    scene.as(Persona.REPORTER).get(scene.path("/melden"));
    var answer = scene.as(Persona.REPORTER).post(scene.path("/melden"), fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Kies een dag in de laatste 30 jaar");
    send("", Map.of("day", "OTHER", "date", "1-1-2001"));
  }

  private UUID send(String names) {
    return send(names, Map.of());
  }

  private UUID send(String names, Map<String, String> more) {
    var id = UUID.randomUUID();
    var fields = fields(id, names);
    fields.putAll(more);
    scene.as(Persona.REPORTER).get(scene.path("/melden"));
    IncidentFixtures.location(scene.as(Persona.REPORTER).post(scene.path("/melden"), fields));
    return id;
  }

  private static Map<String, String> fields(UUID id, String names) {
    var fields = new HashMap<String, String>();
    fields.put("concept", id.toString());
    fields.put("words", "Iemand gooide een steen");
    fields.put("day", "TODAY");
    fields.put("whom", names.isEmpty() ? "UNKNOWN" : "OTHER");
    fields.put("saw", "true");
    fields.put("names", names);
    return fields;
  }

  private static List<String> parts(UUID report) {
    return Database.texts(
        "select coalesce(p.person_id::text, 'nobody') || ' ' || (p.held_until is not null)"
            + " from case_part p join report r on r.incident_id = p.incident_id where r.id = '"
            + report
            + "'");
  }

  private String read(Persona persona, String path) {
    return scene.as(persona).get(scene.path(path)).body();
  }

  private int status(Persona persona, String path) {
    return scene.as(persona).get(scene.path(path)).statusCode();
  }
}
