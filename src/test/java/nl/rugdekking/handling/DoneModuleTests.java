// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.rugdekking.Database;
import nl.rugdekking.TellForms;
import nl.rugdekking.access.Action;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.Proof;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.web.CaseTexts;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** What was decided is a promise of its own until it is done, and shown to be. */
class DoneModuleTests extends HandlingScene {

  private final LocalDate today = LocalDate.now(DueDates.ZONE);

  @Autowired CorrectionService correcting;
  @Autowired CaseTexts texts;

  @SuppressWarnings("NullAway.Init")
  private String number;

  @BeforeEach
  void affectedWantsIt() {
    number = reported(councillor);
    ask(Wish.YES);
  }

  @Test
  void aPoliceReportIsDecidedAndThenDoneByTheChosenDayWithItsNumber() {
    keep(number, PromiseKind.POLICE_REPORT, "Wij doen aangifte");
    var owed = promise(number, PromiseKind.POLICE_REPORT_DONE);
    assertThat(owed.due()).isEqualTo(DueDates.endOfDay(today.plusDays(7)));
    refuses(new Proof(today, "", "1"), "handling.proof.missing");
    refuses(new Proof(today.plusDays(1), "Ilse", "1"), "handling.proof.future");
    Database.change(
        "update incident set happened_on = current_date - 3 where id = '"
            + owed.incident().value()
            + "'");
    refuses(new Proof(today.minusDays(4), "Ilse", "1"), "handling.proof.before");
    refuses(new Proof(today.minusDays(1), "Ilse", "1"), "handling.proof.before-decision");
    var proof = new Proof(today, "Ilse Brandsema", "2026-117390");
    done(number, PromiseKind.POLICE_REPORT_DONE, proof);
    var kept = promise(number, PromiseKind.POLICE_REPORT_DONE);
    assertThat(kept.state()).isEqualTo(PromiseState.KEPT);
    assertThat(kept.proof()).isEqualTo(proof);
  }

  @Test
  void allThatIsMissingIsToldAtOnce() {
    keep(number, PromiseKind.POLICE_REPORT, "Wij doen aangifte");
    var owed = promise(number, PromiseKind.POLICE_REPORT_DONE);
    var caseAccess = enter(clerk, number, Action.DECIDE);
    var wrong = Settlement.done("Gedaan", new Proof(today.plusDays(1), "", null));
    run(
        () ->
            assertThat(settling.findFaults(caseAccess, owed.id(), wrong))
                .containsExactly(
                    new Fault("doneOn", "handling.proof.future"),
                    new Fault("who", "handling.proof.missing")));
  }

  @Test
  void aPoliceReportWithADayAndNoNumberIsDone() {
    keep(number, PromiseKind.POLICE_REPORT, "Wij doen aangifte");
    done(number, PromiseKind.POLICE_REPORT_DONE, new Proof(today, "Ilse Brandsema", null));
    assertThat(promise(number, PromiseKind.POLICE_REPORT_DONE).state())
        .isEqualTo(PromiseState.KEPT);
  }

  @Test
  void aClaimIsDecidedAndThenDone() {
    keep(number, PromiseKind.DAMAGE, "Wij verhalen de ruit");
    done(number, PromiseKind.CLAIM_DONE, new Proof(today, "Ilse Brandsema", null));
    assertThat(promise(number, PromiseKind.CLAIM_DONE).state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void aDecisionNeedsADayUnlessTheAffectedDoesIt() {
    for (var day : java.util.Arrays.asList(null, today.minusDays(1), today.plusYears(2))) {
      assertThatThrownBy(() -> decide(OnBehalfOf.ORGANISATION, day))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.messageKey()).isEqualTo("handling.done-by.wrong"));
    }
    decide(OnBehalfOf.AFFECTED, null);
    assertThat(kinds()).doesNotContain(PromiseKind.POLICE_REPORT_DONE);
  }

  @Test
  void eachDecisionIsToldAndOneMessageTellsThem() {
    keep(number, PromiseKind.POLICE_REPORT, "Wij doen aangifte");
    keep(number, PromiseKind.DAMAGE, "Wij verhalen de ruit");
    assertThat(kinds()).filteredOn(PromiseKind.DECISION_TOLD::equals).hasSize(2);
    LocaleContextHolder.setLocale(Locale.of("nl"));
    assertThat(promises(number))
        .filteredOn(promise -> promise.kind().equals(PromiseKind.DECISION_TOLD))
        .as("each names what was decided")
        .extracting(texts::promiseName, texts::promiseNameForAffected)
        .containsExactlyInAnyOrder(
            Tuple.tuple(
                "Vertellen wat is besloten over aangifte",
                "Wij vertellen u wat er is besloten over aangifte"),
            Tuple.tuple(
                "Vertellen wat is besloten over de schade",
                "Wij vertellen u wat er is besloten over uw schade"));
    onPart(
        clerk,
        number,
        Action.TELL,
        (entered, part) -> TellForms.tellAll(tellings, entered, part, "Besloten"));
    assertThat(promises(number))
        .filteredOn(promise -> promise.kind().equals(PromiseKind.DECISION_TOLD))
        .extracting(Promise::state)
        .containsOnly(PromiseState.KEPT);
  }

  @Test
  void whatIsNotDoneYetWaitsWhenTheAffectedChangesTheirMind() {
    keep(number, PromiseKind.DAMAGE, "Wij verhalen de ruit");
    ask(Wish.NOT_YET);
    assertThat(promise(number, PromiseKind.CLAIM_DONE).waitingFor()).isEqualTo(WaitingFor.AFFECTED);
    assertThatThrownBy(
            () -> done(number, PromiseKind.CLAIM_DONE, new Proof(today, "Ilse Brandsema", null)))
        .isInstanceOf(RefusedException.class);
    ask(Wish.NO);
    assertThat(promise(number, PromiseKind.CLAIM_DONE).waitingFor())
        .isEqualTo(WaitingFor.RESPONSIBLE);
    ask(Wish.YES);
    assertThat(promise(number, PromiseKind.CLAIM_DONE).state()).isEqualTo(PromiseState.OPEN);
  }

  @Test
  void goesWithADecisionThatWasRecordedByMistake() {
    keep(number, PromiseKind.DAMAGE, "Wij verhalen de ruit");
    var decided = promise(number, PromiseKind.DAMAGE);
    var entered = enter(clerk, number, Action.CORRECT);
    run(() -> correcting.correct(entered, decided.id(), decided.version(), "Verkeerde zaak"));
    assertThat(promise(number, PromiseKind.CLAIM_DONE).state()).isEqualTo(PromiseState.LAPSED);
  }

  private void ask(Wish wish) {
    ask(
        number,
        new Wishes(
            wish, wish, wish, Wish.NO, Danger.NONE, PoliceAdvice.GO_AHEAD, null, null, null));
  }

  private void decide(OnBehalfOf whose, @Nullable LocalDate day) {
    var promise = promise(number, PromiseKind.POLICE_REPORT);
    var entered = enter(clerk, number, Action.DECIDE);
    var settlement = new Settlement("Besloten", whose, false, day, null);
    run(() -> settling.markKept(entered, promise.id(), promise.version(), settlement));
  }

  private void refuses(Proof proof, String key) {
    assertThatThrownBy(() -> done(number, PromiseKind.POLICE_REPORT_DONE, proof))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
  }

  private List<PromiseKind> kinds() {
    return promises(number).stream().map(Promise::kind).toList();
  }
}
