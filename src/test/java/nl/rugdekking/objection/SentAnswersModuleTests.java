// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.outgoing.LetterFixtures;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An answer is given once its letter went out; until then it is owed, and everybody reads so. */
@RugdekkingTest
class SentAnswersModuleTests {

  @Autowired LetterFixtures letters;
  @Autowired ResponseFixtures fixtures;
  @Autowired Objections objections;
  @Autowired ObjectionInterest interest;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Started ban;

  @SuppressWarnings("NullAway.Init")
  private Visitor owner;

  private @Nullable Visitor affected;

  @BeforeEach
  void somebodyComplains() {
    ban = letters.posted(MeasureKind.BUILDING_BAN);
    owner = new Visitor(port).comeIn(ban.scene().slug(), ban.scene().login());
    var said =
        new ObjectionStatement(
            UUID.randomUUID(), ObjectionKind.COMPLAINT, today(), "Het klopt niet", null, false);
    ban.scene()
        .in(
            () -> {
              objections.record(
                  fixtures.enter(ban.scene()), ban.about().part(), ban.about().measure(), said);
              return true;
            });
  }

  @Test
  void theAnswerIsOwedUntilItsLetterWentOut() {
    assertThat(tasks()).contains("Geef antwoord op de klacht");
    answer(ObjectionOutcome.STANDS);
    assertThat(state()).isEqualTo("OPEN");
    assertThat(tasks())
        .contains("Verstuur het antwoord op de klacht")
        .doesNotContain("Geef antwoord op de klacht", "??");
    assertThat(incident())
        .contains("Antwoord vastgelegd: de maatregel blijft", "Verstuur het antwoord")
        .doesNotContain("kreeg antwoord", "??");
    assertThat(page("/reactie"))
        .contains("De brief met het antwoord is nog niet verstuurd")
        .containsPattern("/brieven/antwoord-op-klacht\"><span[^>]*>Verstuur het antwoord");
    assertThat(own()).contains("De brief met het antwoord is nog niet verstuurd");
    letters.fillInNext(ban.scene());
    letters.post(letters.about(ban, LetterKind.COMPLAINT_ANSWER));
    assertThat(state()).isEqualTo("KEPT");
    assertThat(tasks()).doesNotContain("Verstuur het antwoord");
    assertThat(incident()).contains("Brief verstuurd: ");
    assertThat(page("/reactie")).contains("De brief met het antwoord is verstuurd");
    assertThat(own()).contains("De brief met het antwoord is verstuurd").doesNotContain("??");
  }

  @Test
  void theReceiptIsATaskWithADayUntilItIsConfirmedOrTheAnswerIsDecided() {
    var receipt = "Bevestig met een brief dat de klacht is ontvangen";
    assertThat(tasks()).contains(receipt, "/brieven/klacht").doesNotContain("??");
    assertThat(page("/reactie")).contains("De ontvangst is nog niet bevestigd met een brief");
    letters.post(letters.about(ban, LetterKind.COMPLAINT_RECEIPT));
    assertThat(tasks()).doesNotContain(receipt);
    assertThat(page("/reactie")).doesNotContain("De ontvangst is nog niet bevestigd");
    assertThat(state()).as("the answer is still owed").isEqualTo("OPEN");
  }

  @Test
  void whatWasTakenBackOwesNothing() {
    answer(ObjectionOutcome.RETRACTED);
    assertThat(state()).isEqualTo("LAPSED");
    assertThat(tasks()).doesNotContain("klacht is ontvangen", "antwoord op de klacht");
    assertThat(page("/sluiten")).doesNotContain("Nog niet verstuurd");
    assertThat(own()).contains("Teruggenomen op").doesNotContain("nog niet verstuurd");
  }

  @Test
  void thePageThatClosesNamesTheLettersThatWereNotSent() {
    assertThat(page("/sluiten")).contains("Nog niet verstuurd: ", "/brieven/klacht");
    answer(ObjectionOutcome.LIFTED);
    assertThat(page("/sluiten"))
        .contains("/brieven/antwoord-op-klacht", "/brieven/opheffing")
        .doesNotContain("/brieven/klacht", "??");
    letters.post(letters.about(ban, LetterKind.LIFTING));
    letters.fillInNext(ban.scene());
    letters.post(letters.about(ban, LetterKind.COMPLAINT_ANSWER));
    assertThat(page("/sluiten")).doesNotContain("Nog niet verstuurd");
  }

  /** The term runs on until the letter went out, however early it was decided. */
  @Test
  void anAnswerThatIsNotSentInTimeIsLate() {
    answer(ObjectionOutcome.STANDS);
    Database.change(
        "update promise set due_at = now() - interval '2 days' where kind = 'OBJECTION_ANSWERED' and part_id = '%s'"
            .formatted(part()));
    assertThat(page("").concat(incident())).contains("Verstuur het antwoord");
    assertThat(tasks()).contains("Verstuur het antwoord op de klacht", "Te laat");
  }

  @Test
  void theCaseIsKeptUntilTheAnswerWasSent() {
    var due = only().answerBy();
    answer(ObjectionOutcome.STANDS);
    assertThat(lastDay()).isEqualTo(due);
    letters.fillInNext(ban.scene());
    letters.post(letters.about(ban, LetterKind.COMPLAINT_ANSWER));
    assertThat(lastDay()).isEqualTo(today());
  }

  /** Such a promise was kept by the decision alone, before its letter was asked for. */
  @Test
  void anOldAnswerWithoutALetterSaysSoAndCanBeOwedAgain() {
    answer(ObjectionOutcome.STANDS);
    Database.change(
        "update promise set state = 'KEPT', settled_at = now(), decided = null where kind = 'OBJECTION_ANSWERED' and part_id = '%s'"
            .formatted(part()));
    assertThat(tasks()).contains("Verstuur het antwoord op de klacht");
    assertThat(page("/sluiten")).contains("Nog niet verstuurd: ", "/brieven/antwoord-op-klacht");
    assertThat(page("/reactie")).contains("De brief met het antwoord is nog niet verstuurd");
    var promise = owner.get(incidentPath() + "/beloften/" + promise() + "/verbeteren").body();
    assertThat(promise).doesNotContain("blijft staan", "??");
    IncidentFixtures.location(
        owner.post(
            incidentPath() + "/beloften/" + promise() + "/verbeteren",
            Map.of(
                "version",
                IncidentFixtures.found(promise, "name=\"version\"[^>]*value=\"(\\d+)\""),
                "words",
                "De brief ging niet weg")));
    assertThat(state()).isEqualTo("OPEN");
    assertThat(tasks()).contains("Verstuur het antwoord op de klacht");
  }

  private void answer(ObjectionOutcome outcome) {
    var course =
        outcome.isDecision()
            ? new AnswerCourse(
                Judgement.UNFOUNDED,
                "J. Bakker",
                new ObjectionHearing(null, null, null, "Wilde niet praten"),
                "Het college")
            : AnswerCourse.NONE;
    var by = outcome.isDecision() ? "J. Bakker" : null;
    var said = new Objection.Answer(outcome, today(), by, "De feiten klopten", course);
    var id = only().id();
    ban.scene()
        .in(
            () -> {
              objections.answer(fixtures.enter(ban.scene()), ban.about().part(), id, said);
              return true;
            });
  }

  private Objection only() {
    return ban.scene().in(() -> objections.list(List.of(ban.about().measure()))).getFirst();
  }

  private LocalDate lastDay() {
    var scene = ban.scene();
    return Objects.requireNonNull(
        fixtures
            .inTransaction(
                scene,
                () ->
                    interest.findLastDay(fixtures.enter(scene).part(ban.about().part()).incident()))
            .orElse(null));
  }

  private String state() {
    return Database.text(
        "select state from promise where kind = 'OBJECTION_ANSWERED' and part_id = '%s'"
            .formatted(part()));
  }

  private String promise() {
    return Database.text(
        "select promise_id::text from objection where part_id = '%s'".formatted(part()));
  }

  private String tasks() {
    return owner.get("/" + ban.scene().slug() + "/taken?alles=ja").body();
  }

  private String incident() {
    return owner.get(incidentPath()).body();
  }

  private String incidentPath() {
    return "/%s/incidenten/%s".formatted(ban.scene().slug(), ban.scene().number());
  }

  private String page(String page) {
    return owner.get(incidentPath() + "/getroffenen/" + part() + page).body();
  }

  private String own() {
    var scene = ban.scene();
    if (affected == null) {
      affected = new Visitor(port).comeIn(scene.slug(), fixtures.affectedLogin(scene));
    }
    return affected.get("/" + scene.slug() + "/mijn/" + scene.number()).body();
  }

  private UUID part() {
    return ban.about().part().value();
  }

  private LocalDate today() {
    return objections.today();
  }
}
