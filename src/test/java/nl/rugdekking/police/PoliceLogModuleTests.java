// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;

/** The log of the police: what is recorded, what the affected reads of it, and what follows. */
@RugdekkingTest
class PoliceLogModuleTests extends PoliceScene {

  @Test
  void theLogBeginsWithTheReportThatWasMadeAndItsNumber() {
    var reported = filed();
    assertThat(read(Persona.OWNER, reported.ofPart("/politie")))
        .contains("aangifte gedaan", "Gedaan door A. Secretaris", "PL1500-7")
        .contains("Horen wij niets, dan vragen wij op")
        .doesNotContain("??");
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .contains("is aangifte gedaan bij de politie", "PL1500-7");
    assertThat(read(Persona.OWNER, reported.incident())).contains("Logboek van de politie");
    var done = reported.page("POLICE_REPORT_DONE");
    var correct = done + "/verbeteren";
    location(
        scene()
            .as(Persona.OWNER)
            .post(
                correct,
                Map.of(
                    "version", version(read(Persona.OWNER, correct)), "words", "Verkeerde zaak")));
    assertThat(count(reported)).as("the report was not made after all").isZero();
  }

  @Test
  void eachOutcomeIsToldByAPromiseOfItsOwnAndReadInPlainWords() {
    var reported = filed();
    var fields = step("PROSECUTION", "De zitting is in maart");
    for (int i = 0; i < 2; i++) {
      location(reported.add(fields));
    }
    location(reported.add(step("VERDICT", "Taakstraf van 40 uur")));
    assertThat(tellings(reported)).as("the form that was sent twice counts once").isEqualTo(2);
    reported.tellAffected();
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .contains("hoorden wij dat de zaak voor de rechter komt", "De zitting is in maart")
        .contains("deed de rechter uitspraak", "Taakstraf van 40 uur")
        .contains("Wij vertellen u wat de politie liet weten")
        .doesNotContain("??");
    location(reported.add(step("HEARD", "")));
    assertThat(tellings(reported)).isEqualTo(2);
    assertThat(
            Database.texts(
                "select encode(words, 'escape') from police_step where words is not null and part_id = '%s'"
                    .formatted(reported.part())))
        .hasSize(2)
        .noneMatch(stored -> stored.contains("zitting") || stored.contains("Taakstraf"));
    assertThat(
            Database.number(
                "select count(*) from audit_event where verb = 'police.RECORDED' and object_id = '%s'"
                    .formatted(reported.part())))
        .isEqualTo(3);
  }

  @Test
  void whatCannotBeSoIsRefusedAndNothingTypedIsLost() {
    var reported = filed();
    for (var wrong :
        List.of(
            Map.of("words", " "),
            Map.of("on", today().plusDays(1).toString()),
            Map.of("on", "morgen"),
            Map.of("kind", ""),
            Map.of("askFrom", today().minusDays(1).toString()),
            Map.of("askFrom", "straks"),
            Map.of("quiet", "true", "quietReason", "Onderzoek"),
            Map.of("quiet", "true", "quietUntil", today().plusDays(3).toString()),
            Map.of(
                "quiet", "true",
                "quietUntil", today().minusDays(1).toString(),
                "quietReason", "Onderzoek"))) {
      var fields = step("DROPPED", "Te weinig bewijs");
      fields.putAll(wrong);
      var refused = reported.add(fields);
      assertThat(refused.statusCode()).as("%s", wrong).isEqualTo(422);
      assertThat(refused.body()).as("%s", wrong).contains("Bureau Noord");
    }
    assertThat(count(reported)).isEqualTo(1);
  }

  @Test
  void whatStoppedSaysWhatCanStillBeDone() {
    var reported = filed();
    location(reported.add(step("NOT_CRIMINAL", "Het was geen bedreiging")));
    assertThat(read(Persona.OWNER, reported.ofPart("/politie")))
        .contains("Wat nog kan", "hulpofficier van justitie", "leg een reactie vast", "nazorg")
        .contains("Vraag de jurist of een advocaat wat nog tegen dit besluit kan")
        .doesNotContain("artikel 12");
    assertThat(read(Persona.OWNER, reported.ofPart("/politie")))
        .contains("leest dit nog niet op de eigen pagina");
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .as("they are told first")
        .doesNotContain("niet strafbaar", "geen bedreiging", "Wat u nog kunt doen");
    reported.tellAffected();
    assertThat(read(Persona.OWNER, reported.ofPart("/politie")))
        .doesNotContain("leest dit nog niet op de eigen pagina");
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .contains("zei de politie dat dit niet strafbaar is", "Wat u nog kunt doen");
    location(reported.add(step("PROSECUTION", "Toch naar de rechter")));
    assertThat(read(Persona.OWNER, reported.ofPart("/politie")))
        .contains("Wat nog kan", "op de hoogte te blijven")
        .doesNotContain("Vraag de jurist of een advocaat");
  }

  @Test
  void aMistakeIsRemovedInTheOpen() {
    var reported = filed();
    location(reported.add(step("SETTLED", "Verkeerd dossier")));
    var path =
        found(read(Persona.OWNER, reported.ofPart("/politie")), "action=\"([^\"]+/vergissing)\"");
    location(scene().as(Persona.OWNER).post(path, Map.of()));
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .contains("Uit het logboek van de politie weggehaald")
        .doesNotContain("Verkeerd dossier");
    assertThat(scene().as(Persona.OWNER).post(path, Map.of()).statusCode()).isEqualTo(409);
    var made =
        Database.uuid("select id from police_step where part_id = '%s'".formatted(reported.part()));
    assertThat(
            scene()
                .as(Persona.OWNER)
                .post(reported.ofPart("/politie/" + made + "/vergissing"), Map.of())
                .statusCode())
        .as("that the report was made is taken back with its promise")
        .isEqualTo(409);
  }

  @Test
  void aBadOutcomeStaysHiddenNoLongerThanThePromiseToTellIt() {
    var reported = filed();
    location(reported.add(step("VERDICT", "Vrijspraak")));
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .contains("Wij vertellen u wat de politie liet weten")
        .doesNotContain("Vrijspraak", "uitspraak van de rechter");
    Database.change(
        "update held_outcome set until = now() where part_id = '%s'".formatted(reported.part()));
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .contains("Vrijspraak", "uitspraak van de rechter");
  }

  @Test
  void aMistakeOfWhichNobodyWasToldIsRemovedWithoutAWord() {
    var reported = filed();
    location(reported.add(step("NOT_CRIMINAL", "Verkeerd dossier")));
    location(removing(reported, "NOT_CRIMINAL"));
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .doesNotContain("Verkeerd dossier", "niet strafbaar", "weggehaald");
  }

  @Test
  void anOutcomeNeedsAReportAndAnAppealAVerdictOnThatDayOrEarlier() {
    var wanted = wanted("threat");
    isRefused(wanted, step("DROPPED", "Te weinig bewijs"), "Leg eerst vast dat de aangifte");
    location(wanted.add(step("FILED", "")));
    var early = step("DROPPED", "Te weinig bewijs");
    early.put("on", today().minusDays(1).toString());
    isRefused(wanted, early, "Deze dag is vóór de aangifte of melding");
    isRefused(wanted, step("APPEAL", "Hij gaat in beroep"), "Leg eerst de uitspraak vast");
    location(wanted.add(step("VERDICT", "Taakstraf")));
    location(wanted.add(step("APPEAL", "Hij gaat in beroep")));
    assertThat(count(wanted)).isEqualTo(3);
    for (var needed : List.of("FILED", "VERDICT")) {
      var refused = removing(wanted, needed);
      assertThat(refused.statusCode()).as(needed).isEqualTo(422);
      assertThat(refused.body()).contains("Haal eerst weg wat daarna is vastgelegd");
    }
    location(removing(wanted, "APPEAL"));
    location(removing(wanted, "VERDICT"));
    location(removing(wanted, "FILED"));
    assertThat(count(wanted)).isZero();
  }

  private static void isRefused(Reported reported, Map<String, String> fields, String sentence) {
    var refused = reported.add(fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(sentence, fields.get("words"), "Bureau Noord");
  }

  private static HttpResponse<String> removing(Reported reported, String kind) {
    var step =
        Database.uuid(
            "select id from police_step where kind = '%s' and part_id = '%s'"
                .formatted(kind, reported.part()));
    return scene()
        .as(Persona.OWNER)
        .post(reported.ofPart("/politie/" + step + "/vergissing"), Map.of());
  }

  @Test
  void aRemovedStepTakesItsPromiseWithIt() {
    var reported = filed();
    location(reported.add(step("PROSECUTION", "De zitting is in maart")));
    location(reported.add(step("VERDICT", "Taakstraf")));
    location(removing(reported, "PROSECUTION"));
    assertThat(owedTellings(reported)).isEqualTo(1);
    location(removing(reported, "VERDICT"));
    assertThat(owedTellings(reported)).isZero();
  }

  private static int owedTellings(Reported reported) {
    return Database.number(
        "select count(*) from promise where decided = 'POLICE_OUTCOME' and state = 'OPEN' and part_id = '%s'"
            .formatted(reported.part()));
  }

  @Test
  void onlyWhoHandlesThePartKeepsTheLog() {
    var reported = filed();
    var path = reported.ofPart("/politie");
    for (var other :
        List.of(Persona.AFFECTED, Persona.RESPONSIBLE, Persona.TRUSTED, Persona.ADVISER)) {
      assertThat(scene().as(other).get(path).statusCode()).as("%s", other).isIn(403, 404);
      var sent = scene().as(other).post(path, step("DROPPED", "Gestopt"));
      assertThat(sent.statusCode()).as("%s", other).isIn(403, 404);
    }
    assertThat(count(reported)).isEqualTo(1);
  }

  /** News of the police often comes after a case was closed. */
  @Test
  void itGoesOnAfterTheClosingAndTheAffectedHearsAtOnce() {
    var reported = filed();
    Database.change(
        "update affected set closed_at = now(), outcome = 'HANDLED' where part_id = '%1$s'; update case_part set open = false where part_id = '%1$s'"
            .formatted(reported.part()));
    var before = letters(reported);
    var tellings = tellings(reported);
    location(reported.add(step("VERDICT", "Vrijspraak")));
    assertThat(tellings(reported)).as("nothing is promised any more").isEqualTo(tellings);
    assertThat(letters(reported)).isEqualTo(before + 1);
    assertThat(read(Persona.AFFECTED, reported.own(""))).contains("Vrijspraak");
  }

  private static int letters(Reported reported) {
    return Database.number(
        "select count(*) from outbox where person = '%s' and path = '%s'"
            .formatted(scene().person(Persona.AFFECTED).value(), reported.own("")));
  }
}
