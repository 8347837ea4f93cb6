// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nl.rugdekking.Database;
import nl.rugdekking.Reasons;
import nl.rugdekking.TellForms;
import nl.rugdekking.access.Action;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.task.Task;
import nl.rugdekking.task.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A talk that is meant for later is kept between its first and its last day. */
class FollowUpWindowModuleTests extends HandlingScene {

  private static final PromiseKind FOLLOW_UP = PromiseKind.AFTERCARE_TWO_WEEKS;

  private final LocalDate today = LocalDate.now(DueDates.ZONE);

  @Autowired Tasks tasks;

  @SuppressWarnings("NullAway.Init")
  private String number;

  @BeforeEach
  void firstTalkWasHeld() {
    number = reported(councillor);
    keep(number, PromiseKind.AFTERCARE, "Gesproken");
  }

  @Test
  void hasAFirstAndALastDayCountedFromTheFirstTalk() {
    assertThat(followUp().firstDay()).isEqualTo(today.plusWeeks(2));
    assertThat(lastDay(followUp())).isBetween(today.plusWeeks(4), today.plusWeeks(4).plusDays(5));
    var later = promise(number, PromiseKind.AFTERCARE_SIX_WEEKS);
    assertThat(later.firstDay()).isEqualTo(today.plusWeeks(6));
    assertThat(lastDay(later)).isAfterOrEqualTo(today.plusWeeks(8));
    assertThat(promise(number, PromiseKind.DAMAGE).firstDay()).as("no follow-up").isNull();
  }

  @Test
  void isNotKeptBeforeItsFirstDay() {
    refuses("handling.keep.too-early", () -> keep(number, FOLLOW_UP, "Meteen maar gedaan"));
    assertThat(followUp().state()).isEqualTo(PromiseState.OPEN);
    beginsOn(today.plusDays(1));
    refuses("handling.keep.too-early", () -> keep(number, FOLLOW_UP, "Een dag te vroeg"));
  }

  @Test
  void isKeptFromItsFirstDayOn() {
    beginsOn(today);
    keep(number, FOLLOW_UP, "Gebeld");
    assertThat(followUp().state()).isEqualTo(PromiseState.KEPT);
    assertThat(followUp().missedAt()).isNull();
  }

  @Test
  void isLateOnlyAfterItsLastDay() {
    beginsOn(today.minusDays(3));
    assertThat(followUp().isLate(Instant.now())).as("its window is open").isFalse();
    Database.change(
        "update promise set due_at = now() - interval '1 day' where id = '"
            + followUp().id().value()
            + "'");
    assertThat(followUp().isLate(Instant.now())).isTrue();
    keep(number, FOLLOW_UP, "Alsnog gebeld");
    assertThat(followUp().missedAt()).as("stays a fact").isNotNull();
  }

  @Test
  void doesNotWaitUntilADayBeforeItsFirst() {
    refuses("handling.wait.too-early", () -> await(today.plusWeeks(1)));
    await(today.plusWeeks(3));
    assertThat(followUp().state()).isEqualTo(PromiseState.WAITING);
    assertThat(followUp().firstDay()).isEqualTo(today.plusWeeks(2));
  }

  @Test
  void thatItIsNotNeededMayBeSaidAtAnyTimeOnceTheAffectedWasAsked() {
    refuses("handling.explain.ask-first", () -> explain(false));
    assertThat(followUp().state()).isEqualTo(PromiseState.OPEN);
    explain(true);
    assertThat(followUp().state()).isEqualTo(PromiseState.EXPLAINED);
    assertThat(linesThatTheyWereAsked()).isEqualTo("1");
  }

  @Test
  void withinItsWindowNobodyTicksThatTheyAsked() {
    beginsOn(today);
    explain(false);
    assertThat(followUp().state()).isEqualTo(PromiseState.EXPLAINED);
    assertThat(linesThatTheyWereAsked()).isEqualTo("0");
  }

  private String linesThatTheyWereAsked() {
    return Database.text(
        "select count(*) from timeline_entry where kind = 'ASKED_IF_NEEDED' and part_id = '"
            + followUp().part().value()
            + "'");
  }

  private void explain(boolean asked) {
    var promise = followUp();
    onPart(
        clerk,
        number,
        Action.EXPLAIN,
        (entered, part) ->
            settling.explain(
                entered,
                promise.id(),
                promise.version(),
                new Explanation(Reasons.forKind(FOLLOW_UP), "", asked)));
  }

  @Test
  void aMessageBeforeTheFirstDayDoesNotCountAsTheContactAfterADecision() {
    ask(
        number,
        new Wishes(
            Wish.YES, Wish.YES, Wish.YES, Wish.NO, Danger.NONE, PoliceAdvice.GO_AHEAD, null, null));
    keep(number, PromiseKind.DAMAGE, "Wij verhalen de ruit");
    assertThat(contact().firstDay()).as("the day of the decision").isEqualTo(today);
    beginsOn(contact(), today.plusDays(2));
    tell();
    assertThat(contact().state()).isEqualTo(PromiseState.OPEN);
    assertThat(promise(number, PromiseKind.AFFECTED_TOLD).state()).isEqualTo(PromiseState.KEPT);
    beginsOn(contact(), today);
    tell();
    assertThat(contact().state()).isEqualTo(PromiseState.KEPT);
  }

  private Promise contact() {
    return promise(number, PromiseKind.DECISION_TOLD);
  }

  private void tell() {
    onPart(
        clerk,
        number,
        Action.TELL,
        (entered, part) -> TellForms.tellAll(tellings, entered, part, "Dit is besloten"));
  }

  @Test
  void isAmongTheTasksWithItsFirstDay() {
    assertThat(here(() -> tasks.list(clerk)))
        .filteredOn(task -> task.title().equals("promise.task." + FOLLOW_UP.code()))
        .extracting(Task::about)
        .extracting(about -> Objects.requireNonNull(about).firstDay())
        .containsExactly(today.plusWeeks(2));
  }

  private Promise followUp() {
    return promise(number, FOLLOW_UP);
  }

  private static LocalDate lastDay(Promise promise) {
    return DueDates.dayOf(Objects.requireNonNull(promise.due()));
  }

  private void beginsOn(LocalDate day) {
    beginsOn(followUp(), day);
  }

  private static void beginsOn(Promise promise, LocalDate day) {
    Database.change(
        "update promise set first_day = '" + day + "' where id = '" + promise.id().value() + "'");
  }

  private void await(LocalDate until) {
    var promise = followUp();
    onPart(
        clerk,
        number,
        Action.WAIT,
        (entered, part) ->
            settling.markWaiting(
                entered,
                promise.id(),
                promise.version(),
                new SettlementService.WaitRequest(WaitingFor.OTHER, until, "Met vakantie")));
  }

  private static void refuses(String key, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
  }
}
