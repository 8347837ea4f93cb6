// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which road a report takes, and who finds it there. */
@RugdekkingTest
class LanesModuleTests extends SharedScene {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired People people;

  /** Sends a report about oneself, and gives its number. */
  private static String report(Persona by, Map<String, String> more) {
    return scene().number(by, scene().report(by, more));
  }

  private static String own(Persona by, UUID report) {
    return scene().as(by).get(scene().path("/meldingen/" + report)).body();
  }

  @Test
  void aConfidentialReportIsFoundByTheAdviserOnly() {
    var number = report(Persona.REPORTER, Map.of("confidential", "true"));
    assertThat(Finders.opening(scene(), number, Persona.REPORTER)).containsExactly(Persona.ADVISER);
    assertThat(Finders.listing(scene(), number))
        .containsExactlyInAnyOrder(Persona.REPORTER, Persona.ADVISER);
  }

  @Test
  void anOpenReportIsFoundByMore() {
    var number = report(Persona.REPORTER, Map.of());
    assertThat(Finders.opening(scene(), number, Persona.REPORTER))
        .containsExactlyInAnyOrder(Persona.OWNER, Persona.RESPONSIBLE, Persona.DEPUTY);
  }

  @Test
  void whoRatherDoesNotSayGoesToTheAdviser() {
    var number = report(Persona.REPORTER, Map.of("whom", "UNSAID"));
    assertThat(Finders.opening(scene(), number, Persona.REPORTER)).containsExactly(Persona.ADVISER);
  }

  @Test
  void thePageSaysBeforehandWhoReadsWhichLane() {
    var page = scene().as(Persona.REPORTER).get(scene().path("/melden")).body();
    assertThat(page)
        .contains(name(Persona.OWNER) + " (behandelaar)")
        .contains("Dit leest: " + name(Persona.ADVISER) + " (vertrouwenspersoon). Niemand anders");
    assertThat(
            own(Persona.REPORTER, scene().report(Persona.REPORTER, Map.of("confidential", "true"))))
        .contains("Dit leest: " + name(Persona.ADVISER) + " (vertrouwenspersoon).")
        .doesNotContain(name(Persona.OWNER));
  }

  @Test
  void anAccusedColleagueAndTheLineAboveFindNothing() {
    var number =
        report(
            Persona.UNRELATED,
            Map.of(
                "whom",
                "OTHER",
                "names",
                name(Persona.OTHER_AFFECTED),
                "internal",
                "true",
                "accused",
                name(Persona.ACCUSED)));
    assertThat(Finders.opening(scene(), number, Persona.UNRELATED, Persona.OTHER_AFFECTED))
        .containsExactlyInAnyOrder(Persona.OTHER_OWNER, Persona.COORDINATOR);
    assertThat(Finders.listing(scene(), number))
        .doesNotContain(
            Persona.ACCUSED, Persona.LINE_OF_ACCUSED, Persona.LINE_OF_AFFECTED, Persona.OWNER);
  }

  @Test
  void aReportAboutTheHeadOfABodyGoesOutside() {
    CurrentOrganisation.runIn(
        scene().organisation().id(),
        () ->
            people.addOffice(
                scene().person(Persona.RESPONSIBLE),
                OfficeKind.RESPONSIBLE,
                BodyKind.COUNCIL,
                LONG_AGO));
    var number =
        report(Persona.REPORTER, Map.of("internal", "true", "accused", name(Persona.RESPONSIBLE)));
    assertThat(Finders.opening(scene(), number, Persona.REPORTER))
        .containsExactly(Persona.FALLBACK);
    assertThat(Finders.listing(scene(), number))
        .containsExactlyInAnyOrder(Persona.REPORTER, Persona.FALLBACK);
  }

  @Test
  void aReportAboutTheMayorGoesOutsideWhoeverItHappenedTo() {
    CurrentOrganisation.runIn(
        scene().organisation().id(),
        () ->
            people.addPosition(
                scene().person(Persona.PRIVACY_OFFICER), BodyKind.MAYOR, "mayor", null, LONG_AGO));
    var about = Map.of("internal", "true", "accused", login(Persona.PRIVACY_OFFICER), "whom", "ME");
    for (var by : List.of(Persona.OTHER_AFFECTED, Persona.REPORTER)) {
      var number = report(by, about);
      assertThat(Finders.opening(scene(), number, by)).containsExactly(Persona.FALLBACK);
      assertThat(Finders.listing(scene(), number)).containsExactlyInAnyOrder(by, Persona.FALLBACK);
    }
  }

  @Test
  void aColleagueWhomWeCannotFindIsNamedByTheAdviser() {
    var about = Map.of("internal", "true", "accused", "een man van de derde verdieping");
    var id = scene().report(Persona.REPORTER, about);
    var number = scene().number(Persona.REPORTER, id);
    assertThat(Finders.opening(scene(), number, Persona.REPORTER)).containsExactly(Persona.ADVISER);
    var adviser = scene().as(Persona.ADVISER);
    var page = adviser.get(scene().path("/incidenten/" + number)).body();
    assertThat(page).contains("gaat over een man van de derde verdieping");
    var path = IncidentFixtures.found(page, "href=\"([^\"]+/veroorzakers)\"") + "/nieuw";
    adviser.get(path);
    assertThat(adviser.post(path, colleague("niemand")).statusCode()).isEqualTo(422);
    assertThat(adviser.post(path, colleague(name(Persona.REPORTER))).body())
        .contains("Deze persoon is de getroffene");
    IncidentFixtures.location(adviser.post(path, colleague(name(Persona.ADVISER))));
    // the adviser turned out to have done it: nobody of the lane is left, and outside has it
    assertThat(Finders.opening(scene(), number, Persona.REPORTER))
        .containsExactly(Persona.FALLBACK);
    assertThat(new Mailbox(scene().mark() + ".example").await(login(Persona.FALLBACK), number))
        .isNotNull();
    assertThat(scene().as(Persona.FALLBACK).get(scene().path("/incidenten/" + number)).body())
        .contains("De veroorzaker is een collega.");
  }

  private static Map<String, String> colleague(String name) {
    return Map.of(
        "form", UUID.randomUUID().toString(), "version", "0", "kind", "COLLEAGUE", "name", name);
  }

  @Test
  void reporterAndCaseOwnerWriteToAndFro() {
    var id = scene().report(Persona.REPORTER, Map.of());
    var number = scene().number(Persona.REPORTER, id);
    var mails = new Mailbox(scene().mark() + ".example");
    var ask = scene().path("/incidenten/" + number + "/meldingen/" + id);
    var owner = scene().as(Persona.OWNER);
    assertThat(owner.get(ask).body()).contains("Er zijn nog geen berichten");
    var question = form("Hoe laat was het?");
    IncidentFixtures.location(owner.post(ask, question));
    IncidentFixtures.location(owner.post(ask, question));
    mails.await(login(Persona.REPORTER), "/meldingen/" + id);
    assertThat(owner.get(ask).body()).containsOnlyOnce("Hoe laat was het?");
    // It stands on top of the page, and once among the messages.
    var page = own(Persona.REPORTER, id);
    assertThat(page.substring(0, page.indexOf("<h2"))).containsOnlyOnce("Hoe laat was het?");
    assertThat(page.substring(page.indexOf("<h2")))
        .containsOnlyOnce("Hoe laat was het?")
        .contains(name(Persona.OWNER));
    var answer = scene().path("/meldingen/" + id + "/berichten");
    var reporter = scene().as(Persona.REPORTER);
    IncidentFixtures.location(reporter.post(answer, form("Om negen uur")));
    mails.await(login(Persona.OWNER), "/incidenten/" + number + "/meldingen/" + id);
    assertThat(owner.get(scene().path("/incidenten/" + number)).body())
        .contains("Nieuw bericht van de melder (2 in totaal)");
    assertThat(owner.get(ask).body()).contains("Om negen uur");
    assertThat(Rows.tablesWith("Om negen uur")).isEmpty();
  }

  @Test
  void nobodyElseReadsOrWritesMessages() {
    var id = scene().report(Persona.REPORTER, Map.of());
    var number = scene().number(Persona.REPORTER, id);
    var base = scene().path("/incidenten/" + number);
    // supervising is not handling; another case's owner does not see this one at all
    for (var persona : new Persona[] {Persona.RESPONSIBLE, Persona.DEPUTY}) {
      assertThat(scene().as(persona).get(base + "/meldingen/" + id).statusCode()).isEqualTo(403);
      assertThat(scene().as(persona).get(base).body()).doesNotContain("/meldingen/" + id);
    }
    assertThat(scene().as(Persona.OTHER_OWNER).get(base + "/meldingen/" + id).statusCode())
        .isEqualTo(404);
    var answer = scene().path("/meldingen/" + id + "/berichten");
    assertThat(scene().as(Persona.OWNER).post(answer, form("Namens de melder")).statusCode())
        .isEqualTo(404);
    // a report of another case under the number of one's own
    var other = scene().path("/incidenten/" + number + "/meldingen/" + scene().file().report());
    assertThat(scene().as(Persona.OWNER).get(other).statusCode()).isEqualTo(404);
  }

  @Test
  void aMessageThatCannotBeTakenIsShownAgain() {
    var id = scene().report(Persona.REPORTER, Map.of());
    var path = scene().path("/meldingen/" + id + "/berichten");
    var reporter = scene().as(Persona.REPORTER);
    var tooLong = reporter.post(path, form("x".repeat(5_001)));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("Dit bericht is te lang").contains("x".repeat(5_001));
    assertThat(reporter.post(path, form("\0 \n")).body()).contains("Schrijf een bericht");
  }

  private static Map<String, String> form(String words) {
    return Map.of("form", UUID.randomUUID().toString(), "words", words);
  }
}
