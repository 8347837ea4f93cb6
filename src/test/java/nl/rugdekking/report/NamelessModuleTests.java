// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.NamelessForm;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import nl.rugdekking.Visitor;
import nl.rugdekking.report.nameless.ReceiptCode;
import org.junit.jupiter.api.Test;

// More than 300 lines, because what happens to one report without a name is followed from end to
// end.
/** A report without a name: taken, found by those who handle the lane, and tied to nobody. */
@RugdekkingTest
class NamelessModuleTests extends SharedScene {

  private record Sent(String code, String number, String page) {}

  private static Sent send(Visitor visitor, Map<String, String> more) {
    var code = NamelessForm.code(visitor, scene().path("/anoniem"));
    var answer = visitor.post(scene().path("/anoniem"), NamelessForm.fields(code, more));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var number = IncidentFixtures.found(answer.body(), "<dd>(\\d{4}-[0-9A-Z]{4,})</dd>");
    return new Sent(code, number, answer.body());
  }

  private static Visitor stranger() {
    return new Visitor(scene().port());
  }

  private static String beforeFold(String page) {
    return page.substring(0, page.indexOf("<details"));
  }

  private static String back(Visitor visitor, String code) {
    visitor.get(scene().path("/terugkomen"));
    return visitor.post(scene().path("/terugkomen"), Map.of("code", code)).body();
  }

  private static HttpResponse<String> write(
      Visitor visitor, String code, Map<String, String> form) {
    var fields = new HashMap<>(form);
    fields.put("code", code);
    return visitor.post(scene().path("/terugkomen/bericht"), fields);
  }

  private static Map<String, String> form(String words) {
    return Map.of("form", UUID.randomUUID().toString(), "words", words);
  }

  private static String reportOf(Sent sent) {
    return IncidentFixtures.found(
        scene().as(Persona.FALLBACK).get(scene().path("/incidenten/" + sent.number())).body(),
        "/meldingen/([0-9a-f-]{36})");
  }

  @Test
  void twoMessagesEachWayWithNothingButACode() {
    var sent = send(stranger(), Map.of());
    assertThat(sent.page())
        .contains(new ReceiptCode(sent.code()).shown())
        .contains("Hoort de getroffene bij de gemeenteraad, dan leest: externe behandelaar.")
        .contains("Ontvangen");
    assertThat(beforeFold(sent.page()))
        .as("only the sentence for the part of the organisation that was chosen")
        .contains("bij de gemeenteraad, dan leest")
        .containsPattern("Uiterlijk \\d+ \\w+ \\d{4} heeft iemand uw melding gelezen")
        .doesNotContain("bij het college", "??");
    assertThat(stranger().get(scene().path("/terugkomen")).body())
        .contains("href=\"tel:112\"", "href=\"" + scene().path("/anoniem"));
    var talk = scene().path("/incidenten/" + sent.number() + "/meldingen/" + reportOf(sent));
    var outside = scene().as(Persona.FALLBACK);
    var first = form("Wie schreeuwde er?");
    IncidentFixtures.location(outside.post(talk, first));
    // another day, another browser, written down by hand
    var typed = new ReceiptCode(sent.code()).shown().toLowerCase(java.util.Locale.ROOT);
    var later = stranger();
    assertThat(back(later, " " + typed + " ")).contains("Wie schreeuwde er?");
    var answer = form("De voorzitter");
    assertThat(write(later, sent.code(), answer).body()).containsOnlyOnce("De voorzitter");
    assertThat(write(later, sent.code(), answer).body()).containsOnlyOnce("De voorzitter");
    IncidentFixtures.location(outside.post(talk, form("Wat wilt u dat wij doen?")));
    assertThat(write(later, sent.code(), form("Praat met hem")).body())
        .contains("Wat wilt u dat wij doen?")
        .doesNotContain(name(Persona.FALLBACK));
    assertThat(outside.get(talk).body()).contains("De voorzitter").contains("Praat met hem");
    assertThat(outside.get(scene().path("/incidenten/" + sent.number())).body())
        .contains("Gemeld zonder naam")
        .contains("Nieuw bericht van de melder (4 in totaal)");
  }

  @Test
  void twoMessagesAWeekApartCountAsTwoAttemptsUntilTheReporterAnswers() {
    var sent = send(stranger(), Map.of());
    var talk = scene().path("/incidenten/" + sent.number() + "/meldingen/" + reportOf(sent));
    var handler = scene().as(Persona.FALLBACK);
    IncidentFixtures.location(handler.post(talk, form("Wat wilt u dat wij doen?")));
    IncidentFixtures.location(handler.post(talk, form("Bent u daar?")));
    var incident = scene().path("/incidenten/" + sent.number());
    var part =
        IncidentFixtures.found(handler.get(incident).body(), "(/getroffenen/[0-9a-f-]{36})/");
    assertThat(handler.post(incident + part + "/niet-bereikt", form("Gebeld")).statusCode())
        .as("there is nobody to call")
        .isEqualTo(422);
    assertThat(attempts(sent)).as("on one day").containsExactly("1 AFFECTED");
    Database.change(
        "update affected set attempted_on = attempted_on - 7 where attempts = 1"
            + " and incident_id = (select incident_id from case_file where number = '"
            + sent.number()
            + "' and organisation_id = '"
            + scene().organisation().id().value()
            + "')");
    IncidentFixtures.location(handler.post(talk, form("Wij horen graag van u")));
    assertThat(attempts(sent)).as("a week later").containsExactly("2 RESPONSIBLE");
    var later = stranger();
    assertThat(back(later, sent.code())).contains("Wij horen graag van u");
    assertThat(write(later, sent.code(), form("Ik ben er")).statusCode()).isEqualTo(200);
    assertThat(attempts(sent)).as("answered").containsExactly("0 AFFECTED");
  }

  private static java.util.List<String> attempts(Sent sent) {
    return Database.asMigrator(
        connection ->
            Database.texts(
                connection,
                "select a.attempts || ' ' || p.waiting_for from affected a join promise p"
                    + " on p.part_id = a.part_id and p.kind = 'RESPONSE' join case_file f"
                    + " on f.incident_id = a.incident_id where f.number = '"
                    + sent.number()
                    + "' and f.organisation_id = '"
                    + scene().organisation().id().value()
                    + "'"));
  }

  @Test
  void theCoordinatorWhereThePolicyLetsThemReadElseOutsideAndNeverTheAdviser() {
    var council = send(stranger(), Map.of());
    assertThat(Finders.opening(scene(), council.number())).containsExactly(Persona.FALLBACK);
    assertThat(Finders.listing(scene(), council.number())).containsExactly(Persona.FALLBACK);
    // the policy for staff lets the coordinator read
    var staff = send(stranger(), Map.of("body", "ORGANISATION"));
    assertThat(Finders.opening(scene(), staff.number())).containsExactly(Persona.COORDINATOR);
  }

  @Test
  void inDangerSomebodyIsCalledAndThePageSaidSo() {
    assertThat(stranger().get(scene().path("/anoniem")).body())
        .contains("Wij roepen meteen iemand op; die leest uw melding")
        .contains(scene().path("/hulp"));
    var before = Rows.count("alarm", scene().organisation().id().value());
    assertThat(send(stranger(), Map.of("danger", "true")).page()).doesNotContain("??");
    assertThat(Rows.count("alarm", scene().organisation().id().value())).isEqualTo(before + 1);
    send(stranger(), Map.of());
    assertThat(Rows.count("alarm", scene().organisation().id().value())).isEqualTo(before + 1);
  }

  @Test
  void withoutANameOneReadsTooWhetherAnybodyComes() {
    var sent = send(stranger(), Map.of("danger", "true"));
    var visitor = stranger();
    for (var page : List.of(sent.page(), back(visitor, sent.code()))) {
      assertThat(page)
          .containsOnlyOnce("Wij proberen nu iemand te bereiken</h2>")
          .contains(scene().path("/terugkomen/gevaar"), "Kijk hoe het nu staat")
          .doesNotContain("Op deze pagina ziet u hoe het staat");
    }
    var asks = Map.of("code", sent.code(), "stand", "CALLING");
    var path = scene().path("/terugkomen/gevaar");
    assertThat(visitor.post(path, asks).statusCode()).as("nothing changed").isEqualTo(204);
    var outside = scene().as(Persona.FALLBACK);
    var page = outside.get(scene().path("/incidenten/" + sent.number())).body();
    var hour = IncidentFixtures.found(page, "href=\"([^\"]+/eerste-uur)\"");
    outside.get(hour);
    IncidentFixtures.location(outside.post(hour + "/bevestigen", Map.of()));
    for (var now : List.of(visitor.post(path, asks).body(), back(stranger(), sent.code()))) {
      assertThat(now)
          .contains("Iemand pakt dit op", "Zonder uw naam kunnen wij u niet bellen")
          .doesNotContain("Wij proberen nu iemand te bereiken", "Houd uw telefoon bij")
          .doesNotContain(name(Persona.FALLBACK));
    }
    assertThat(back(stranger(), send(stranger(), Map.of()).code())).doesNotContain("rd-calling");
  }

  @Test
  void aCoordinatorIsCalledCoordinatorAlsoWhereTheyHandleIt() {
    // the policy for staff lets the coordinator read
    var sentence = "Hoort de getroffene bij de ambtelijke organisatie, dan leest: coördinator.";
    assertThat(stranger().get(scene().path("/anoniem")).body()).contains(sentence);
    var sent = send(stranger(), Map.of("body", "ORGANISATION"));
    assertThat(sent.page())
        .contains(sentence)
        .doesNotContain("dan leest: behandelaar", "dan leest: verantwoordelijke");
    var more =
        stranger()
            .post(scene().path("/terugkomen/meer"), Map.of("code", sent.code(), "vraag", "wat"));
    assertThat(more.body()).doesNotContain("behandelaar,");
  }

  // The form has them twice, folded for danger; one of the two is shown.
  private static List<String> readers(String page) {
    return Pattern.compile("<li>(Hoort de getroffene bij [^<]+)</li>")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  @Test
  void beforeAndAfterSendingTheReadersAreTheSameSentencePerBodyWhateverNameWasTyped() {
    var before = readers(stranger().get(scene().path("/anoniem")).body());
    assertThat(before)
        .containsExactly(
            "Hoort de getroffene bij de gemeenteraad, dan leest: externe behandelaar.",
            "Hoort de getroffene bij het college, dan leest: externe behandelaar.",
            "Hoort de getroffene bij de burgemeester, dan leest: externe behandelaar.",
            "Hoort de getroffene bij de ambtelijke organisatie, dan leest: coördinator. Mag die het"
                + " niet lezen, dan leest: externe behandelaar.");
    for (var accused : List.of(name(Persona.COORDINATOR), name(Persona.RESPONSIBLE), "niemand")) {
      var about = Map.of("body", "ORGANISATION", "internal", "true", "accused", accused);
      var sent = send(stranger(), about);
      for (var page : List.of(sent.page(), back(stranger(), sent.code()))) {
        assertThat(page).contains("<dd>" + before.getLast() + "</dd>");
        assertThat(readers(page)).as("those of other bodies").isEmpty();
      }
    }
  }

  @Test
  void whereAnUnknownColleagueIsAccusedItGoesOutside() {
    var about = Map.of("body", "ORGANISATION", "internal", "true", "accused", "mijn chef");
    var sent = send(stranger(), about);
    assertThat(Finders.opening(scene(), sent.number())).containsExactly(Persona.FALLBACK);
  }

  @Test
  void whoIsNamedGetsWordAndNotByWhom() {
    var sent = send(stranger(), Map.of("whom", "OTHER", "names", name(Persona.UNRELATED)));
    var own = scene().as(Persona.UNRELATED).get(scene().path("/mijn/" + sent.number()));
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.body()).contains("Gemeld zonder naam").contains("fractiekamer");
  }

  @Test
  void sentTwiceIsOneReport() {
    var visitor = stranger();
    var before = reports();
    var sent = send(visitor, Map.of());
    var again =
        visitor.post(
            scene().path("/anoniem"), NamelessForm.fields(sent.code(), Map.of("words", "x")));
    assertThat(again.body()).contains(sent.number()).contains("fractiekamer");
    assertThat(reports()).isEqualTo(before + 1);
  }

  private static int reports() {
    return Rows.count("report", scene().organisation().id().value());
  }

  @Test
  void nothingTellsWhoItWas() {
    var words = "kanarie" + UUID.randomUUID();
    var reporter = scene().as(Persona.UNRELATED);
    var sent = send(reporter, Map.of("words", words));
    for (var text : List.of(words, sent.code(), "127.0.0.1")) {
      assertThat(Rows.tablesWith(text)).as(text).isEmpty();
    }
    var report = "select count(*) from report where id = '" + reportOf(sent) + "'";
    assertThat(Database.number(report + " and reporter_id is null and lane = 'ANONYMOUS'")).isOne();
    assertThat(
            Database.number(
                "select count(*) from audit_event where object_id = '"
                    + reportOf(sent)
                    + "' and actor is not null and verb = 'report.received'"))
        .isZero();
    assertThat(Finders.listing(scene(), sent.number())).containsExactly(Persona.FALLBACK);
  }

  @Test
  void whoIsSignedInIsNotLookedAt() {
    var visitor = scene().as(Persona.TRUSTED);
    var name = name(Persona.TRUSTED);
    assertThat(visitor.get(scene().path("")).body()).contains(name);
    // so that the next look would be written
    Database.change("update account_session set used_at = used_at - interval '2 minutes'");
    var sum =
        "select (sum((extract(epoch from used_at) * 1000)::bigint) % 1000000007)::int from account_session";
    var before = Database.number(sum);
    for (var path : List.of("/anoniem", "/terugkomen", "/herinnering.ics")) {
      assertThat(visitor.get(scene().path(path)).body()).isNotEmpty().doesNotContain(name);
    }
    send(visitor, Map.of());
    assertThat(Database.number(sum)).isEqualTo(before);
    visitor.get(scene().path(""));
    assertThat(Database.number(sum)).isNotEqualTo(before);
  }

  @Test
  void aCodeOpensItsOwnReportOnly() {
    var sent = send(stranger(), Map.of("words", "Dit is van mij"));
    var other = ReceiptCode.generate().signs();
    assertThat(back(stranger(), other))
        .contains("Wij kennen deze code niet")
        .doesNotContain("Dit is van mij");
    assertThat(back(stranger(), "abc")).contains("Dit is geen ontvangstcode");
    var elsewhere = stranger();
    var path = "/" + scene().elsewhere().slug() + "/terugkomen";
    elsewhere.get(path);
    assertThat(elsewhere.post(path, Map.of("code", sent.code())).body())
        .contains("Wij kennen deze code niet");
    var writer = stranger();
    writer.get(scene().path("/terugkomen"));
    assertThat(write(writer, other, form("Hallo")).statusCode()).isEqualTo(422);
  }

  @Test
  void whatIsWrongIsSaidAndNothingTypedIsLost() {
    var visitor = stranger();
    visitor.get(scene().path("/anoniem"));
    var code = ReceiptCode.generate().signs();
    var answer =
        visitor.post(
            scene().path("/anoniem"),
            NamelessForm.fields(code, Map.of("body", "", "place", "Trappenhuis")));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Kies bij welk deel van de organisatie de getroffene hoort")
        .contains("fractiekamer")
        .contains("Trappenhuis")
        .contains(code);
    var sent = send(visitor, Map.of());
    var tooLong = write(visitor, sent.code(), form("x".repeat(5_001)));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("x".repeat(5_001)).contains("fractiekamer");
  }

  @Test
  void theReminderKnowsNobody() {
    var calendar = stranger().get(scene().path("/herinnering.ics?weken=2"));
    assertThat(calendar.statusCode()).isEqualTo(200);
    assertThat(calendar.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
    assertThat(calendar.body())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .containsPattern("DTSTART:20\\d{6}T1[78]0000Z\r\nDTEND:20\\d{6}T1[78]1500Z\r\n")
        .contains("SUMMARY:Herinnering\r\n")
        .doesNotContainIgnoringCase("rugdekking")
        .doesNotContain("http")
        .doesNotContain(scene().organisation().slug());
    assertThat(stranger().get(scene().path("/herinnering.ics?weken=900")).statusCode())
        .isEqualTo(404);
  }
}
