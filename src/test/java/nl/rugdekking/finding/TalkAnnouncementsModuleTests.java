// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever listens sees at once in which talk something new was told, and none of its words. */
@RugdekkingTest
class TalkAnnouncementsModuleTests {

  private static final String WORDS = "Zij lacht mij uit bij elke vergadering";
  private static final String WAITS = "wacht op uw antwoord";
  private static final Persona TELLER = Persona.TRUSTED;

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @SuppressWarnings("NullAway.Init")
  private Talk talk;

  /** A talk, by its report and the number in its address. */
  private record Talk(UUID report, String number) {}

  @BeforeEach
  void told() {
    scene = fixtures.twoAffected();
    talk = tell(Map.of());
  }

  private Talk tell(Map<String, String> more) {
    var fields = new HashMap<>(Map.of("confidential", "true", "words", WORDS));
    fields.putAll(more);
    var report = scene.report(TELLER, fields);
    return new Talk(report, scene.number(TELLER, report));
  }

  @Test
  void aNewTalkStandsOnTheStartPageOfWhoListensAndNowhereElse() {
    assertThat(home()).contains("Nieuw gesprek", WAITS, talk.number()).doesNotContain(WORDS);
    assertThat(count()).isEqualTo("1");
    assertThat(list()).contains("Nieuw in uw gesprekken", WAITS).doesNotContain(WORDS);
    look();
    assertThat(home()).as("looking is no answer").contains(WAITS);
    for (var other : List.of(Persona.FALLBACK, Persona.OWNER, Persona.RESPONSIBLE, TELLER)) {
      assertThat(scene.as(other).get(scene.path("")).body())
          .as("%s", other)
          .doesNotContain("Nieuw gesprek", WAITS);
    }
  }

  @Test
  void anAnswerOrANoteEndsTheWaitAndTheNextMessageBeginsIt() {
    answer();
    assertThat(home()).doesNotContain("Nieuw in uw gesprekken");
    assertThat(count()).isEmpty();
    write();
    assertThat(home()).contains("Nieuw bericht", WAITS);
    assertThat(count()).isEqualTo("1");
    var note = ofPart("/notitie");
    var form = Map.of("form", UUID.randomUUID().toString(), "words", "Gebeld");
    location(scene.as(Persona.ADVISER).post(note, form));
    assertThat(home()).doesNotContain(WAITS);
  }

  @Test
  void whatWasAddedIsNewUntilWhoListensLooked() {
    answer();
    add();
    assertThat(home()).contains("Iets nieuws").doesNotContain(WAITS);
    assertThat(count()).isEqualTo("1");
    look();
    assertThat(home()).doesNotContain("Iets nieuws");
    assertThat(count()).isEmpty();
  }

  @Test
  void whoToldItFindsTheAnswerFromThePageOfTheTalk() {
    var page = scene.path("/mijn/" + talk.number());
    var messages = scene.path("/meldingen/" + talk.report()) + "#berichten";
    assertThat(scene.as(TELLER).get(page).body())
        .contains(messages, "Schrijf een bericht aan wie uw melding leest");
    answer();
    assertThat(scene.as(TELLER).get(page).body())
        .contains("Er is een bericht voor u (1 in totaal)");
    write();
    assertThat(scene.as(TELLER).get(page).body())
        .contains("Uw berichten (2)")
        .doesNotContain("Er is een bericht voor u", "zaak bekeken");
  }

  @Test
  void whatWaitsForAnAnswerStandsFirst() {
    answer();
    add();
    var other = tell(Map.of());
    assertThat(count()).isEqualTo("2");
    for (var page : List.of(home(), list())) {
      assertThat(page.indexOf(other.number())).isPositive().isLessThan(page.indexOf(talk.number()));
    }
    assertThat(list().split(talk.number(), -1)).as("once").hasSize(2);
  }

  @Test
  void aTalkThatEndedOrBecameACaseWaitsForNoAnswer() {
    end(talk);
    assertThat(home()).doesNotContain(WAITS).contains("Iets nieuws");
    write();
    assertThat(home()).as("a message after its end").contains(WAITS, "Nieuw bericht");
    var other = tell(Map.of());
    assertThat(home()).contains(other.number());
    location(scene.as(TELLER).post(scene.path("/mijn/" + other.number() + "/openen"), Map.of()));
    assertThat(home()).doesNotContain(other.number());
  }

  private void end(Talk ended) {
    var path = scene.path("/mijn/" + ended.number() + "/gesprek");
    location(scene.as(TELLER).post(path, Map.of("klaar", "true")));
  }

  private String home() {
    return scene.as(Persona.ADVISER).get(scene.path("")).body();
  }

  private String list() {
    return scene.as(Persona.ADVISER).get(scene.path("/gesprekken")).body();
  }

  /** The number beside the menu; empty when there is none. */
  private String count() {
    var item = found(home(), "(?s)href=\"[^\"]+/gesprekken\"(.*?)</a>");
    return item.contains("visible-label") ? found(item, "visible-label\"[^>]*>(\\d+)<") : "";
  }

  private String page() {
    return scene.path("/incidenten/" + talk.number());
  }

  private String ofPart(String path) {
    var body = scene.as(Persona.ADVISER).get(page()).body();
    return found(body, "(/[^\"]+/getroffenen/[0-9a-f-]{36})/") + path;
  }

  private void look() {
    assertThat(scene.as(Persona.ADVISER).get(page()).statusCode()).isEqualTo(200);
  }

  private void answer() {
    var form = Map.of("form", UUID.randomUUID().toString(), "words", "Wanneer kunt u praten?");
    location(scene.as(Persona.ADVISER).post(page() + "/meldingen/" + talk.report(), form));
  }

  private void write() {
    var path = scene.path("/meldingen/" + talk.report() + "/berichten");
    var form = Map.of("form", UUID.randomUUID().toString(), "words", "Morgen om tien uur");
    location(scene.as(TELLER).post(path, form));
  }

  private void add() {
    var path = scene.path("/mijn/" + talk.number() + "/aanvulling");
    var form = Map.of("form", UUID.randomUUID().toString(), "words", "Het was weer zo");
    location(scene.as(TELLER).post(path, form));
  }
}
