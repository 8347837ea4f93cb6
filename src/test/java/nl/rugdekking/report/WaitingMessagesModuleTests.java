// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import nl.rugdekking.TellForms;
import org.junit.jupiter.api.Test;

/** A message of a reporter waits on the desk of whoever handles the case until it is answered. */
@RugdekkingTest
class WaitingMessagesModuleTests extends SharedScene {

  private static final String WORDS = "Hij stond net weer voor de school. Bel me.";
  private static final String TASK = "Beantwoord het bericht van de ";

  private record Sent(Persona by, UUID report, String number) {

    String page() {
      return scene().path("/incidenten/" + number);
    }

    String messages() {
      return page() + "/meldingen/" + report;
    }

    void write(String words) {
      location(
          scene().as(by).post(scene().path("/meldingen/" + report + "/berichten"), form(words)));
    }
  }

  private static Sent reported(Persona by) {
    var id = scene().report(by, Map.of());
    return new Sent(by, id, scene().number(by, id));
  }

  private static Map<String, String> form(String words) {
    return Map.of("form", UUID.randomUUID().toString(), "words", words);
  }

  private static String read(Persona persona, String path) {
    return scene().as(persona).get(path).body();
  }

  private static List<String> tasks(Persona persona, Sent about) {
    return read(persona, scene().path("/taken"))
        .lines()
        .filter(line -> line.contains("data-do") && line.contains(about.messages()))
        .toList();
  }

  @Test
  void aMessageIsATaskAndTheFirstThingInTheCaseUntilItIsAnswered() {
    var sent = reported(Persona.AFFECTED);
    assertThat(tasks(Persona.OWNER, sent)).isEmpty();
    var counted = inMenu();
    sent.write(WORDS);
    sent.write("Bent u daar?");
    assertThat(tasks(Persona.OWNER, sent)).as("one for the conversation").hasSize(1);
    assertThat(inMenu()).isEqualTo(counted + 1);
    assertThat(read(Persona.OWNER, scene().path("/taken")))
        .contains(TASK + "getroffene")
        .containsAnyOf(">morgen<", ">maandag<", "dag<");
    assertThat(read(Persona.OWNER, sent.page()))
        .contains("Nu eerst: Beantwoord het bericht van " + name(Persona.AFFECTED), WORDS)
        .contains("„Bent u daar?”", "Bericht van de melder", sent.messages());
    // reading it is no answer
    read(Persona.OWNER, sent.messages());
    assertThat(tasks(Persona.OWNER, sent)).hasSize(1);

    location(scene().as(Persona.OWNER).post(sent.messages(), form("Ik bel u nu.")));
    assertThat(tasks(Persona.OWNER, sent)).isEmpty();
    assertThat(inMenu()).isEqualTo(counted);
    assertThat(read(Persona.OWNER, sent.page()))
        .contains(WORDS, "Ik bel u nu.", "Bericht aan de melder")
        .doesNotContain("Nu eerst: Beantwoord");
    sent.write("Dank u.");
    assertThat(tasks(Persona.OWNER, sent)).hasSize(1);
  }

  @Test
  void tellingTheAffectedAnswersTheirMessageAndNotThatOfSomebodyElse() {
    var own = reported(Persona.AFFECTED);
    own.write(WORDS);
    tell(own);
    assertThat(tasks(Persona.OWNER, own)).isEmpty();
    assertThat(read(Persona.OWNER, own.page())).doesNotContain("Nieuw bericht van ");

    var file = scene().file();
    var other = new Sent(Persona.REPORTER, file.report(), file.number());
    other.write(WORDS);
    tell(other);
    assertThat(tasks(Persona.OWNER, other)).hasSize(1);
  }

  @Test
  void theMessagesAreCalledAfterTheReporterAndHoldWhatTheyWereTold() {
    var sent = reported(Persona.AFFECTED);
    sent.write(WORDS);
    tell(sent);
    assertThat(read(Persona.OWNER, sent.messages()))
        .containsSubsequence(
            "<h1", "Berichten met " + name(Persona.AFFECTED), WORDS, "Wij zijn bezig.", "<form")
        .doesNotContain("· Melder");
  }

  private static void tell(Sent sent) {
    var owner = scene().as(Persona.OWNER);
    assertThat(owner.post(telling(sent), form("Wij zijn bezig.")).statusCode()).isEqualTo(302);
  }

  private static String telling(Sent sent) {
    var page = read(Persona.OWNER, sent.page());
    var part = found(page, "/getroffenen/([0-9a-f-]{36})/");
    return sent.page() + "/getroffenen/" + part + "/terugkoppelen";
  }

  @Test
  void aQuestionKeepsNoPromiseToTellAndWhatSaysHowItGoesOnDoes() {
    var sent = reported(Persona.AFFECTED);
    assertThat(read(Persona.OWNER, telling(sent)))
        .contains("Wat vertelt u hiermee?")
        .doesNotContainPattern("name=\"told\"[^>]*checked|checked[^>]*name=\"told\"");
    tell(sent);
    assertThat(countTold(sent)).isZero();
    TellForms.tellAll(scene().as(Persona.OWNER), telling(sent), "De politie komt morgen langs");
    assertThat(countTold(sent)).isOne();
  }

  private static int countTold(Sent sent) {
    return Database.number(
        "select count(*) from promise join report using (organisation_id, incident_id)"
            + " where kind = 'AFFECTED_TOLD' and promise.state = 'KEPT' and report.id = '%s'"
                .formatted(sent.report()));
  }

  @Test
  void whoMayNotReadMessagesSeesNoneOfIt() {
    var sent = reported(Persona.AFFECTED);
    sent.write(WORDS);
    for (var persona : List.of(Persona.RESPONSIBLE, Persona.DEPUTY)) {
      assertThat(tasks(persona, sent)).isEmpty();
      assertThat(read(persona, sent.page())).doesNotContain(WORDS, "Beantwoord het bericht");
    }
    assertThat(tasks(Persona.OTHER_OWNER, sent)).isEmpty();
  }

  @Test
  void howToCallSafelyStandsAtTheTopAndWhereTheAffectedIsAsked() {
    var sent = reported(Persona.AFFECTED);
    var words = Map.of("details[phone]", "06 1234 5678", "details[calling]", "App eerst");
    scene().tell(Persona.AFFECTED, sent.report(), "veiligheid", words);
    var page = read(Persona.OWNER, sent.page());
    assertThat(page.substring(0, page.indexOf("rd-split")))
        .contains("href=\"tel:0612345678\"", "Bel 06 1234 5678", "Veilig bellen: App eerst");
    var first = page.substring(page.indexOf("rd-first"), page.indexOf("rd-split"));
    assertThat(first).contains("Vraag wat de getroffene wil", "tel:0612345678", "App eerst");
    var ask = found(page, "href=\"([^\"]+/vragen)\"");
    var asking = read(Persona.OWNER, ask);
    assertThat(asking.substring(0, asking.indexOf("<form class=\"rd-form\"")))
        .contains("tel:0612345678", "Veilig bellen: App eerst");
  }

  private static int inMenu() {
    var page = read(Persona.OWNER, scene().path("/taken"));
    return Integer.parseInt(found(page, ">Te doen</span> <span class=\"rd-chip__count\">(\\d+)<"));
  }
}
