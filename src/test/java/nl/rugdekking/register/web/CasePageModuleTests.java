// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import org.junit.jupiter.api.Test;

/** The page of a case says what comes first and why, and offers nobody what they may not do. */
@RugdekkingTest
class CasePageModuleTests extends SharedScene {

  private static final String FILLED = "nl-button--primary";

  private static String reported() {
    var report = scene().report(Persona.AFFECTED, Map.of("channel", "telephone"));
    return scene().path("/incidenten/" + scene().number(Persona.AFFECTED, report));
  }

  private static String page(Persona persona, String path) {
    var answer = scene().as(persona).get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static String part(String path) {
    return path
        + "/getroffenen/"
        + found(page(Persona.OWNER, path), "/getroffenen/([0-9a-f-]{36})/");
  }

  private static void ask(String path, String danger, String advice) {
    var asking = part(path) + "/vragen";
    var fields = new HashMap<>(Map.of("response", "YES", "police", "YES", "damage", "NO"));
    fields.putAll(Map.of("care", "YES", "danger", danger, "policeAdvice", advice));
    fields.put("whyNoAdvice", "De wijkagent kent de veroorzaker");
    fields.put("version", found(page(Persona.OWNER, asking), "name=\"version\" value=\"(\\d+)\""));
    location(scene().as(Persona.OWNER).post(asking, fields));
  }

  @Test
  void whatIsDueFirstComesFirstWithItsReason() {
    var path = reported();
    // On some days of the week aftercare is due earlier than asking, and is offered with it.
    Database.change(
        "update promise set due_at = now() + interval '5 minutes' where kind = 'AFTERCARE' and part_id = '%s'"
            .formatted(part(path).substring(part(path).length() - 36)));
    assertThat(page(Persona.OWNER, path))
        .contains("Nu eerst: Vraag wat de getroffene wil", "Doe dit uiterlijk ")
        .containsOnlyOnce(FILLED)
        .doesNotContain("Klopt dit niet?");

    ask(path, "NONE", "NOT_NEEDED");
    assertThat(page(Persona.OWNER, path))
        .containsOnlyOnce(FILLED)
        .contains("✓ Wensen besproken")
        .doesNotContain("Nu eerst: Vraag wat de getroffene wil");
  }

  @Test
  void whoeverMayDoNothingNowHasNoFilledButton() {
    var path = reported();
    assertThat(page(Persona.RESPONSIBLE, path))
        .doesNotContain(FILLED, "Nu eerst:", "/titel\"")
        .contains("/notitie\"");
  }

  @Test
  void noAdviceAlthoughThereMayBeDangerDrawsAWarning() {
    var path = reported();
    ask(path, "POSSIBLE", "NOT_NEEDED");
    var warning = "Er kan gevaar zijn, en de politie is niet om advies gevraagd.";
    assertThat(page(Persona.OWNER, path)).contains(warning);
    assertThat(page(Persona.OWNER, part(path) + "/vragen")).contains("Let op: er kan gevaar zijn.");
    ask(path, "POSSIBLE", "GO_AHEAD");
    assertThat(page(Persona.OWNER, path)).doesNotContain(warning);
  }

  @Test
  void thePerpetratorStandsAtTheTopAndEachLookIsWrittenDown() {
    var path = reported();
    var subject = UUID.randomUUID();
    var fields = new HashMap<>(Map.of("form", subject.toString(), "version", "0"));
    fields.putAll(Map.of("kind", "PERSON", "name", "R. de Wild"));
    location(scene().as(Persona.OWNER).post(part(path) + "/veroorzakers/nieuw", fields));
    var looks = looks(subject);

    assertThat(page(Persona.OWNER, path))
        .contains("R. de Wild", scene().path("/dossiers/" + subject));
    assertThat(looks(subject)).isEqualTo(looks + 1);
  }

  @Test
  void whatTheAffectedDoesNotWantIsOnlyWrittenDownAndComesLast() {
    var path = reported();
    var asking = part(path) + "/vragen";
    var fields = new HashMap<>(Map.of("response", "NO", "police", "NO", "damage", "NO"));
    fields.putAll(Map.of("care", "NO", "danger", "NONE", "policeAdvice", "NOT_NEEDED"));
    fields.put("version", found(page(Persona.OWNER, asking), "name=\"version\" value=\"(\\d+)\""));
    location(scene().as(Persona.OWNER).post(asking, fields));
    var first = first(path);
    assertThat(first).doesNotContain("Bied nazorg aan", "Vraag naar schade");
    Database.change(
        "update promise set state = 'KEPT', waiting_for = null, settled_at = now() where kind not in ('DAMAGE', 'AFTERCARE')"
            + " and organisation_id = '%s'".formatted(scene().organisation().id().value()));
    Database.change(
        "update affected set assessed = 2 where organisation_id = '%s'"
            .formatted(scene().organisation().id().value()));
    assertThat(first(path))
        .contains("Leg vast dat de getroffene dit niet wil: ", "Niet doen", "#explain-reason");
  }

  @Test
  void whatWasSaidToBeSeriousIsAssessedBeforeCareThatIsLate() {
    var path = reported();
    ask(path, "NONE", "NOT_NEEDED");
    Database.change(
        "update affected set care_wish = 'YES' where organisation_id = '%s'"
            .formatted(scene().organisation().id().value()));
    Database.change(
        "update promise set due_at = now() - interval '3 days' where kind = 'AFTERCARE' and organisation_id = '%s'"
            .formatted(scene().organisation().id().value()));
    assertThat(first(path)).contains("Bied nazorg aan", "klaar moeten zijn");
    Database.change(
        "update affected set experienced = 4, assessed = null where organisation_id = '%s'"
            .formatted(scene().organisation().id().value()));
    assertThat(first(path)).contains("Beoordeel hoe ernstig het is");
  }

  @Test
  void aTermOfTodaySaysTheTime() {
    var path = reported();
    Database.change(
        "update promise set due_at = now() + interval '1 minute' where kind = 'AFFECTED_ASKED' and organisation_id = '%s'"
            .formatted(scene().organisation().id().value()));
    assertThat(first(path)).containsPattern("Doe dit uiterlijk (vandaag|morgen) \\d\\d:\\d\\d");
  }

  @Test
  void whatWasReportedComesFirstThenThePromisesAndThenTheStory() {
    var path = reported();
    var page = page(Persona.OWNER, path);
    assertThat(page)
        .containsSubsequence(
            "Wat er is gemeld", "Het was weer raak", "De beloften aan", "Wat er is gebeurd");
  }

  @Test
  void anErrorInAFoldedFormOpensItAndOnlyTheUsualFormHasAFilledButton() {
    var path = reported();
    ask(path, "NONE", "NOT_NEEDED");
    var promise = found(page(Persona.OWNER, path), "(?s)Schade: vragen.*?/beloften/([0-9a-f-]+)");
    var page = page(Persona.OWNER, path + "/beloften/" + promise);
    var open = "<details class=\"rd-inplace rd-column\" open";
    assertThat(page).containsOnlyOnce(FILLED).doesNotContain(open);
    var version = found(page, "name=\"version\" value=\"(\\d+)\"");
    var refused =
        scene()
            .as(Persona.OWNER)
            .post(path + "/beloften/" + promise + "/uitleggen", Map.of("version", version))
            .body();
    assertThat(refused).containsOnlyOnce(open).contains("href=\"#explain-reason\"");
    assertThat(refused.indexOf(open)).isLessThan(refused.indexOf("id=\"fouten\""));
  }

  private static String first(String path) {
    var page = page(Persona.OWNER, path);
    return page.substring(page.indexOf("rd-first"), page.indexOf("rd-split"));
  }

  private static int looks(UUID subject) {
    return Database.number(
        "select count(*) from audit_event where object_id = '%s' and verb = 'look.READ_SUBJECT'"
            .formatted(subject));
  }

  @Test
  void theSeverityInPlaceKeepsTheClassification() {
    var path = reported();
    var assessing = part(path) + "/beoordelen";
    var version = "name=\"version\" value=\"(\\d+)\"";
    var fields = new HashMap<>(Map.of("severity", "LOW", "forms", "threat", "topic", "planning"));
    fields.put("version", found(page(Persona.OWNER, assessing), version));
    location(scene().as(Persona.OWNER).post(assessing, fields));

    assertThat(page(Persona.OWNER, path))
        .contains(
            "name=\"forms\" value=\"threat\"",
            "name=\"topic\" value=\"planning\"",
            "Bedreiging, telefoon",
            "Bericht aan de getroffene");
  }

  /** The latest lines stay in sight, and nothing of the story is lost. */
  @Test
  void aLongStoryFoldsItsEarlierLines() {
    var path = reported();
    var form = part(path) + "/notitie";
    for (var note = 1; note <= 9; note++) {
      note(form, note);
    }
    assertThat(page(Persona.OWNER, path))
        .contains("notitie nummer 1.")
        .doesNotContain("eerdere regels");
    for (var note = 10; note <= 14; note++) {
      note(form, note);
    }
    assertThat(page(Persona.OWNER, path))
        .containsSubsequence(
            "notitie nummer 14.",
            "notitie nummer 9.",
            "<details class=\"rd-fold\"",
            "eerdere regels",
            "notitie nummer 8.",
            "notitie nummer 1.",
            "</details>");
  }

  private static void note(String form, int number) {
    location(
        scene()
            .as(Persona.OWNER)
            .post(
                form,
                Map.of(
                    "form",
                    UUID.randomUUID().toString(),
                    "words",
                    "notitie nummer " + number + ".")));
  }
}
