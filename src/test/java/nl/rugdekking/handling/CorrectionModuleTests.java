// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Wish;
import org.junit.jupiter.api.Test;

/** What was kept or explained by mistake is owed again, and everything follows. */
class CorrectionModuleTests extends CorrectionScene {

  @Test
  void isOwedAgainWithTheDateItHadAndTheMistakeStaysToBeRead() {
    var before = promise(PromiseKind.AFFECTED_TOLD);
    explain(PromiseKind.AFFECTED_TOLD);
    correct(PromiseKind.AFFECTED_TOLD);
    var after = promise(PromiseKind.AFFECTED_TOLD);
    assertThat(after.state()).isEqualTo(PromiseState.OPEN);
    assertThat(after.due()).isEqualTo(before.due());
    assertThat(after.missedAt()).isNull();
    assertThat(after.words()).isNull();
    for (var reader : List.of(clerk, town.councillor())) {
      assertThat(timeline(reader))
          .anySatisfy(
              line -> {
                assertThat(line.kind()).isEqualTo(CaseEntryKind.CORRECTED);
                assertThat(line.about()).isEqualTo("AFFECTED_TOLD EXPLAINED other");
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
    var until = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(9);
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
    ask(number, with(Wish.NO, PoliceAdvice.NOT_NEEDED));
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
    assertThat(promise(PromiseKind.RESPONSE).waitingFor()).isEqualTo(WaitingFor.AFFECTED);
    assertThat(states(PromiseKind.POLICE_REPORT)).containsExactly(PromiseState.LAPSED);
    ask(Wish.YES);
    assertThat(promise(PromiseKind.RESPONSE).state()).isEqualTo(PromiseState.OPEN);
    assertThat(states(PromiseKind.POLICE_REPORT))
        .containsExactly(PromiseState.LAPSED, PromiseState.OPEN);
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

  private void keep(PromiseKind kind) {
    var promise = unsettled(kind);
    var entered = enter(clerk, Action.DECIDE);
    run(
        () ->
            settling.markKept(
                entered, promise.id(), promise.version(), Settlement.inWords("Gesproken")));
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

  private List<CaseView.Line> timeline(Viewer reader) {
    return (reader.equals(clerk) ? viewOf(clerk, number) : viewOf(reader, number, Action.READ_OWN))
        .timeline();
  }

  private List<PromiseState> states(PromiseKind kind) {
    return part().promises().stream()
        .filter(promise -> promise.kind().equals(kind))
        .map(Promise::state)
        .toList();
  }
}
