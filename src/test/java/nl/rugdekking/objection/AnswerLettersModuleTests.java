// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.outgoing.FaultyLetterException;
import nl.rugdekking.outgoing.LetterFault;
import nl.rugdekking.outgoing.LetterFixtures;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.outgoing.SentLetters;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

// More than 300 lines, because it leaves out each thing in turn that the letter must say.
/**
 * The letter with an answer says what was decided, why, who prepared it, if the sender was heard,
 * in whose name, and where they can go next.
 */
@RugdekkingTest
class AnswerLettersModuleTests {

  @Autowired LetterFixtures letters;
  @Autowired ResponseFixtures fixtures;
  @Autowired Objections objections;
  @Autowired SentLetters sent;
  @LocalServerPort int port;

  @Test
  void theAnswerToAComplaintSaysWhatTheLawAsks() {
    var ban = received(MeasureKind.BUILDING_BAN, ObjectionKind.COMPLAINT);
    assertThat(letters.kinds(ban)).doesNotContain(LetterKind.COMPLAINT_ANSWER);
    answer(ban, ObjectionOutcome.STANDS, complete(Judgement.PARTLY));
    var reply = letters.about(ban, LetterKind.COMPLAINT_ANSWER);
    assertThat(faults(reply)).containsExactly(LetterFault.Kind.NO_OMBUDSMAN);
    letters.fillInNext(ban.scene());
    assertThat(letters.sheet(reply).facts().asked())
        .doesNotContain(
            LetterField.JUDGEMENT,
            LetterField.PREPARED,
            LetterField.SIGNATORY,
            LetterField.ON_BEHALF,
            LetterField.REMEDY);
    letters.write(reply, letters.complete(reply));
    assertThat(letters.printed(reply))
        .contains("vooreendeelgegrond", "Defeitenkloptenniet", "Debeslissingblijftgelden")
        .contains("hebtuuwverhaalverteldaanL.Vos.Uwasboos", "K.deWit,jurist")
        .contains("J.Bakker", "Namenshetcollege", "OmbudsmanVoorbeeld,Kade9", "eenjaar");
    assertThat(letters.kinds(ban)).contains(LetterKind.COMPLAINT_ANSWER);
  }

  @Test
  void theDecisionOnAnObjectionNamesTheCourt() {
    var order = received(MeasureKind.MEETING_ORDER, ObjectionKind.OBJECTION);
    answer(order, ObjectionOutcome.LIFTED, unheard("Op verzoek niet gehoord"));
    var reply = letters.about(order, LetterKind.OBJECTION_ANSWER);
    assertThat(faults(reply)).containsExactly(LetterFault.Kind.NO_COURT);
    letters.fillInNext(order.scene());
    letters.write(reply, letters.complete(reply));
    assertThat(letters.printed(reply))
        .contains("Debeslissinggeldtnietmeer", "nietgesproken.Dereden:Opverzoeknietgehoord")
        .contains("rechtbankVoorbeeld,Kade7", "zesweken");
  }

  /** A new decision is part of the decision on an objection (7:11 Awb), in no other answer. */
  @Test
  void aChangedDecisionStandsInTheDecisionOnTheObjectionItself() {
    var order = received(MeasureKind.MEETING_ORDER, ObjectionKind.OBJECTION);
    answer(order, ObjectionOutcome.CHANGED, unheard("Op verzoek niet gehoord"));
    letters.fillInNext(order.scene());
    var decision = letters.about(order, LetterKind.OBJECTION_ANSWER);
    letters.write(decision, letters.complete(decision));
    assertThat(letters.printed(decision))
        .contains("Hieronderleestuwaternugeldt")
        .doesNotContain("aparte");
    var ban = received(MeasureKind.BUILDING_BAN, ObjectionKind.REVIEW);
    answer(ban, ObjectionOutcome.CHANGED, unheard(null));
    var reply = letters.about(ban, LetterKind.REVIEW_ANSWER);
    letters.write(reply, letters.complete(reply));
    assertThat(letters.printed(reply)).contains("Daaroverkrijgtueenapartebrief");
  }

  @Test
  void theAnswerToARequestNamesWhatIsLeft() {
    var ban = received(MeasureKind.BUILDING_BAN, ObjectionKind.REVIEW);
    answer(ban, ObjectionOutcome.STANDS, unheard(null));
    var reply = letters.about(ban, LetterKind.REVIEW_ANSWER);
    letters.write(reply, letters.complete(reply));
    assertThat(letters.printed(reply))
        .contains("Ukunteenklachtbijonsindienen", "burgerlijkerechter")
        .doesNotContain("Ukuntonsvragenomhieropnieuw");
  }

  @Test
  void theAnswerToARequestDoesNotInviteTheComplaintThatRuns() {
    var ban = received(MeasureKind.BUILDING_BAN, ObjectionKind.REVIEW);
    answer(ban, ObjectionOutcome.STANDS, unheard(null));
    receive(ban, ObjectionKind.COMPLAINT);
    var reply = letters.about(ban, LetterKind.REVIEW_ANSWER);
    letters.write(reply, letters.complete(reply));
    assertThat(letters.printed(reply))
        .contains("Wijbehandelenookuwklacht", "burgerlijkerechter")
        .doesNotContain("Ukunteenklacht");
  }

  /** Words about the hearing that no letter can print are put otherwise in the letter. */
  @Test
  void theWordsOfTheHearingAreWrittenAnewForTheLetter() {
    var ban = received(MeasureKind.BUILDING_BAN, ObjectionKind.REVIEW);
    var words = "U was boos \uD83D\uDE21. " + "Het duurde lang. ".repeat(290);
    answer(
        ban,
        ObjectionOutcome.STANDS,
        new AnswerCourse(
            null,
            "K. de Wit",
            new ObjectionHearing(today(), "L. Vos", null, words),
            "Namens het college"));
    var reply = letters.about(ban, LetterKind.REVIEW_ANSWER);
    assertThat(faults(reply))
        .containsExactlyInAnyOrder(LetterFault.Kind.UNPRINTABLE, LetterFault.Kind.TOO_LONG);
    var typed = letters.complete(reply);
    typed.put(LetterField.HEARD, "U was boos. Het duurde lang.");
    letters.write(reply, typed);
    assertThat(letters.printed(reply)).contains("Uwasboos.Hetduurdelang.");
  }

  /** An answer stays as it was recorded, so its letter must be able to name who made it. */
  @Test
  void aNameThatTheLetterCannotContainIsRefusedWithTheAnswer() {
    var ban = received(MeasureKind.BUILDING_BAN, ObjectionKind.REVIEW);
    Database.change(
        "update case_part set name_withheld = true where part_id = '%s'"
            .formatted(ban.about().part().value()));
    var refused = send(ban, "K. de Wit \uD83D\uDE42", "Namens Bo Baliemens");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("een teken dat wij niet in een brief kunnen zetten")
        .contains("een naam die niet in de brief mag staan", "De feiten klopten niet")
        .doesNotContain("??");
    IncidentFixtures.location(send(ban, "K. de Wit", "Namens het college"));
  }

  private HttpResponse<String> send(Started ban, String preparer, String behalf) {
    var id = ban.scene().in(() -> objections.list(List.of(ban.about().measure()))).getFirst().id();
    var path =
        "/%s/incidenten/%s/getroffenen/%s/reactie/%s/bezwaren/%s"
            .formatted(
                ban.scene().slug(),
                ban.scene().number(),
                ban.about().part().value(),
                ban.about().matter(),
                id);
    return new Visitor(port)
        .comeIn(ban.scene().slug(), ban.scene().login())
        .post(
            path,
            Map.of(
                "outcome",
                "STANDS",
                "answeredOn",
                today().toString(),
                "decidedBy",
                "J. Bakker",
                "onBehalf",
                behalf,
                "preparedBy",
                preparer,
                "reason",
                "De feiten klopten niet"));
  }

  @Test
  void whatWasTakenBackGetsNoAnswer() {
    var ban = received(MeasureKind.BUILDING_BAN, ObjectionKind.COMPLAINT);
    answer(ban, ObjectionOutcome.RETRACTED, AnswerCourse.NONE);
    assertThat(letters.kinds(ban)).doesNotContain(LetterKind.COMPLAINT_ANSWER);
  }

  @Test
  void whatTheLetterMustSayIsRefusedWhenItIsMissing() {
    var ban = received(MeasureKind.BUILDING_BAN, ObjectionKind.COMPLAINT);
    refused(ban, "judgement", complete(null));
    refused(ban, "behalf", course("K. de Wit", "L. Vos", today(), "Boos", " "));
    refused(ban, "unprepared", course(null, "L. Vos", today(), "Boos", "Het college"));
    refused(ban, "half-heard", course("K. de Wit", "L. Vos", null, "Boos", "Het college"));
    refused(ban, "half-heard", course("K. de Wit", null, today(), "Boos", "Het college"));
    refused(ban, "unheard", course("K. de Wit", null, null, null, "Het college"));
    refused(
        ban, "heard-day", course("K. de Wit", "L. Vos", today().minusDays(9), "Boos", "College"));
    answer(ban, ObjectionOutcome.STANDS, complete(Judgement.FOUNDED));
  }

  @Test
  void nobodyPreparesOrHearsWhoHadAPartInTheMeasure() {
    var ban = received(MeasureKind.BUILDING_BAN, ObjectionKind.COMPLAINT);
    refused(
        ban,
        "preparer-involved",
        course("M. Teamleider, manager", "L. Vos", today(), "Boos", "Het college"));
    refused(
        ban,
        "hearer-involved",
        course("K. de Wit", "Mila Teamleider", today(), "Boos", "Het college"));
  }

  @Test
  void onlyTheLetterOfTheMeasureWarnsThatTheMeasureBegins() {
    var warning = "De maatregel begint op";
    var ban = letters.decided(MeasureKind.BUILDING_BAN);
    letters.write(ban, letters.complete(ban));
    assertThat(page(ban, "toegangsontzegging")).contains(warning);
    var posted = received(MeasureKind.BUILDING_BAN, ObjectionKind.COMPLAINT);
    var receipt = letters.about(posted, LetterKind.COMPLAINT_RECEIPT);
    letters.write(receipt, letters.complete(receipt));
    assertThat(page(receipt, "klacht"))
        .contains("Leg vast dat de brief is verstuurd")
        .doesNotContain(warning);
  }

  private String page(Started letter, String name) {
    return new Visitor(port)
        .comeIn(letter.scene().slug(), letter.scene().login())
        .get(
            "/%s/incidenten/%s/getroffenen/%s/reactie/%s/brieven/%s"
                .formatted(
                    letter.scene().slug(),
                    letter.scene().number(),
                    letter.about().part().value(),
                    letter.about().matter(),
                    name))
        .body();
  }

  /** A letter that only confirms what came in is no part in the measure. */
  @Test
  void whoeverConfirmedTheReceiptIsNotBarredForThat() {
    var ban = received(MeasureKind.BUILDING_BAN, ObjectionKind.COMPLAINT);
    var receipt = letters.about(ban, LetterKind.COMPLAINT_RECEIPT);
    letters.write(receipt, letters.complete(receipt));
    assertThat(writers(ban)).isNotEmpty();
    Database.change(
        "update outgoing_letter set kind = 'REVIEW_RECEIPT' where organisation_id = '%s' and kind = 'ACCESS_BAN'"
            .formatted(ban.scene().organisation().value()));
    assertThat(writers(ban)).isEmpty();
  }

  private Set<PersonId> writers(Started letter) {
    return letter.scene().in(() -> sent.listWriters(letter.about().measure()));
  }

  private void refused(Started ban, String why, AnswerCourse course) {
    assertThatThrownBy(() -> answer(ban, ObjectionOutcome.STANDS, course))
        .hasMessage("objection.refused." + why);
  }

  private AnswerCourse complete(@Nullable Judgement judgement) {
    return new AnswerCourse(
        judgement,
        "K. de Wit, jurist",
        new ObjectionHearing(today(), "L. Vos", null, "U was boos."),
        "Namens het college");
  }

  private static AnswerCourse unheard(@Nullable String why) {
    return new AnswerCourse(
        null,
        "K. de Wit, jurist",
        new ObjectionHearing(null, null, null, why),
        "Namens het college");
  }

  private static AnswerCourse course(
      @Nullable String preparer,
      @Nullable String hearer,
      @Nullable LocalDate on,
      @Nullable String words,
      String behalf) {
    return new AnswerCourse(
        Judgement.UNFOUNDED, preparer, new ObjectionHearing(on, hearer, null, words), behalf);
  }

  private List<LetterFault.Kind> faults(Started letter) {
    Map<LetterField, String> typed = letters.complete(letter);
    return catchThrowableOfType(FaultyLetterException.class, () -> letters.write(letter, typed))
        .faults()
        .stream()
        .map(LetterFault::kind)
        .toList();
  }

  private Started received(MeasureKind measure, ObjectionKind kind) {
    var posted = letters.posted(measure);
    receive(posted, kind);
    return posted;
  }

  private void receive(Started posted, ObjectionKind kind) {
    var said =
        new ObjectionStatement(
            UUID.randomUUID(),
            kind,
            today(),
            "Het klopt niet",
            ObjectionStatement.Handler.named("J. Bakker"),
            false);
    posted
        .scene()
        .in(
            () -> {
              objections.record(
                  fixtures.enter(posted.scene()),
                  posted.about().part(),
                  posted.about().measure(),
                  said);
              return true;
            });
  }

  private void answer(Started letter, ObjectionOutcome outcome, AnswerCourse course) {
    var scene = letter.scene();
    var by = outcome.isDecision() ? "J. Bakker" : null;
    var said = new Objection.Answer(outcome, today(), by, "De feiten klopten niet", course);
    var id = scene.in(() -> objections.list(List.of(letter.about().measure()))).getFirst().id();
    scene.in(
        () -> {
          objections.answer(fixtures.enter(scene), letter.about().part(), id, said);
          return true;
        });
  }

  private LocalDate today() {
    return objections.today();
  }
}
