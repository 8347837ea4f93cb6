// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.handling.Settlement;
import nl.rugdekking.handling.SettlementService;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.Proof;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.response.Responses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter goes out: recorded, proven, corrected, and the promise that it keeps. */
@RugdekkingTest
class LetterPostingModuleTests {

  @Autowired LetterFixtures letters;
  @Autowired ResponseFixtures fixtures;
  @Autowired Responses responses;
  @Autowired LetterWriting writing;
  @Autowired LetterPosting posting;
  @Autowired SettlementService settling;

  @Test
  void aLetterIsDoneByPostingItAndByNothingElse() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    assertThatThrownBy(() -> keepInWords(letter)).hasMessage("response.done.letter");
    letters.write(letter, letters.complete(letter));
    assertThatThrownBy(() -> keepInWords(letter)).hasMessage("response.done.letter");
    post(letter, statement(PostingWay.REGISTERED, today(), "3SRR1"));
    assertThat(doing(letter).state()).isEqualTo(PromiseState.KEPT);
    assertThat(verbs(letter)).contains("outgoing.WRITTEN", "outgoing.POSTED");
    assertThat(mails(letter)).as("the affected hears of it").isPositive();
  }

  @Test
  void aTalkIsDoneByHoldingIt() {
    var letter = letters.decided(MeasureKind.TALK);
    keepInWords(letter);
    assertThat(doing(letter).state()).isEqualTo(PromiseState.KEPT);
    letters.write(letter, letters.complete(letter));
    post(letter, statement(PostingWay.POST, today(), null));
    assertThat(Objects.requireNonNull(letters.sheet(letter).letter()).isPosted()).isTrue();
  }

  @Test
  void whatWentOutIsCorrectedWithAReasonAndNeverWrittenAnew() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    letters.write(letter, letters.complete(letter));
    post(letter, statement(PostingWay.POST, today(), null));
    assertThatThrownBy(() -> letters.write(letter, letters.complete(letter)))
        .isInstanceOf(StalePageException.class);
    assertThatThrownBy(() -> post(letter, statement(PostingWay.POST, today(), null)))
        .isInstanceOf(StalePageException.class);
    var handed = statement(PostingWay.HANDED_OVER, today(), null);
    assertThatThrownBy(() -> correct(letter, 1, handed, " "))
        .hasMessage("outgoing.correct.reason.missing");
    correct(letter, 1, handed, "Toch aan de deur gegeven");
    assertThatThrownBy(() -> correct(letter, 1, handed, "Nog eens"))
        .isInstanceOf(StalePageException.class);
    var known = Objects.requireNonNull(letters.sheet(letter).letter());
    assertThat(known.postings())
        .extracting(Posting::way)
        .containsExactly(PostingWay.HANDED_OVER, PostingWay.POST);
    assertThat(known.postings().getFirst().reason()).isEqualTo("Toch aan de deur gegeven");
    assertThat(verbs(letter)).contains("outgoing.CORRECTED");
  }

  @Test
  void whatWouldNotBeProofIsRefused() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    letters.write(letter, letters.complete(letter));
    refuses(letter, statement(PostingWay.REGISTERED, today(), " "), "reference.missing");
    refuses(letter, statement(PostingWay.POST, today().plusDays(1), null), "future");
    refuses(letter, statement(PostingWay.POST, today().minusDays(1), null), "before-decision");
    var nobody = new Posting.Statement(PostingWay.POST, today(), "", "Mila", null);
    refuses(letter, nobody, "recipient.missing");
    var byNobody = new Posting.Statement(PostingWay.HANDED_OVER, today(), "De heer X.", " ", null);
    refuses(letter, byNobody, "who.missing");
    assertThat(doing(letter).state()).isEqualTo(PromiseState.OPEN);
  }

  @Test
  void aLetterThatWasWrittenElsewhereIsKeptWithTheReason() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    var pdf = "%PDF-1.7 brief".getBytes(UTF_8);
    assertThatThrownBy(() -> keepElsewhere(letter, " ", pdf))
        .hasMessage("outgoing.elsewhere.reason.missing");
    assertThatThrownBy(() -> keepElsewhere(letter, "Te lang", "tekst".getBytes(UTF_8)))
        .hasMessage("outgoing.elsewhere.file.wrong");
    keepElsewhere(letter, "Met een bijlage", pdf);
    var scene = letter.scene();
    var file = scene.in(() -> letters.desk.open(fixtures.enter(scene), letter.about(), false));
    assertThat(file.content()).isEqualTo(pdf);
    assertThat(file.ours()).as("so that it is not shown in the browser").isFalse();
    post(letter, statement(PostingWay.POST, today(), null));
    assertThat(doing(letter).state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void aLetterThatWentBeforeTheMeasureEndedIsStillRecorded() {
    var letter = letters.decided(MeasureKind.BUILDING_BAN);
    letters.write(letter, letters.complete(letter));
    var scene = letter.scene();
    scene.in(
        () -> {
          responses.withdraw(
              fixtures.enter(scene),
              letter.about().part(),
              letter.about().measure(),
              0,
              "Te zwaar");
          return true;
        });
    assertThat(letters.sheet(letter).isWritable()).isFalse();
    Database.change(
        "update response set withdrawn_at = withdrawn_at - interval '2 days' where id = '%s'"
            .formatted(letter.about().measure().value()));
    refuses(letter, statement(PostingWay.POST, today(), null), "after-end");
    Database.change(
        "update response set withdrawn_at = withdrawn_at + interval '2 days' where id = '%s'"
            .formatted(letter.about().measure().value()));
    post(letter, statement(PostingWay.POST, today(), null));
    assertThat(Objects.requireNonNull(letters.sheet(letter).letter()).isPosted()).isTrue();
  }

  private void refuses(Started letter, Posting.Statement said, String why) {
    assertThatThrownBy(() -> post(letter, said))
        .isInstanceOf(RefusedException.class)
        .hasMessage("outgoing.posting." + why);
  }

  private Posting.Statement statement(PostingWay way, LocalDate on, @Nullable String reference) {
    return new Posting.Statement(way, on, "De heer X. Voorbeeld", "Mila Teamleider", reference);
  }

  private void post(Started letter, Posting.Statement said) {
    var scene = letter.scene();
    scene.in(
        () -> {
          posting.record(fixtures.enter(scene), letter.about(), 0, said);
          return true;
        });
  }

  private void correct(Started letter, int known, Posting.Statement said, String reason) {
    var scene = letter.scene();
    scene.in(
        () -> {
          posting.correct(fixtures.enter(scene), letter.about(), known, said, reason);
          return true;
        });
  }

  private void keepElsewhere(Started letter, String reason, byte[] file) {
    var scene = letter.scene();
    scene.in(
        () -> {
          writing.keepElsewhere(fixtures.enter(scene), letter.about(), null, reason, file);
          return true;
        });
  }

  private void keepInWords(Started letter) {
    var scene = letter.scene();
    var promise = doing(letter);
    scene.in(
        () -> {
          settling.markKept(
              fixtures.enter(scene),
              promise.id(),
              promise.version(),
              Settlement.done("Verstuurd", new Proof(today(), "Mila", null)));
          return true;
        });
  }

  private Promise doing(Started letter) {
    var scene = letter.scene();
    return fixtures.inTransaction(
        scene,
        () ->
            fixtures.promises.list(letter.about().part()).stream()
                .filter(promise -> promise.kind().equals(PromiseKind.RESPONSE_DONE))
                .findFirst()
                .orElseThrow());
  }

  private static List<String> verbs(Started letter) {
    return Database.texts(
        "select verb from audit_event where organisation_id = '%s'"
            .formatted(letter.scene().organisation().value()));
  }

  private static int mails(Started letter) {
    return Database.number(
        "select count(*) from outbox where template = 'affected-told' and organisation_id = '%s'"
            .formatted(letter.scene().organisation().value()));
  }

  private LocalDate today() {
    return responses.today();
  }
}
