// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.StalePromiseException;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was kept or explained by mistake is owed again, and everything follows. */
class CorrectingModuleTests extends HandlingScene {

  private static final String WHY = "Dit hoorde bij een andere zaak";

  @Autowired CorrectionService correcting;

  @SuppressWarnings("NullAway.Init")
  private String number;

  @BeforeEach
  void newCase() {
    number = reported(town.councillor());
  }

  @Test
  void isOwedAgainWithTheDateItHadAndTheMistakeStaysToBeRead() {
    var before = promise(PromiseKind.AFTERCARE);
    explain(PromiseKind.AFTERCARE);
    correct(PromiseKind.AFTERCARE);
    var after = promise(PromiseKind.AFTERCARE);
    assertThat(after.state()).isEqualTo(PromiseState.OPEN);
    assertThat(after.due()).isEqualTo(before.due());
    assertThat(after.missedAt()).isNull();
    assertThat(after.words()).isNull();
    for (var reader : List.of(clerk, town.councillor())) {
      assertThat(timeline(reader))
          .anySatisfy(
              line -> {
                assertThat(line.kind()).isEqualTo(CaseEntryKind.CORRECTED);
                assertThat(line.about()).isEqualTo("AFTERCARE EXPLAINED other");
                assertThat(line.words()).isEqualTo(WHY);
              })
          .extracting(CaseView.Line::words)
          .contains("Om deze reden");
    }
    assertThat(
            texts(
                "select verb from audit_event where organisation_id = '%s'"
                    + " and verb = 'incident.CORRECTED'"))
        .hasSize(1);
    keep(PromiseKind.AFTERCARE);
  }

  @Test
  void isLateWhenItsTermPassedMeanwhileAndThatStaysAFact() {
    keep(PromiseKind.AFTERCARE);
    passes(PromiseKind.AFTERCARE);
    assertThat(counted("AFTERCARE", "KEPT")).isEqualTo(1);
    correct(PromiseKind.AFTERCARE);
    var late = promise(PromiseKind.AFTERCARE);
    assertThat(late.missedAt()).isEqualTo(late.due());
    assertThat(counted("AFTERCARE", "KEPT")).isZero();
    assertThat(counted("AFTERCARE", "LATE")).isEqualTo(1);
    assertThat(counted("AFTERCARE", "MISSED")).isEqualTo(1);
    keep(PromiseKind.AFTERCARE);
    assertThat(promise(PromiseKind.AFTERCARE).missedAt()).isNotNull();
    assertThat(counted("AFTERCARE", "KEPT")).isEqualTo(1);
    assertThat(counted("AFTERCARE", "LATE")).isZero();
    assertThat(counted("AFTERCARE", "MISSED")).isEqualTo(1);
  }

  @Test
  void remindersOfWhatIsPastItsDateBeginAtTheCorrection() {
    keep(PromiseKind.AFTERCARE);
    passes(PromiseKind.AFTERCARE);
    correct(PromiseKind.AFTERCARE);
    assertThat(
            texts(
                "select nudge || ' ' || (nudge_at > now() and nudge_at < now() + interval '6 days')"
                    + " from promise where organisation_id = '%s' and kind = 'AFTERCARE'"))
        .containsExactly("LATE true");
  }

  @Test
  void followUpsGoWithTheCareTheyFollowedUnlessTouchedAndComeBack() {
    keep(PromiseKind.AFTERCARE);
    correct(PromiseKind.AFTERCARE);
    assertThat(states(PromiseKind.AFTERCARE_TWO_WEEKS)).containsExactly(PromiseState.LAPSED);
    assertThat(states(PromiseKind.AFTERCARE_SIX_WEEKS)).containsExactly(PromiseState.LAPSED);
    keep(PromiseKind.AFTERCARE);
    explain(PromiseKind.AFTERCARE_TWO_WEEKS);
    correct(PromiseKind.AFTERCARE);
    assertThat(states(PromiseKind.AFTERCARE_TWO_WEEKS))
        .containsExactly(PromiseState.LAPSED, PromiseState.EXPLAINED);
    keep(PromiseKind.AFTERCARE);
    assertThat(states(PromiseKind.AFTERCARE_TWO_WEEKS))
        .containsExactly(PromiseState.LAPSED, PromiseState.EXPLAINED);
    assertThat(states(PromiseKind.AFTERCARE_SIX_WEEKS))
        .containsExactly(PromiseState.LAPSED, PromiseState.LAPSED, PromiseState.OPEN);
  }

  @Test
  void waitsAgainForWhomItWaited() {
    explain(PromiseKind.RESPONSE);
    correct(PromiseKind.RESPONSE);
    var response = promise(PromiseKind.RESPONSE);
    assertThat(response.state()).isEqualTo(PromiseState.WAITING);
    assertThat(response.waitingFor()).isEqualTo(WaitingFor.AFFECTED);
    var damage = promise(PromiseKind.DAMAGE);
    var until = java.time.LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).plusDays(9);
    onPart(
        clerk,
        Action.WAIT,
        (entered, part) ->
            settling.markWaiting(
                entered,
                damage.id(),
                damage.version(),
                new SettlementService.WaitRequest(WaitingFor.SUBJECT, until, "Hij zoekt de bon")));
    var waited = promise(PromiseKind.DAMAGE).due();
    explain(PromiseKind.DAMAGE);
    correct(PromiseKind.DAMAGE);
    assertThat(promise(PromiseKind.DAMAGE).waitingFor()).isEqualTo(WaitingFor.SUBJECT);
    assertThat(promise(PromiseKind.DAMAGE).due()).isEqualTo(waited);
  }

  @Test
  void whatWasLearnedMeanwhileHolds() {
    explain(PromiseKind.RESPONSE);
    ask(Wish.NO);
    correct(PromiseKind.RESPONSE);
    assertThat(promise(PromiseKind.RESPONSE).state()).isEqualTo(PromiseState.OPEN);
    assertThat(promise(PromiseKind.RESPONSE).due()).isNotNull();
  }

  @Test
  void whoWasNotAskedAfterAllIsAskedBeforeAnythingIsNoticed() {
    ask(Wish.YES);
    assertThat(promise(PromiseKind.RESPONSE).state()).isEqualTo(PromiseState.OPEN);
    assertThat(promise(PromiseKind.POLICE_REPORT).state()).isEqualTo(PromiseState.OPEN);
    correct(PromiseKind.AFFECTED_ASKED);
    assertThat(part().affected().askedAt()).isNull();
    assertThat(part().affected().obstacles()).contains(PartRecord.Obstacle.NOT_ASKED);
    assertThat(promise(PromiseKind.RESPONSE).waitingFor()).isEqualTo(WaitingFor.AFFECTED);
    assertThat(states(PromiseKind.POLICE_REPORT)).containsExactly(PromiseState.LAPSED);
    ask(Wish.YES);
    assertThat(promise(PromiseKind.RESPONSE).state()).isEqualTo(PromiseState.OPEN);
    assertThat(states(PromiseKind.POLICE_REPORT))
        .containsExactly(PromiseState.LAPSED, PromiseState.OPEN);
  }

  @Test
  void nobodyTakesBackWhatTheAffectedAnswered() {
    onPart(
        town.councillor(),
        Action.WISH,
        (entered, part) -> handling.recordOwnWishes(entered, part, version(), wishes(Wish.NO)));
    refuses(PromiseKind.AFFECTED_ASKED, "handling.correct.own-answer");
    assertThat(part().affected().askedAt()).isNotNull();
  }

  @Test
  void notInAClosedPartNorWhatIsOwedAgainAlready() {
    ask(Wish.NO);
    onPart(
        clerk,
        Action.TELL,
        (entered, part) ->
            handling.sendMessage(
                entered, part, new SubmittedText(UUID.randomUUID(), "Zo staat het")));
    settleAll(number);
    onPart(
        clerk,
        Action.CLOSE,
        (entered, part) ->
            closing.close(entered, part, version(), Outcome.HANDLED, "Het is klaar"));
    refuses(PromiseKind.AFTERCARE, "register.closed");
    onPart(
        clerk,
        Action.REOPEN,
        (entered, part) -> closing.reopen(entered, part, version(), "Er kwam iets bij"));
    refuses(PromiseKind.AFFECTED_TOLD, "handling.correct.again");
    correct(PromiseKind.AFTERCARE);
  }

  @Test
  void aFormThatIsTooOldOrSentTwiceChangesNothing() {
    explain(PromiseKind.AFTERCARE);
    var seen = settled(PromiseKind.AFTERCARE);
    var entered = enter(clerk, Action.CORRECT);
    correct(PromiseKind.AFTERCARE);
    explain(PromiseKind.AFTERCARE);
    for (int sent = 0; sent < 2; sent++) {
      assertThatThrownBy(
              () -> run(() -> correcting.correct(entered, seen.id(), seen.version(), WHY)))
          .isInstanceOf(StalePromiseException.class);
    }
    assertThat(promise(PromiseKind.AFTERCARE).state()).isEqualTo(PromiseState.EXPLAINED);
  }

  @Test
  void anothersPartIsNotThere() {
    number = reported(town.councillor(), town.counterClerk());
    explain(PromiseKind.AFTERCARE);
    var id = promise(PromiseKind.AFTERCARE).id();
    var manager = enter(town.manager(), Action.READ);
    assertThatThrownBy(() -> run(() -> correcting.correct(manager, id, 1, WHY)))
        .isInstanceOf(HiddenException.class);
  }

  @Test
  void whoeverHandlesItByNowFindsItAmongTheirTasks() {
    explain(PromiseKind.AFTERCARE);
    var other = town.otherCouncillor().person();
    var entered = enter(clerk, Action.READ);
    var part = entered.parts(Action.READ).getFirst();
    run(
        () ->
            transactions.executeWithoutResult(
                status -> cases.assign(part.id(), part.owner(), other)));
    correct(PromiseKind.AFTERCARE);
    assertThat(
            texts(
                "select owner_id::text from promise where organisation_id = '%s'"
                    + " and kind = 'AFTERCARE'"))
        .containsExactly(other.value().toString());
  }

  // ---- how a situation is reached

  private static Wishes wishes(Wish police) {
    return new Wishes(
        Wish.YES, police, Wish.NO, Wish.NO, Danger.NONE, PoliceAdvice.NOT_NEEDED, null, null);
  }

  private void ask(Wish police) {
    ask(number, wishes(police));
  }

  private void explain(PromiseKind kind) {
    var promise = unsettled(kind);
    var entered = enter(clerk, Action.EXPLAIN);
    run(() -> settling.explain(entered, promise.id(), promise.version(), "other", "Om deze reden"));
  }

  private void keep(PromiseKind kind) {
    var promise = unsettled(kind);
    var entered = enter(clerk, Action.DECIDE);
    run(() -> settling.markKept(entered, promise.id(), promise.version(), "Gesproken"));
  }

  private void correct(PromiseKind kind) {
    var promise = settled(kind);
    var entered = enter(clerk, Action.CORRECT);
    run(() -> correcting.correct(entered, promise.id(), promise.version(), WHY));
  }

  private void refuses(PromiseKind kind, String key) {
    assertThatThrownBy(() -> correct(kind))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
    var entered = enter(clerk, Action.CORRECT);
    var shown = here(() -> correcting.get(entered, settled(kind).id()));
    assertThat(shown.objection()).contains(key);
  }

  private void passes(PromiseKind kind) {
    texts(
        "update promise set due_at = now() - interval '20 days' where organisation_id = '%s'"
            + " and kind = '"
            + kind.code()
            + "' returning id::text");
  }

  private int counted(String kind, String what) {
    return Integer.parseInt(
        texts(
                "select coalesce(sum(amount), 0)::text from (select organisation_id, kind, what,"
                    + " amount from tally union all select organisation_id, kind, what, amount"
                    + " from tally_delta) t where organisation_id = '%s' and kind = '"
                    + kind
                    + "' and what = '"
                    + what
                    + "'")
            .getFirst());
  }

  private List<String> texts(String sql) {
    var filled = sql.formatted(town.organisation().id().value());
    return Database.asMigrator(connection -> Database.texts(connection, filled));
  }

  private void onPart(Viewer viewer, Action action, Step step) {
    onPart(viewer, number, action, step);
  }

  private CaseAccess enter(Viewer viewer, Action action) {
    return enter(viewer, number, action);
  }

  private CaseView.PartView part() {
    return viewOf(clerk, number).parts().getFirst();
  }

  private List<CaseView.Line> timeline(Viewer reader) {
    return (reader.equals(clerk) ? viewOf(clerk, number) : viewOf(reader, number, Action.READ_OWN))
        .timeline();
  }

  private int version() {
    return version(number);
  }

  private Promise promise(PromiseKind kind) {
    return promise(number, kind);
  }

  private Promise unsettled(PromiseKind kind) {
    return part().promises().stream()
        .filter(promise -> promise.kind().equals(kind) && !promise.state().isSettled())
        .findFirst()
        .orElseThrow();
  }

  private Promise settled(PromiseKind kind) {
    return part().promises().stream()
        .filter(promise -> promise.kind().equals(kind) && promise.settledAt() != null)
        .findFirst()
        .orElseThrow();
  }

  private List<PromiseState> states(PromiseKind kind) {
    return part().promises().stream()
        .filter(promise -> promise.kind().equals(kind))
        .map(Promise::state)
        .toList();
  }
}
