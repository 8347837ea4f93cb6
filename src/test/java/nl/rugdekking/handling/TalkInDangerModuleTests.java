// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A talk with an alarm that becomes a case is a case in danger, and the alarm goes along. */
@RugdekkingTest
class TalkInDangerModuleTests extends SharedScene {

  private static final Persona TELLER = Persona.TRUSTED;
  private static final String NEED = "Haal hem op bij de achterdeur";

  @SuppressWarnings("NullAway.Init")
  private String number;

  @SuppressWarnings("NullAway.Init")
  private UUID part;

  @BeforeEach
  void alarmInATalk() {
    number = told(Map.of("confidential", "true"));
    part = part(number);
    var need = Map.of("form", UUID.randomUUID().toString(), "need", NEED);
    location(scene().as(Persona.ADVISER).post(ofPart("/oproepen"), need));
  }

  private static String told(Map<String, String> fields) {
    return scene().number(TELLER, scene().report(TELLER, fields));
  }

  private static UUID part(String of) {
    return Database.uuid(
        "select p.part_id from case_part p join case_file f on f.incident_id = p.incident_id"
            + " where f.number = '%s' and f.organisation_id = '%s'"
                .formatted(of, scene().organisation().id().value()));
  }

  private String ofPart(String page) {
    return scene().path("/incidenten/" + number + "/getroffenen/" + part + page);
  }

  private void makeItACase() {
    location(scene().as(TELLER).post(scene().path("/mijn/" + number + "/openen"), Map.of()));
  }

  @Test
  void theWordsTheCallsAndTheConfirmationGoAlong() {
    location(scene().as(Persona.FALLBACK).post(ofPart("/eerste-uur/bevestigen"), Map.of()));
    makeItACase();
    var page = scene().as(Persona.OWNER).get(scene().path("/incidenten/" + number)).body();
    assertThat(page).contains("/eerste-uur", NEED, name(Persona.FALLBACK) + " pakt dit op");
    assertThat(scene().as(Persona.OWNER).get(ofPart("/eerste-uur")).body())
        .contains(NEED, name(Persona.FALLBACK), "toen dit nog een gesprek in vertrouwen was")
        .doesNotContain("Het blijft een gesprek");
    assertThat(promise("state")).isEqualTo("KEPT");
    assertThat(promise("settled_by"))
        .isEqualTo(scene().person(Persona.FALLBACK).value().toString());
    assertThat(scene().as(Persona.FALLBACK).get(ofPart("/eerste-uur")).body()).contains(NEED);
  }

  @Test
  void whatNobodyConfirmedIsPromisedAndSomebodyIsStillCalled() {
    makeItACase();
    assertThat(promise("state")).isEqualTo("OPEN");
    assertThat(promise("due_at <= now() + interval '10 minutes'")).isEqualTo("true");
    assertThat(
            Database.text(
                "select (next_at is not null)::text from alarm where part_id = '" + part + "'"))
        .isEqualTo("true");
    location(scene().as(Persona.OWNER).post(ofPart("/eerste-uur/bevestigen"), Map.of()));
    assertThat(promise("state")).isEqualTo("KEPT");
  }

  @Test
  void itsTermsAreThoseOfDanger() {
    makeItACase();
    var danger =
        told(Map.of("danger", "true", "phone", "06-10020030", "place", "Achter het gemeentehuis"));
    var calm = told(Map.of());
    assertThat(minutesToAsk(part)).isLessThan(minutesToAsk(part(calm)));
    assertThat(minutesToAsk(part))
        .isBetween(minutesToAsk(part(danger)) - 5, minutesToAsk(part(danger)) + 5);
    assertThat(terms(part)).isEqualTo(terms(part(danger)));
    assertThat(
            Database.text(
                "select danger_now::text from incident i join case_part p on p.incident_id = i.id"
                    + " where p.part_id = '%s'".formatted(part)))
        .isEqualTo("true");
  }

  @Test
  void anAlarmThatWasHandedOverMakesItNoCaseInDanger() {
    location(scene().as(Persona.FALLBACK).post(ofPart("/eerste-uur/bevestigen"), Map.of()));
    location(scene().as(Persona.FALLBACK).post(ofPart("/eerste-uur/overdragen"), Map.of()));
    makeItACase();
    assertThat(promise("state")).isEqualTo("KEPT");
    assertThat(minutesToAsk(part)).isGreaterThan(60);
  }

  @Test
  void whatIsAddedToATalkIsToldToNobodyWhoWasCalled() {
    location(scene().as(Persona.FALLBACK).post(ofPart("/eerste-uur/bevestigen"), Map.of()));
    var text = Map.of("form", UUID.randomUUID().toString(), "words", "Hij staat nu bij de trap");
    var added =
        location(scene().as(TELLER).post(scene().path("/mijn/" + number + "/aanvulling"), text));
    assertThat(scene().as(TELLER).get(added).body())
        .contains("Doorgegeven.")
        .doesNotContain("voor het gevaar is opgeroepen");
    assertThat(scene().as(Persona.FALLBACK).get(ofPart("/eerste-uur")).body())
        .doesNotContain("Hij staat nu bij de trap");
    assertThat(
            Database.number(
                "select count(*) from outbox where template = 'message' and person = '%s'"
                    .formatted(scene().person(Persona.FALLBACK).value())))
        .isZero();
  }

  @Test
  void noPageOfADangerToldInATalkSpeaksInWordsOfACase() {
    assertSpeaksOfATalk(Persona.FALLBACK, "/alarmen");
    assertSpeaksOfATalk(Persona.ADVISER, ofTalk("/eerste-uur"));
    location(scene().as(Persona.FALLBACK).post(ofPart("/eerste-uur/bevestigen"), Map.of()));
    assertSpeaksOfATalk(Persona.FALLBACK, ofTalk("/eerste-uur"));
    assertSpeaksOfATalk(Persona.ADVISER, ofTalk("/eerste-uur"));
    assertSpeaksOfATalk(Persona.ADVISER, ofTalk("/oproepen"));
    assertSpeaksOfATalk(Persona.ADVISER, "/incidenten/" + number);
    assertSpeaksOfATalk(Persona.ADVISER, "/gesprekken");
    assertSpeaksOfATalk(TELLER, "/mijn/" + number);
    var over =
        location(
            scene()
                .as(Persona.FALLBACK)
                .post(ofPart("/eerste-uur/overdragen"), Map.of("nog", "EVIDENCE")));
    assertSpeaksOfATalk(Persona.FALLBACK, over.substring(over.indexOf("/alarmen")));
    assertSpeaksOfATalk(Persona.ADVISER, ofTalk("/eerste-uur"));
    assertSpeaksOfATalk(Persona.ADVISER, "/incidenten/" + number);
    assertSpeaksOfATalk(TELLER, "/mijn/" + number);
  }

  @Test
  void whoeverListensReadsWhatTheOthersReadAndWhoeverWasCalledWhyItIsSoLittle() {
    assertThat(scene().as(Persona.ADVISER).get(ofPart("/eerste-uur")).body())
        .contains("Dit leest wie is opgeroepen, en niets anders van het gesprek.")
        .doesNotContain("maak er geen zaak van", "??");
    assertThat(scene().as(Persona.FALLBACK).get(ofPart("/eerste-uur")).body())
        .contains("maak er geen zaak van")
        .doesNotContain("Dit leest wie is opgeroepen", "??");
  }

  private String ofTalk(String page) {
    return "/incidenten/" + number + "/getroffenen/" + part + page;
  }

  // That a talk is no case, and that only the person who told it makes it one, is said in these
  // words, and who reads that case then; an external handler is called by the name of that office.
  private static void assertSpeaksOfATalk(Persona reader, String page) {
    var text =
        scene()
            .as(reader)
            .get(scene().path(page))
            .body()
            .replaceAll("(?s)^.*<main|</main>.*$", "")
            .replaceAll("(?s)<[^>]*>", " ")
            .replaceAll("\\s+", " ")
            .replaceAll(
                "(geen|een) (zaak|zaken|belofte)\\b|zaak van ma|externe behandelaar"
                    + "|de zaak (mogen openen|dan leest)",
                "");
    assertThat(text)
        .as("%s as %s", page, reader)
        .isNotBlank()
        .doesNotContainPattern(
            "[^.]{0,60}\\b(zaak|zaken|behandel\\w*|incident\\w*|belofte\\w*)\\b");
  }

  @Test
  void theBarLeadsWhoeverListensToTheTalkItself() {
    assertThat(scene().as(Persona.ADVISER).get(scene().path("/wachtwoord")).body())
        .contains("class=\"rd-bar\"", ofPart("/eerste-uur"));
  }

  private String promise(String column) {
    return Database.text(
        "select (%s)::text from promise where kind = 'DANGER_CONFIRMED' and part_id = '%s'"
            .formatted(column, part));
  }

  private static long minutesToAsk(UUID of) {
    return Database.number(
        "select (extract(epoch from due_at - now()) / 60)::int from promise"
            + " where kind = 'AFFECTED_ASKED' and part_id = '%s'".formatted(of));
  }

  private static List<String> terms(UUID of) {
    // a police report is owed once there was an act before, as in the second case of a scene
    return Database.texts(
        "select kind from promise where part_id = '%s' and kind <> 'POLICE_REPORT' order by kind"
            .formatted(of));
  }
}
