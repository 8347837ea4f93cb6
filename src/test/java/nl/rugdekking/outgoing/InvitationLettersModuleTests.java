// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.response.ResponseFixtures.Scene;
import nl.rugdekking.response.SubjectHearing;
import nl.rugdekking.response.SubjectHearings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A letter invites a perpetrator to a hearing, and its posting is the proof that they were asked.
 */
@RugdekkingTest
class InvitationLettersModuleTests {

  @Autowired LetterFixtures letters;
  @Autowired ResponseFixtures fixtures;
  @Autowired SubjectHearings hearings;
  @Autowired LetterWriting writing;
  @Autowired LetterPosting posting;
  @LocalServerPort int port;

  @Test
  void theInvitationSaysWhatIsConsideredAndUntilWhenAnAnswerCounts() {
    var letter = letters.invited();
    var facts = letters.sheet(letter).facts();
    assertThat(facts.fixed()).containsKeys(LetterField.RESPOND_BY, LetterField.REFERENCE);
    assertThat(facts.proposed())
        .containsEntry(LetterField.RECIPIENT, "De heer X. Voorbeeld")
        .containsEntry(LetterField.TALK_PLACE, "Kamer 2, om 10 uur")
        .containsKey(LetterField.TALK_DAY);
    assertThat(facts.proposed().get(LetterField.MEASURE)).startsWith("Wij overwegen");
    letters.write(letter, letters.complete(letter));
    assertThat(letters.printed(letter))
        .contains(
            "Wijoverwegen", "DeheerX.Voorbeeld", "Kamer2,om10uur", "Uitnodigingvooreengesprek");
  }

  @Test
  void theyWereAskedOnTheDayOnWhichTheLetterWentOut() {
    var letter = letters.invited();
    letters.write(letter, letters.complete(letter));
    assertThat(letters.hearing(letter).invitation().on()).as("written, not posted").isNull();
    assertThat(decision(letter)).contains("Er is niet vastgelegd dat de veroorzaker");
    letters.record(letter);
    assertThat(letters.hearing(letter).invitation().on()).isEqualTo(hearings.today());
    assertThat(decision(letter))
        .contains("De veroorzaker kan nog antwoorden tot en met")
        .doesNotContain("Er is niet vastgelegd dat de veroorzaker");
  }

  @Test
  void aCorrectedDayIsTheDayOnWhichTheyWereAsked() {
    var letter = letters.invited();
    letters.post(letter);
    var visitor = handler(letter.scene());
    var earlier = hearings.today();
    var page = visitor.get(path(letter, "/reactie/" + letter.about().matter() + LETTER));
    assertThat(page.body()).contains("Terug naar hoor en wederhoor").doesNotContain("??");
    IncidentFixtures.location(
        visitor.post(
            path(letter, "/reactie/" + letter.about().matter() + LETTER + "/verstuurd"),
            Map.of(
                "version", "0",
                "known", "1",
                "way", "REGISTERED",
                "postedOn", earlier.toString(),
                "recipient", "De heer X.",
                "who", "De bode",
                "reference", "3SABC",
                "reason", "Het was aangetekend")));
    assertThat(letters.hearing(letter).invitation().on()).isEqualTo(earlier);
    assertThat(visitor.get(path(letter, "/horen")).body())
        .contains("Gevraagd op", "Aangetekend verstuurd op", "Overwogen: Toegangsontzegging.")
        .doesNotContain("??");
  }

  @Test
  void aLetterNamesWhomItAsksAndWhatIsConsidered() {
    var scene = fixtures.asked();
    var visitor = handler(scene);
    var form = new HashMap<String, String>();
    form.put("hearing", UUID.randomUUID().toString());
    form.put("way", "LETTER");
    form.put("answerBy", hearings.today().plusDays(14).toString());
    var address =
        "/%s/incidenten/%s/getroffenen/%s/horen"
            .formatted(scene.slug(), scene.number(), fixtures.part(scene).value());
    var refused = visitor.post(address, form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Kies welke maatregel u overweegt").doesNotContain("??");
    form.put("considered", "BUILDING_BAN");
    assertThat(visitor.post(address, form).statusCode()).as("nobody is named").isEqualTo(422);
    form.put("considered", "MEETING_ORDER");
    form.put("subject", "De heer X.");
    assertThat(visitor.post(address, form).statusCode())
        .as("a measure that is not open here")
        .isEqualTo(422);
    form.put("considered", "BUILDING_BAN");
    IncidentFixtures.location(visitor.post(address, form));
    assertThat(visitor.get(address).body())
        .contains("De uitnodiging is nog niet verstuurd", "Nog niet gemaakt.")
        .doesNotContain("??");
  }

  @Test
  void nobodyIsInvitedToWhatIsOver() {
    var letter = letters.invited();
    var scene = letter.scene();
    scene.in(
        () -> {
          hearings.conclude(
              fixtures.enter(scene),
              letter.about().part(),
              letter.about().matter(),
              new SubjectHearing.Result(false, null, null, "De zaal was bezet"));
          return true;
        });
    assertThatThrownBy(() -> letters.write(letter, letters.complete(letter)))
        .hasMessage("outgoing.over.hearing");
  }

  @Test
  void anInvitationThatNeverWentOutAskedNobody() {
    var letter = letters.invited();
    var scene = letter.scene();
    scene.in(
        () -> {
          hearings.conclude(
              fixtures.enter(scene),
              letter.about().part(),
              letter.about().matter(),
              new SubjectHearing.Result(false, null, null, "De zaal was bezet"));
          return true;
        });
    assertThat(decision(letter))
        .contains("Er is niet vastgelegd dat de veroorzaker")
        .doesNotContain("De zaal was bezet");
    assertThat(handler(scene).get(path(letter, "/horen")).body())
        .contains("De uitnodiging is niet verstuurd", "Dit telt niet als gevraagd")
        .doesNotContain("??");
  }

  /** Somebody made the invitation elsewhere, and records days later on which day it went out. */
  @Test
  void anInvitationFromElsewhereWentOutBeforeItWasRecordedButNotBeforeTheReport() {
    var letter = letters.invited();
    var scene = letter.scene();
    scene.in(
        () -> {
          writing.keepElsewhere(
              fixtures.enter(scene),
              letter.about(),
              null,
              "Met een bijlage",
              "%PDF-1.7 brief".getBytes(StandardCharsets.UTF_8));
          return true;
        });
    Database.change(
        "update incident set registered_at = registered_at - interval '3 days' where organisation_id = '%s'"
            .formatted(scene.organisation().value()));
    var today = hearings.today();
    assertThatThrownBy(() -> record(letter, today.minusDays(4)))
        .hasMessage("outgoing.posting.before-invitation");
    record(letter, today.minusDays(3));
    assertThat(letters.hearing(letter).invitation().on()).isEqualTo(today.minusDays(3));
  }

  private void record(Started letter, LocalDate day) {
    var scene = letter.scene();
    var said = new Posting.Statement(PostingWay.POST, day, "De heer X.", "De bode", null);
    scene.in(
        () -> {
          posting.record(fixtures.enter(scene), letter.about(), 0, said);
          return true;
        });
  }

  private static final String LETTER = "/brieven/uitnodiging";

  private String decision(Started letter) {
    return handler(letter.scene()).get(path(letter, "/reactie?soort=BUILDING_BAN")).body();
  }

  private Visitor handler(Scene scene) {
    return new Visitor(port).comeIn(scene.slug(), scene.login());
  }

  private static String path(Started letter, String page) {
    return "/%s/incidenten/%s/getroffenen/%s%s"
        .formatted(
            letter.scene().slug(), letter.scene().number(), letter.about().part().value(), page);
  }
}
