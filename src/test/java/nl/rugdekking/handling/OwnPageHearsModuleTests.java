// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.help.HelpNumber;
import nl.rugdekking.organisation.help.HelpNumbers;
import nl.rugdekking.organisation.help.HelpPlace;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.web.TelephoneNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The page of the affected says what they answered and that it arrived, and keeps a talk secret.
 */
@RugdekkingTest
class OwnPageHearsModuleTests extends SharedScene {

  @Autowired HelpNumbers numbers;

  private static String reported(Map<String, String> more) {
    return "/mijn/" + scene().number(Persona.TRUSTED, scene().report(Persona.TRUSTED, more));
  }

  private static String read(Persona persona, String path) {
    return scene().as(persona).get(scene().path(path)).body();
  }

  private static String me(String path) {
    return read(Persona.TRUSTED, path);
  }

  private static String post(String path, Map<String, String> fields) {
    return IncidentFixtures.location(scene().as(Persona.TRUSTED).post(scene().path(path), fields));
  }

  private static String answer(String own, Map<String, String> answers) {
    var fields = new HashMap<>(answers);
    fields.put(
        "version",
        IncidentFixtures.found(me(own + "/wensen"), "name=\"version\" value=\"(\\d+)\""));
    return post(own + "/wensen", fields);
  }

  private static String of(String own) {
    return " from case_part join case_file using (organisation_id, incident_id) where number = '%s'"
        .formatted(own.substring("/mijn/".length()));
  }

  private void setNumber() {
    CurrentOrganisation.runIn(
        scene().organisation().id(),
        () -> {
          for (var place : HelpPlace.values()) {
            var last = place == HelpPlace.ADVISER ? "40" : "20";
            var number = TelephoneNumber.parse("088 000 01 " + last).orElseThrow();
            numbers.set(new HelpNumber(place, null, number, LocalDate.of(2026, 11, 2)));
          }
        });
  }

  @Test
  void aTalkNamesTheNumberOfTheAdviserOnlyAndOffersToWrite() {
    setNumber();
    var report = scene().report(Persona.TRUSTED, Map.of("confidential", "true"));
    var own = "/mijn/" + scene().number(Persona.TRUSTED, report);
    assertThat(me(reported(Map.of()))).contains("tel:0880000120");
    assertThat(me(own))
        .contains("Schrijf " + name(Persona.ADVISER))
        .contains("<a class=\"nl-link\" href=\"" + scene().path(own) + "/openen\"")
        .contains("tel:0880000140")
        .doesNotContain("tel:0880000120", "Klacht bij de politie");
    var incident = "/incidenten" + own.substring("/mijn".length());
    var answer = Map.of("form", UUID.randomUUID().toString(), "words", "Kom morgen langs");
    IncidentFixtures.location(
        scene().as(Persona.ADVISER).post(scene().path(incident + "/meldingen/" + report), answer));
    assertThat(me(own).split("<h2")[0]).contains("Kom morgen langs");
  }

  @Test
  void aNoIsReadByTheHandlerAtOnceAndOnlyTheDangerIsStillAsked() {
    var own = reported(Map.of());
    var incident = "/incidenten" + own.substring("/mijn".length());
    answer(own, Map.of("police", "NO"));
    assertThat(read(Persona.OWNER, incident))
        .containsSubsequence("Vraag nog of er gevaar is", "Aangifte: Nee.");
  }

  @Test
  void whatWasAnsweredIsSaidInsteadOfWaitingForAnAnswer() {
    var own = reported(Map.of());
    answer(own, Map.of("response", "NOT_YET", "police", "YES", "damage", "YES", "care", "NO"));
    var again =
        DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"))
            .format(LocalDate.now(DueDates.ZONE).plusMonths(1));
    assertThat(me(own))
        .contains("U zei: nog niet. Wij vragen het uiterlijk op " + again + " opnieuw.")
        .contains("U zei: ja", "U zei: nee", "Wij besluiten over uw schade")
        .doesNotContain("Wij vragen of u schade hebt", "wacht op u ", "wacht op u<", "??");
    post(own + "/meelezers", Map.of("who", name(Persona.UNRELATED)));
    var followed = own + "/getroffenen/" + Database.uuid("select part_id" + of(own));
    assertThat(read(Persona.UNRELATED, followed))
        .contains(name(Persona.TRUSTED) + " zei: nog niet. Wij vragen het uiterlijk op " + again)
        .doesNotContain("U zei", "wacht op de getroffene", "??");
  }

  @Test
  void whatTheyAnsweredThemselvesIsNotSaidToBeDoneForThem() {
    var own = reported(Map.of());
    answer(
        own,
        Map.of(
            "response", "NO", "police", "NO", "damage", "NO", "care", "NO", "danger", "POSSIBLE"));
    assertThat(me(own))
        .contains("u hebt het zelf al gezegd")
        .contains("U zei: er is misschien gevaar", "Ik ben nu in gevaar")
        .doesNotContain("door " + name(Persona.TRUSTED), "??");
    assertThat(answer(own, Map.of("danger", "ACUTE"))).endsWith("/gevaar");
    assertThat(me(own)).doesNotContain("er is misschien gevaar");
  }

  @Test
  void whatTheHandlerWroteStandsOnTopUntilItIsAnswered() {
    var report = scene().report(Persona.TRUSTED, Map.of());
    var number = scene().number(Persona.TRUSTED, report);
    var own = "/mijn/" + number;
    write(Persona.OWNER, "/incidenten/" + number + "/meldingen/" + report, "Ik bel u om tien uur");
    assertThat(top(own)).contains(name(Persona.OWNER), "Ik bel u om tien uur", ">Antwoorden<");
    write(Persona.TRUSTED, "/meldingen/" + report + "/berichten", "Dat is goed");
    assertThat(top(own)).doesNotContain("tien uur", "Dat is goed", ">Antwoorden<");
    var part = Database.uuid("select part_id" + of(own));
    write(
        Persona.OWNER,
        "/incidenten/" + number + "/getroffenen/" + part + "/terugkoppelen",
        "De politie komt morgen langs");
    assertThat(top(own)).contains("De politie komt morgen langs");
    assertThat(me("/mijn")).contains("bericht voor u");
    answer(own, Map.of("police", "YES", "words", "Liever na vier uur"));
    assertThat(top(own)).doesNotContain("De politie komt", "Liever na vier uur");
    assertThat(thread(own))
        .containsSubsequence("Ik bel u om tien uur", "Dat is goed", "De politie komt morgen langs");
    assertThat(me("/mijn")).doesNotContain("bericht voor u");
    assertThat(me(own))
        .containsSubsequence("Wat u hebt gezegd", "U schreef erbij", "Liever na vier uur")
        .doesNotContain("??");
  }

  @Test
  void whatIsToldAndAddedStaysInOneThreadAlsoWhereSomebodyElseReportedIt() {
    var about = Map.of("whom", "OTHER", "names", name(Persona.TRUSTED));
    var number = scene().number(Persona.REPORTER, scene().report(Persona.REPORTER, about));
    var own = "/mijn/" + number;
    assertThat(me(own)).doesNotContain("id=\"berichten\"");
    write(Persona.TRUSTED, own + "/aanvulling", "Hij stond er weer");
    var part = Database.uuid("select part_id" + of(own));
    write(
        Persona.OWNER,
        "/incidenten/" + number + "/getroffenen/" + part + "/terugkoppelen",
        "Wij kijken de beelden terug");
    assertThat(thread(own))
        .containsSubsequence(
            "· U", "Hij stond er weer", name(Persona.OWNER), "Wij kijken de beelden terug")
        .doesNotContain("??");
  }

  private static String thread(String own) {
    return me(own).split("id=\"berichten\"")[1].split("<details|</section>")[0];
  }

  private static void write(Persona by, String path, String words) {
    var form = Map.of("form", UUID.randomUUID().toString(), "words", words);
    IncidentFixtures.location(scene().as(by).post(scene().path(path), form));
  }

  private static String top(String own) {
    return me(own).split("rd-split")[0];
  }

  @Test
  void eachThingThatIsSentSaysAtItsPlaceThatItArrived() {
    var report = scene().report(Persona.TRUSTED, Map.of());
    var own = "/mijn/" + scene().number(Persona.TRUSTED, report);
    var passed = "Doorgegeven. " + name(Persona.OWNER) + " ziet dit.";
    assertThat(me(own)).doesNotContain(passed).contains("?schrijf=true#berichten");
    assertThat(me(own + "?schrijf=true")).contains("<details class=\"rd-fold\" open=\"open\">");
    var said = Map.of("form", UUID.randomUUID().toString(), "words", "Nog iets");
    var places =
        Map.of(
            "toevoegen", post(own + "/aanvulling", said),
            "naam", post(own + "/naam", Map.of("verborgen", "true")),
            "meelezers", post(own + "/meelezers", Map.of("who", name(Persona.UNRELATED))),
            "berichten", post("/meldingen/" + report + "/berichten", said));
    places.forEach(
        (place, path) -> {
          assertThat(path).isEqualTo(scene().path(own) + "?gedaan=" + place + "#" + place);
          assertThat(me(own + "?gedaan=" + place))
              .containsOnlyOnce(place.equals("meelezers") ? "wie nu meeleest" : passed)
              .contains("id=\"" + place);
        });
    assertThat(me(answer(own, Map.of("police", "NO")).substring(scene().path("").length())))
        .containsOnlyOnce(passed);
  }

  @Test
  void ofWhatSomebodyElseReportedTheyAreAskedFirstWhoMayReadIt() {
    var about =
        Map.of(
            "whom", "OTHER", "names", name(Persona.UNRELATED), "words", "Zij werd uitgescholden");
    var report = scene().report(Persona.REPORTER, about);
    var own = "/mijn/" + scene().number(Persona.REPORTER, report);
    var held =
        "select count(*) from case_part where held_until is not null and part_id in (select part_id %s)"
            .formatted(of(own));
    Database.change(
        "update case_part set held_until = now() + interval '1 day' where part_id in"
            + " (select part_id"
            + of(own)
            + ")");
    assertThat(read(Persona.UNRELATED, own))
        .contains(name(Persona.REPORTER) + " heeft iets gemeld dat u overkwam")
        .containsSubsequence(
            "Zij werd uitgescholden",
            "Wilt u dat ",
            " dit leest?",
            "Tot dan leest niemand",
            "Ja, nu")
        .doesNotContain("name=\"police\"", "??");
    letRead(own, Map.of("antwoord", "NOT_YET"));
    assertThat(read(Persona.UNRELATED, own)).contains("U zei: nog niet. Tot ", "Ja, nu");
    letRead(own, Map.of("antwoord", "NO"));
    assertThat(read(Persona.UNRELATED, own))
        .contains("U zei: nee. Tot ", "U wilde niet dat anderen dit lazen.", "Ja, nu")
        .doesNotContain("U zei: nog niet.", "??");
    assertThat(Database.number(held)).isEqualTo(1);
    letRead(own, Map.of());
    assertThat(Database.number(held)).isZero();
    assertThat(read(Persona.UNRELATED, own))
        .contains("name=\"police\"")
        .doesNotContain("Wilt u dat wij dit", " dit leest?");
  }

  private static void letRead(String own, Map<String, String> answer) {
    IncidentFixtures.location(
        scene().as(Persona.UNRELATED).post(scene().path(own + "/lezen"), answer));
  }

  @Test
  void fiveAnswersOneAfterTheOtherAreOneMailAndDangerIsAlwaysOne() {
    var own = reported(Map.of());
    var before = Database.number(mails(own));
    for (var question : List.of("police", "response", "damage", "care")) {
      answer(own, Map.of(question, "NO"));
    }
    assertThat(Database.number(mails(own))).isEqualTo(before + 1);
    answer(own, Map.of("danger", "POSSIBLE"));
    assertThat(Database.number(mails(own))).isEqualTo(before + 2);
    Database.change(
        "update affected set asked_at = asked_at - interval '61 minutes' where part_id in"
            + " (select part_id"
            + of(own)
            + ")");
    answer(own, Map.of("care", "YES"));
    assertThat(Database.number(mails(own))).isEqualTo(before + 3);
  }

  private static String mails(String own) {
    return "select count(*) from outbox where template = 'task-due' and path like '%/incidenten/"
        + own.substring("/mijn/".length())
        + "'";
  }

  @Test
  void whoGetsInTouchComesFirstAndThePromisesFollowByDay() {
    var own = reported(Map.of());
    Database.change(
        "update promise set due_at = now() + interval '10 minutes' where kind = 'DAMAGE'"
            + " and part_id in (select part_id"
            + of(own)
            + ")");
    var page = me(own);
    assertThat(page).contains("leest dit en vraagt u uiterlijk ");
    assertThat(page.indexOf("Wij vragen of u schade hebt"))
        .isPositive()
        .isLessThan(page.indexOf("Wij laten u weten hoe het ervoor staat"));
  }
}
