// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Telling more after a report was sent: who may, who reads it, and what follows. */
@RugdekkingTest
@Import(IncidentFixtures.class)
class MoreModuleTests {

  private static final String VERSION = "name=\"version\"[^>]*value=\"(\\d+)\"";
  private static @Nullable Scene made;

  @Autowired IncidentFixtures fixtures;

  @BeforeEach
  void sameTown() {
    if (made == null) {
      made = fixtures.twoAffected();
    }
  }

  private static Scene scene() {
    return Objects.requireNonNull(made);
  }

  private record Sent(Persona by, UUID report, String number) {

    String more(String question) {
      return scene().path("/meldingen/" + report + "/meer/" + question);
    }

    HttpResponse<String> page(String question) {
      return scene().as(by).get(more(question));
    }

    HttpResponse<String> tell(String question, Map<String, String> fields) {
      var page = page(question).body();
      var all = new HashMap<String, String>();
      all.put("form", UUID.randomUUID().toString());
      all.put("version", IncidentFixtures.found(page, VERSION));
      all.putAll(fields);
      return scene().as(by).post(more(question), all);
    }

    String own() {
      return scene().as(by).get(scene().path("/meldingen/" + report)).body();
    }

    String seenBy(Persona persona) {
      return scene().as(persona).get(scene().path("/incidenten/" + number)).body();
    }
  }

  private static Sent report(Persona by, Map<String, String> more) {
    var id = UUID.randomUUID();
    var fields = new HashMap<String, String>();
    fields.put("concept", id.toString());
    fields.put("words", "Het was weer raak");
    fields.put("day", "TODAY");
    fields.put("whom", "ME");
    fields.putAll(more);
    scene().as(by).get(scene().path("/melden"));
    IncidentFixtures.location(scene().as(by).post(scene().path("/melden"), fields));
    var page = scene().as(by).get(scene().path("/meldingen/" + id)).body();
    return new Sent(by, id, IncidentFixtures.found(page, "(\\d{4}-[0-9A-Z]{4,})"));
  }

  private static List<String> rows(String sql) {
    return Database.asMigrator(connection -> Database.texts(connection, sql));
  }

  private static int count(String from) {
    return Integer.parseInt(rows("select count(*) from " + from).getFirst());
  }

  private static String answers(Sent sent) {
    return "report_answer where report_id = '" + sent.report() + "'";
  }

  private static String name(Persona persona) {
    return IncidentFixtures.name(scene(), persona);
  }

  // ---- with a name

  @Test
  void onePageLeadsToTheNextAndTheLastOneBack() {
    var sent = report(Persona.TRUSTED, Map.of());
    assertThat(sent.own()).contains("Meer vertellen").contains("/meer/vorm");
    var next = IncidentFixtures.location(sent.tell("vorm", Map.of("codes", "threat")));
    assertThat(next).endsWith(sent.more("kanaal"));
    assertThat(sent.page("kanaal").body())
        .contains("Vraag 2 van 9")
        .contains("Deze vraag overslaan");
    var last =
        sent.tell(
            "wensen",
            Map.of(
                "response", "NO", "police", "NO", "damage", "NO", "care", "YES", "danger", "NONE"));
    assertThat(IncidentFixtures.location(last))
        .endsWith(scene().path("/meldingen/" + sent.report()));
    assertThat(sent.page("vorm").body())
        .containsPattern("value=\"threat\"[^>]*checked|checked[^>]*value=\"threat\"");
    assertThat(sent.own()).contains("verteld");
  }

  @Test
  void whatTheReportSaidIsNotAskedAgain() {
    var sent = report(Persona.TRUSTED, Map.of("channel", "email"));
    assertThat(sent.own()).doesNotContain("/meer/kanaal").contains("/meer/onderwerp");
    assertThat(sent.page("kanaal").statusCode()).isEqualTo(404);
  }

  @Test
  void whoHandlesItReadsItAndTheTimelineSaysOnlyThatItWasTold() {
    var sent = report(Persona.TRUSTED, Map.of());
    sent.tell(
        "veroorzaker", Map.of("choice", "KNOWN", "name", "De heer Dreiger", "words", "Baard"));
    sent.tell("getuigen", Map.of("words", "De buurvrouw"));
    assertThat(sent.seenBy(Persona.OWNER))
        .contains("Later verteld")
        .contains("De heer Dreiger")
        .contains("Baard")
        .contains("De buurvrouw")
        .contains("Later verteld bij de melding: wie het deed");
    var line = "timeline_entry where kind = 'TOLD_MORE' and words is null and about = 'SUBJECT'";
    assertThat(count(line)).isPositive();
    assertThat(
            count(
                "audit_event where verb = 'incident.TOLD_MORE' and object_id = '%s'"
                    .formatted(sent.report())))
        .isEqualTo(2);
    var sealed = rows("select encode(answer, 'escape') from " + answers(sent));
    assertThat(sealed).hasSize(2).noneMatch(text -> text.contains("Dreiger"));
  }

  @Test
  void whatItDidToSomebodyIsReadByWhoHandlesItAndByNoSupervisor() {
    var sent = report(Persona.TRUSTED, Map.of());
    sent.tell("gevolgen", Map.of("codes", "HEALTH", "words", "Ik slaap slecht"));
    assertThat(sent.page("gevolgen").body())
        .contains(name(Persona.OWNER))
        .doesNotContain(name(Persona.RESPONSIBLE));
    assertThat(sent.seenBy(Persona.OWNER)).contains("Ik slaap slecht");
    assertThat(sent.seenBy(Persona.RESPONSIBLE))
        .contains("Het was weer raak")
        .doesNotContain("Ik slaap slecht")
        .doesNotContain("Ik merk het aan mijn gezondheid");
  }

  @Test
  void howSeriousTheyFindItIsTheirsInTheRegisterAndReplans() {
    var sent = report(Persona.TRUSTED, Map.of());
    assertThat(sent.seenBy(Persona.OWNER)).doesNotContain("Besluiten over aangifte");
    var police =
        "promise p join report r on r.incident_id = p.incident_id where r.id = '%s'"
            .formatted(sent.report())
            .concat(" and p.kind = 'POLICE_REPORT'");
    assertThat(count(police)).isZero();
    sent.tell("ernst", Map.of("choice", "HIGH"));
    assertThat(count(police)).isEqualTo(1);
    var severity =
        "select coalesce(experienced, 0) || '/' || coalesce(assessed, 0) from affected a"
            .concat(" join report r on r.incident_id = a.incident_id where r.id = '")
            .concat(sent.report() + "'");
    assertThat(rows(severity)).containsExactly("3/0");
    sent.tell("ernst", Map.of("choice", "UNKNOWN", "words", "Ik twijfel"));
    assertThat(rows(severity)).containsExactly("3/0");
  }

  @Test
  void whoReportsForAnotherTellsWhatHappenedAndNotWhatItDidToThem() {
    var sent = new Sent(Persona.REPORTER, scene().file().report(), scene().file().number());
    assertThat(sent.own()).contains("/meer/vorm").doesNotContain("/meer/gevolgen", "/meer/ernst");
    for (var own : List.of("gevolgen", "ernst", "wensen", "niets")) {
      assertThat(sent.page(own).statusCode()).as(own).isEqualTo(404);
      assertThat(
              scene()
                  .as(Persona.REPORTER)
                  .post(sent.more(own), Map.of("version", "0"))
                  .statusCode())
          .as(own)
          .isEqualTo(404);
    }
    sent.tell("getuigen", Map.of("words", "Een voorbijganger"));
    assertThat(sent.seenBy(Persona.OWNER)).contains("Een voorbijganger");
    // one of several affected reads nobody's report, and no line about it either
    var affected = scene().as(Persona.AFFECTED).get(scene().path("/mijn/" + sent.number())).body();
    assertThat(affected).doesNotContain("Een voorbijganger").doesNotContain("Later verteld");
  }

  @Test
  void inConfidenceOnlyTheAdviserReadsIt() {
    var sent = report(Persona.TRUSTED, Map.of("confidential", "true"));
    assertThat(sent.page("gevolgen").body())
        .contains(name(Persona.ADVISER) + " (vertrouwenspersoon)")
        .doesNotContain(name(Persona.OWNER));
    sent.tell("gevolgen", Map.of("codes", "FAMILY"));
    assertThat(sent.seenBy(Persona.ADVISER)).contains("Mijn gezin of familie merkt het");
    assertThat(sent.seenBy(Persona.OWNER)).doesNotContain("Mijn gezin of familie merkt het");
  }

  @Test
  void nobodyElseFindsThePages() {
    var sent = report(Persona.TRUSTED, Map.of());
    for (var other : List.of(Persona.OWNER, Persona.REPORTER, Persona.ADMINISTRATOR)) {
      assertThat(scene().as(other).get(sent.more("vorm")).statusCode()).isEqualTo(404);
      assertThat(scene().as(other).post(sent.more("vorm"), Map.of("version", "0")).statusCode())
          .isEqualTo(404);
    }
  }

  // ---- again, and wrong

  @Test
  void aChangeIsANewVersionAndTheEarlierStaysReadable() {
    var sent = report(Persona.TRUSTED, Map.of());
    sent.tell("getuigen", Map.of("words", "De buurvrouw"));
    sent.tell("getuigen", Map.of("words", "De buurman"));
    assertThat(sent.page("getuigen").body()).contains("De buurman").doesNotContain("De buurvrouw");
    assertThat(sent.seenBy(Persona.OWNER))
        .contains("De buurman", "De buurvrouw", "Eerder stond er iets anders (1)");
    sent.tell("getuigen", Map.of("words", ""));
    assertThat(sent.seenBy(Persona.OWNER)).contains("Teruggenomen", "De buurman");
  }

  @Test
  void sentTwiceIsOneAnswer() {
    var sent = report(Persona.TRUSTED, Map.of());
    var form = Map.of("form", UUID.randomUUID().toString(), "version", "0", "words", "Een keer");
    IncidentFixtures.location(scene().as(Persona.TRUSTED).post(sent.more("getuigen"), form));
    IncidentFixtures.location(scene().as(Persona.TRUSTED).post(sent.more("getuigen"), form));
    assertThat(count(answers(sent))).isEqualTo(1);
  }

  @Test
  void changedInAnotherWindowItIsSaidAndNothingTypedIsLost() {
    var sent = report(Persona.TRUSTED, Map.of());
    sent.tell("getuigen", Map.of("words", "Uit het ene venster"));
    var late = sent.tell("getuigen", Map.of("version", "0", "words", "Uit het andere venster"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("intussen veranderd", "Uit het ene venster", "Uit het andere venster");
    assertThat(count(answers(sent))).isEqualTo(1);
    var again =
        Map.of(
            "form", IncidentFixtures.found(late.body(), "name=\"form\"[^>]*value=\"([^\"]+)\""),
            "version", IncidentFixtures.found(late.body(), VERSION),
            "words", "Uit het andere venster");
    IncidentFixtures.location(scene().as(Persona.TRUSTED).post(sent.more("getuigen"), again));
    assertThat(count(answers(sent))).isEqualTo(2);
  }

  @Test
  void badInputIsSaidAndKept() {
    var sent = report(Persona.TRUSTED, Map.of());
    assertThat(sent.tell("vorm", Map.of()).body()).contains("of sla deze vraag over");
    var unknown = sent.tell("vorm", Map.of("codes", "toverij", "words", "Het ging zo"));
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("Kies een van de mogelijkheden", "Het ging zo");
    var tooLong = sent.tell("getuigen", Map.of("words", "x".repeat(5_001)));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("Er passen 5.000 tekens", "x".repeat(5_001));
    var half = sent.tell("wensen", Map.of("response", "YES", "words", "Ik wil rust"));
    assertThat(half.statusCode()).isEqualTo(422);
    assertThat(half.body()).contains("Ik wil rust");
    assertThat(count(answers(sent))).isZero();
  }

  @Test
  void aFileIsCleanedAndLiesWithTheReport() {
    var sent = report(Persona.TRUSTED, Map.of());
    var fields = Map.of("form", UUID.randomUUID().toString(), "version", "0", "words", "De brief");
    var wrong =
        scene()
            .as(Persona.TRUSTED)
            .post(sent.more("bewijs"), fields, "virus.exe", new byte[] {'M', 'Z', 0, 1});
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("virus.exe", "De brief", "Kies uw bestanden opnieuw");
    var right =
        scene()
            .as(Persona.TRUSTED)
            .post(sent.more("bewijs"), fields, "brief.png", Pictures.png(40, 30));
    IncidentFixtures.location(right);
    assertThat(sent.own()).contains("brief.png");
    assertThat(sent.seenBy(Persona.OWNER)).contains("brief.png", "/schoon", "De brief");
    var keys =
        "select count(distinct key_id) from (select key_id from report where id = '%1$s' union all"
            .concat(" select key_id from evidence where report_id = '%1$s') keys")
            .formatted(sent.report());
    assertThat(rows(keys)).containsExactly("1");
  }

  @Test
  void aColleagueWhoIsNamedIsKeptFromTheCaseAndFromTheAnswer() {
    var sent = report(Persona.TRUSTED, Map.of());
    var unknown = sent.tell("veroorzaker", Map.of("choice", "COLLEAGUE", "name", "Niemand Hier"));
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("Wij kennen hier niemand met deze naam", "Niemand Hier");
    assertThat(count(answers(sent))).isZero();
    assertThat(sent.seenBy(Persona.OWNER)).contains("Het was weer raak");
    IncidentFixtures.location(
        sent.tell("veroorzaker", Map.of("choice", "COLLEAGUE", "name", name(Persona.OWNER))));
    var path = scene().path("/incidenten/" + sent.number());
    assertThat(scene().as(Persona.OWNER).get(path).statusCode()).isEqualTo(404);
    assertThat(sent.seenBy(Persona.RESPONSIBLE)).contains("De veroorzaker is een collega");
  }

  @Test
  void afterClosingNothingIsAdded() {
    var sent = report(Persona.TRUSTED, Map.of());
    sent.tell("getuigen", Map.of("words", "Voor het einde"));
    var part =
        "select part_id from affected a join report r on r.incident_id = a.incident_id"
            .concat(" where r.id = '" + sent.report() + "'");
    var id = rows(part).getFirst();
    Database.asMigrator(
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute("update case_part set open = false where part_id = '" + id + "'");
            statement.execute(
                "update affected set closed_at = now(), outcome = 'HANDLED' where part_id = '"
                    .concat(id + "'"));
          }
          return true;
        });
    assertThat(sent.own()).doesNotContain("/meer/");
    assertThat(sent.page("getuigen").body()).contains("U kunt hier niets meer toevoegen");
    var late =
        scene()
            .as(Persona.TRUSTED)
            .post(sent.more("getuigen"), Map.of("version", "1", "words", "Na het einde"));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("Na het einde");
    assertThat(count(answers(sent))).isEqualTo(1);
    assertThat(sent.seenBy(Persona.OWNER)).contains("Voor het einde");
  }

  // ---- whom it happened to, and who did not report

  @Test
  void theAffectedTellsWhatItDoesThemFromTheirOwnCase() {
    var path = scene().path("/mijn/" + scene().file().number());
    var affected = scene().as(Persona.AFFECTED);
    assertThat(affected.get(path).body()).contains("/gevolgen");
    var page = affected.get(path + "/gevolgen").body();
    IncidentFixtures.location(
        affected.post(
            path + "/gevolgen",
            Map.of(
                "form",
                UUID.randomUUID().toString(),
                "version",
                IncidentFixtures.found(page, VERSION),
                "codes",
                "DECISIONS",
                "words",
                "Ik stem nu anders")));
    assertThat(affected.get(path).body()).contains("U vertelde later: Wat doet het met u?");
    assertThat(affected.get(path + "/gevolgen").body()).contains("Ik stem nu anders");
    var casePath = scene().casePath("");
    assertThat(scene().as(Persona.OWNER).get(casePath).body()).contains("Ik stem nu anders");
    for (var other : List.of(Persona.OTHER_OWNER, Persona.RESPONSIBLE, Persona.COORDINATOR)) {
      assertThat(scene().as(other).get(casePath).body())
          .as("%s", other)
          .doesNotContain("Ik stem nu anders");
    }
    assertThat(scene().as(Persona.OTHER_AFFECTED).get(path + "/gevolgen").body())
        .doesNotContain("Ik stem nu anders");
  }

  // ---- without a name

  @Test
  void withoutANameItIsToldWithTheCode() {
    var visitor = new Visitor(scene().port());
    var form = visitor.get(scene().path("/anoniem")).body();
    var code = IncidentFixtures.found(form, "name=\"code\"[^>]*value=\"([0-9A-Z]{20})\"");
    var sent =
        visitor.post(
            scene().path("/anoniem"),
            Map.of(
                "code",
                code,
                "words",
                "Er wordt gedreigd",
                "day",
                "UNKNOWN",
                "whom",
                "ME",
                "body",
                "COUNCIL"));
    var number = IncidentFixtures.found(sent.body(), "<dd>(\\d{4}-[0-9A-Z]{4,})</dd>");
    assertThat(sent.body()).contains("Meer vertellen").doesNotContain("code=" + code);

    var later = new Visitor(scene().port());
    later.get(scene().path("/terugkomen"));
    var page = tell(later, "", Map.of("code", code, "vraag", "gevolgen"));
    assertThat(page.body())
        .contains("Wat doet het met u?", "Dit leest: vertrouwenspersoon.")
        .doesNotContain(name(Persona.ADVISER));
    var next =
        tell(
            later,
            "/bewaren",
            Map.of(
                "code", code,
                "vraag", "gevolgen",
                "form", UUID.randomUUID().toString(),
                "version", "0",
                "codes", "HEALTH",
                "words", "Ik slaap slecht"));
    assertThat(next.body()).contains("Wat wilt u, en is er gevaar?");
    tell(
        later,
        "/bewaren",
        Map.of(
            "code", code,
            "vraag", "ernst",
            "form", UUID.randomUUID().toString(),
            "version", "0",
            "choice", "VERY_HIGH"));
    assertThat(tell(later, "", Map.of("code", code, "vraag", "gevolgen")).body())
        .contains("Ik slaap slecht");

    var seen = scene().as(Persona.ADVISER).get(scene().path("/incidenten/" + number)).body();
    assertThat(seen).contains("Ik slaap slecht", "Ik merk het aan mijn gezondheid", "zeer hoog");
    var about =
        "select distinct coalesce(by_id::text, 'nobody') from report_answer a join case_file f"
            .concat(" on f.incident_id = a.incident_id where f.number = '" + number + "'")
            .concat(" and f.organisation_id = '" + scene().organisation().id().value() + "'");
    assertThat(rows(about)).containsExactly("nobody");
    assertThat(scene().as(Persona.OWNER).get(scene().path("/incidenten/" + number)).statusCode())
        .isEqualTo(404);
  }

  private static final Map<String, String> DANGER =
      Map.of(
          "response", "NOT_YET", "police", "NO", "damage", "NO", "care", "NO", "danger", "ACUTE");

  private static int alarms(String number) {
    return count(
        "alarm a join case_file f on f.incident_id = a.incident_id where f.number = '%s'"
            .formatted(number)
            .concat(" and f.organisation_id = '")
            .concat(scene().organisation().id().value() + "'"));
  }

  @Test
  void dangerNowCallsSomebodyAndIsNeverFilledInBeforehand() {
    var sent = report(Persona.TRUSTED, Map.of());
    assertThat(alarms(sent.number())).isZero();
    IncidentFixtures.location(sent.tell("wensen", DANGER));
    assertThat(alarms(sent.number())).isEqualTo(1);
    assertThat(sent.own()).contains("Er wordt iemand opgeroepen");
    var own = scene().as(Persona.TRUSTED).get(scene().path("/mijn/" + sent.number()));
    assertThat(own.body()).contains("Er wordt iemand opgeroepen");
    for (var page :
        List.of(sent.more("wensen"), scene().path("/mijn/" + sent.number() + "/wensen"))) {
      assertThat(scene().as(Persona.TRUSTED).get(page).body())
          .containsPattern("value=\"ACUTE\"")
          .doesNotContainPattern("value=\"ACUTE\"[^>]*checked|checked[^>]*value=\"ACUTE\"");
    }
  }

  @Test
  void theOwnerWhoHearsOfDangerCallsSomebodyToo() {
    var sent = report(Persona.TRUSTED, Map.of());
    var page = sent.seenBy(Persona.OWNER);
    var asking = IncidentFixtures.found(page, "href=\"([^\"]+/vragen)\"");
    var form = scene().as(Persona.OWNER).get(asking).body();
    var fields = new HashMap<>(DANGER);
    fields.put("policeAdvice", "PENDING");
    fields.put("version", IncidentFixtures.found(form, VERSION));
    IncidentFixtures.location(scene().as(Persona.OWNER).post(asking, fields));
    assertThat(alarms(sent.number())).isEqualTo(1);
  }

  @Test
  void withoutANameDangerCallsSomebodyToo() {
    var visitor = new Visitor(scene().port());
    var form = visitor.get(scene().path("/anoniem")).body();
    var code = IncidentFixtures.found(form, "name=\"code\"[^>]*value=\"([0-9A-Z]{20})\"");
    var sent =
        visitor.post(
            scene().path("/anoniem"),
            Map.of(
                "code",
                code,
                "words",
                "Hij dreigt",
                "day",
                "UNKNOWN",
                "whom",
                "ME",
                "body",
                "COUNCIL"));
    var number = IncidentFixtures.found(sent.body(), "<dd>(\\d{4}-[0-9A-Z]{4,})</dd>");
    var fields = new HashMap<>(DANGER);
    fields.putAll(
        Map.of(
            "code", code, "vraag", "wensen", "form", UUID.randomUUID().toString(), "version", "0"));
    assertThat(tell(visitor, "/bewaren", fields).body()).contains(number, "verteld");
    assertThat(alarms(number)).isEqualTo(1);
  }

  @Test
  void aWrongCodeOpensNothing() {
    var visitor = new Visitor(scene().port());
    visitor.get(scene().path("/terugkomen"));
    for (var code : List.of("ABCD", ReceiptCode.fresh().signs())) {
      for (var where : List.of("", "/bewaren")) {
        var answer = tell(visitor, where, Map.of("code", code, "vraag", "vorm", "version", "0"));
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).contains("Ontvangstcode").doesNotContain("Soort gedrag");
      }
    }
  }

  private static HttpResponse<String> tell(
      Visitor visitor, String where, Map<String, String> fields) {
    return visitor.post(scene().path("/terugkomen/meer" + where), fields);
  }
}
