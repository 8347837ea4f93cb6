// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static nl.rugdekking.report.AdditionScene.VERSION;
import static nl.rugdekking.report.AdditionScene.answers;
import static nl.rugdekking.report.AdditionScene.count;
import static nl.rugdekking.report.AdditionScene.name;
import static nl.rugdekking.report.AdditionScene.report;
import static nl.rugdekking.report.AdditionScene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.report.AdditionScene.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

// More than 300 lines, because what one answer changes on each page is followed here.
/** Telling more after a report was sent: who may, who reads it, and what follows. */
@RugdekkingTest
class AdditionsModuleTests {

  @Autowired IncidentFixtures fixtures;

  @BeforeEach
  void sameTown() {
    AdditionScene.at(fixtures);
  }

  @Test
  void onePageLeadsToTheNextAndTheLastOneBack() {
    var sent = report(Persona.TRUSTED, Map.of());
    assertThat(sent.own())
        .contains("Meer vertellen", "/meer/veiligheid", "Eerst: Hoe bereiken wij u veilig?");
    var first = IncidentFixtures.location(sent.tell("veiligheid", Map.of("words", "Bel overdag")));
    assertThat(first).as("what helps the affected comes first").endsWith(sent.more("wensen"));
    assertThat(sent.page("wensen").body())
        .contains("Vraag 2 van 13")
        .contains("Deze vraag overslaan");
    var wishes =
        sent.tell(
            "wensen",
            Map.of(
                "response", "NO", "police", "NO", "damage", "NO", "care", "YES", "danger", "NONE"));
    assertThat(IncidentFixtures.location(wishes)).endsWith(sent.more("vorm"));
    var next = IncidentFixtures.location(sent.tell("vorm", Map.of("codes", "threat")));
    assertThat(next).endsWith(sent.more("kanaal"));
    var last = sent.tell("gevolgen", Map.of("words", "Ik slaap slecht"));
    assertThat(IncidentFixtures.location(last))
        .endsWith(scene().path("/meldingen/" + sent.report()));
    assertThat(sent.page("vorm").body())
        .containsPattern("value=\"threat\"[^>]*checked|checked[^>]*value=\"threat\"");
    assertThat(sent.page("kanaal").body()).contains("verteld");
  }

  @Test
  void whatTheReportSaidIsNotAskedAgain() {
    var danger = Map.of("danger", "true", "phone", "06 1111 2222", "place", "Voor mijn deur");
    var sent = report(Persona.TRUSTED, danger);
    assertThat(sent.page("plaats").body())
        .containsPattern("name=\"details\\[place\\]\"[^>]*value=\"Voor mijn deur\"");
    assertThat(sent.page("vorm").body()).containsPattern("(?s)/meer/plaats\".{0,400}verteld");
    assertThat(sent.page("veiligheid").body())
        .contains("details[calling]", "Wij hebben dit nummer van u: 06 1111 2222.")
        .doesNotContain("details[phone]");
    assertThat(report(Persona.TRUSTED, Map.of()).page("veiligheid").body())
        .as("the number of an earlier report of the same person")
        .containsPattern("name=\"details\\[phone\\]\"[^>]*value=\"06 1111 2222\"");
    assertThat(report(Persona.UNRELATED, Map.of()).page("veiligheid").body())
        .contains("details[phone]")
        .doesNotContain("06 1111 2222");
  }

  @Test
  void whatTheyWantIsNotAskedAgainWhenTheySaidItOnTheirOwnPage() {
    var sent = report(Persona.TRUSTED, Map.of());
    var own = scene().path("/mijn/" + sent.number() + "/wensen");
    var trusted = scene().as(Persona.TRUSTED);
    var version =
        IncidentFixtures.found(trusted.get(own).body(), "name=\"version\"[^>]*value=\"(\\d+)\"");
    IncidentFixtures.location(
        trusted.post(
            own,
            Map.of(
                "version", version,
                "response", "NOT_YET",
                "police", "NO",
                "damage", "NO",
                "care", "YES",
                "danger", "POSSIBLE",
                "experienced", "HIGH")));
    assertThat(sent.page("vorm").body())
        .containsPattern("(?s)/meer/wensen\".{0,400}verteld")
        .containsPattern("(?s)/meer/ernst\".{0,400}verteld");
    assertThat(sent.page("ernst").body())
        .containsPattern("value=\"HIGH\"[^>]*checked|checked[^>]*value=\"HIGH\"");
    assertThat(sent.page("wensen").body())
        .containsPattern("value=\"NOT_YET\"[^>]*checked|checked[^>]*value=\"NOT_YET\"")
        .containsPattern("value=\"POSSIBLE\"[^>]*checked|checked[^>]*value=\"POSSIBLE\"");
  }

  @Test
  void whatWasAnsweredInOnePlaceIsFoldedInTheOtherAndTheRestIsAsked() {
    var sent = report(Persona.TRUSTED, Map.of());
    assertThat(sent.own())
        .as("the page asks what they want in place, so its link leads to the others")
        .contains("name=\"police\"", "nog 12 vragen");
    sent.tell("wensen", Map.of("police", "NO", "care", "YES"));
    var own = scene().as(Persona.TRUSTED).get(scene().path("/mijn/" + sent.number()));
    assertThat(own.body()).contains("name=\"response\"").doesNotContain("name=\"police\"");
    for (var path :
        List.of(scene().path("/mijn/" + sent.number() + "/wensen"), sent.more("wensen"))) {
      assertThat(scene().as(Persona.TRUSTED).get(path).body())
          .containsSubsequence(
              "name=\"danger\"",
              "name=\"response\"",
              "name=\"damage\"",
              "Wat u al zei, en kunt veranderen",
              "name=\"police\"",
              "name=\"care\"")
          .doesNotContain("??");
    }
  }

  @Test
  void howTheyAreReachedStandsOnTheirOwnPage() {
    var sent = report(Persona.TRUSTED, Map.of());
    sent.tell("veiligheid", Map.of("details[phone]", "06 1111 2222", "details[calling]", "Na zes"));
    assertThat(sent.own())
        .containsSubsequence(
            "Wat u vertelde",
            "Veilig bereiken",
            "Telefoonnummer: 06 1111 2222",
            "Veilig bellen: Na zes",
            "/meer/veiligheid");
  }

  @Test
  void whatThePoliceAsksForIsReadByWhoHandlesItAndInjuryByNobodyElse() {
    var sent = report(Persona.TRUSTED, Map.of());
    sent.tell("toedracht", Map.of("details[literal]", "Ik weet waar je woont"));
    sent.tell("plaats", Map.of("details[place]", "De hal", "details[time]", "21:00"));
    sent.tell("politie", Map.of("details[told]", "YES", "details[number]", "PL1500-77"));
    sent.tell("veroorzaker", Map.of("choice", "UNKNOWN", "details[looks]", "Kenteken 12-AB-3"));
    sent.tell("veiligheid", Map.of("details[calling]", "Na zessen", "details[home]", "YES"));
    sent.tell("gevolgen", Map.of("details[injury]", "DOCTOR"));
    assertThat(sent.seenBy(Persona.OWNER))
        .contains("Letterlijke woorden: Ik weet waar je woont", "Plaats: De hal", "Tijd: 21:00")
        .contains("Al aan de politie verteld: Ja", "Nummer van de politie: PL1500-77")
        .contains("Uiterlijk, kenteken of link: Kenteken 12-AB-3")
        .contains("Veilig bellen: Na zessen", "De veroorzaker kent het woonadres: Ja")
        .contains("Gewond: Ja, een arts heeft ernaar gekeken");
    assertThat(sent.seenBy(Persona.RESPONSIBLE)).contains("PL1500-77").doesNotContain("Gewond");
    assertThat(sent.own()).contains("De hal", "21:00");
  }

  @Test
  void theGroundCountsBesideDiscriminationOnly() {
    var sent = report(Persona.TRUSTED, Map.of());
    sent.tell("vorm", Map.of("codes", "verbal", "details[ground]", "religion"));
    assertThat(sent.seenBy(Persona.OWNER)).doesNotContain("Grond van discriminatie:");
    sent.tell("vorm", Map.of("codes", "discrimination", "details[ground]", "religion"));
    assertThat(sent.seenBy(Persona.OWNER)).contains("Grond van discriminatie:");
  }

  @Test
  void anAnswerThatIsNoneOfThoseOfferedComesBack() {
    var sent = report(Persona.TRUSTED, Map.of());
    var wrong = sent.tell("politie", Map.of("details[told]", "MISSCHIEN", "words", "Wijkagent"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Kies een van de mogelijkheden", "Wijkagent");
    var tooLong = sent.tell("politie", Map.of("details[number]", "9".repeat(201)));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("Zet de rest in het laatste vak");
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
    var sealed = Database.texts("select encode(answer, 'escape') from " + answers(sent));
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
    AdditionScene.atNewTown(fixtures);
    var sent = report(Persona.REPORTER, Map.of());
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
    assertThat(Database.texts(severity)).containsExactly("3/0");
    sent.tell("ernst", Map.of("choice", "UNKNOWN", "words", "Ik twijfel"));
    assertThat(Database.texts(severity)).containsExactly("3/0");
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
}
