// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import nl.rugdekking.handling.CorrectionService;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.StalePromiseException;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.Wish;
import nl.rugdekking.response.Proposal.MeasureTarget;
import nl.rugdekking.response.ResponseFixtures.Scene;
import nl.rugdekking.tick.DueRowProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A measure is decided once, withdrawn once, and ends by itself. */
@RugdekkingTest
class ResponsesModuleTests {

  private static final String COUNT = "select count(*) from response";

  @Autowired DueRowProcessor rows;
  @Autowired ResponseFixtures fixtures;
  @Autowired Responses responses;
  @Autowired ResponseRepository repository;
  @Autowired MeasureNotice notice;
  @Autowired CorrectionService correcting;
  @Autowired AuditLog audit;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Test
  void refusesBeforeTheAffectedWasAsked() {
    var scene = fixtures.reported();
    refuses(scene, "register.Obstacle.NOT_ASKED");
  }

  @Test
  void refusesBeforeTheAffectedWasAskedAlthoughSomebodyActedInDanger() {
    var scene = fixtures.reported();
    fixtures.recordDanger(scene);
    refuses(scene, "register.Obstacle.NOT_ASKED");
  }

  @Test
  void refusesWhileTheAffectedSaysNotYet() {
    var scene = fixtures.reported();
    fixtures.ask(scene, Wish.NOT_YET, PoliceAdvice.NOT_NEEDED);
    refuses(scene, "register.Obstacle.NOT_WANTED_YET");
  }

  @Test
  void refusesWhileThePoliceStillAdvise() {
    var scene = fixtures.reported();
    fixtures.ask(scene, Wish.YES, PoliceAdvice.PENDING);
    refuses(scene, "register.Obstacle.POLICE_ADVICE_PENDING");
  }

  private void refuses(Scene scene, String sentence) {
    var before = fixtures.promise(scene);
    assertThatThrownBy(() -> fixtures.decide(scene, before.version()))
        .isInstanceOfSatisfying(
            RefusedResponseException.class,
            refused -> assertThat(refused.messageKey()).isEqualTo(sentence));
    assertThat(fixtures.promise(scene)).isEqualTo(before);
    assertThat(fixtures.count(scene, COUNT)).isZero();
  }

  @Test
  void keepsThePromiseAndWritesTheTimelineInTheSameTransaction() {
    var scene = fixtures.asked();
    var id = fixtures.decide(scene, fixtures.promise(scene).version());

    assertThat(fixtures.promise(scene).state()).isEqualTo(PromiseState.KEPT);
    assertThat(fixtures.decided(scene).getFirst().id()).isEqualTo(id);
    assertThat(
            fixtures.count(
                scene,
                "select count(*) from timeline_entry"
                    + " where room = 'response' and kind = 'DECIDED' and about = 'BUILDING_BAN'"))
        .isEqualTo(1);
    assertThat(
            jdbc.sql(
                    "select count(*) from work_due where organisation_id = ? and kind = 'response'")
                .param(scene.organisation().value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void leavesNothingBehindWhenSomebodyElseDecidedMeanwhile() {
    var scene = fixtures.asked();
    var seen = fixtures.promise(scene).version();
    fixtures.decide(scene, seen);

    assertThatThrownBy(() -> fixtures.decide(scene, seen))
        .isInstanceOf(StalePromiseException.class);
    assertThat(fixtures.count(scene, COUNT)).isEqualTo(1);
  }

  @Test
  void decidesOnceWhenTheSameFormIsSentTwice() {
    var scene = fixtures.asked();
    var seen = fixtures.promise(scene).version();
    var id = fixtures.decide(scene, seen);

    assertThatThrownBy(
            () ->
                scene.in(
                    () -> {
                      responses.decide(
                          fixtures.enter(scene),
                          fixtures.part(scene),
                          id,
                          null,
                          ban(),
                          fixtures.execution());
                      return true;
                    }))
        .isInstanceOf(StalePageException.class);
    assertThat(fixtures.count(scene, COUNT)).isEqualTo(1);
  }

  @Test
  void letsNobodySignWhoIsAffected() {
    var scene = fixtures.asked();
    var whole = Proposals.complete(MeasureKind.BUILDING_BAN, responses.today());
    var signed =
        Proposals.with(
            whole, new MeasureTarget("Iemand", whole.towards().notice(), "BO BALIEMENS, balie"));
    assertThatThrownBy(
            () ->
                fixtures.decide(
                    scene,
                    fixtures.promise(scene).version(),
                    Measure.of(signed, responses.today())))
        .isInstanceOf(RefusedResponseException.class);
    assertThat(fixtures.count(scene, COUNT)).isZero();
  }

  @Test
  void withdrawsAWrongDecisionOnceAndLetsAnotherBeTaken() {
    var scene = fixtures.asked();
    var id = fixtures.decide(scene, fixtures.promise(scene).version());
    withdraw(scene, id, 0);

    var withdrawal = Objects.requireNonNull(fixtures.decided(scene).getFirst().withdrawal());
    assertThat(withdrawal.reason()).isEqualTo("Verkeerde persoon");
    assertThat(
            fixtures.count(
                scene,
                "select count(*) from timeline_entry where room = 'response' and kind = 'WITHDRAWN'"))
        .isEqualTo(1);
    assertThatThrownBy(() -> withdraw(scene, id, 0)).isInstanceOf(StalePageException.class);

    scene.in(
        () -> {
          responses.decide(
              fixtures.enter(scene),
              fixtures.part(scene),
              new ResponseId(Ids.timeOrdered()),
              null,
              ban(),
              fixtures.execution());
          return true;
        });
    assertThat(fixtures.decided(scene)).hasSize(2);
  }

  @Test
  void theAffectedIsToldOfAWithdrawal() {
    var scene = fixtures.asked();
    var id = fixtures.decide(scene, fixtures.promise(scene).version());
    assertThat(fixtures.promise(scene).words())
        .as("the promise does not read as if the measure stands")
        .isNull();
    var told =
        "select count(*) from promise where kind = 'DECISION_TOLD' and organisation_id = '"
            + scene.organisation().value()
            + "'";
    var before = Database.number(told);
    withdraw(scene, id, 0);
    assertThat(Database.number(told)).isEqualTo(before + 1);
  }

  @Test
  void aWrongDecisionIsWithdrawnBeforeThePromiseIsOwedAgain() {
    var scene = fixtures.asked();
    var id = fixtures.decide(scene, fixtures.promise(scene).version());
    var kept = fixtures.promise(scene);

    assertThatThrownBy(() -> correct(scene, kept))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("response.stands"));

    withdraw(scene, id, 0);
    correct(scene, kept);
    assertThat(fixtures.promise(scene).state()).isEqualTo(PromiseState.OPEN);
    fixtures.decide(scene, fixtures.promise(scene).version());
  }

  private void correct(Scene scene, Promise promise) {
    scene.in(
        () -> {
          correcting.correct(
              fixtures.enter(scene), promise.id(), promise.version(), "Verkeerde zaak");
          return true;
        });
  }

  private void withdraw(Scene scene, ResponseId id, int version) {
    scene.in(
        () -> {
          responses.withdraw(
              fixtures.enter(scene), fixtures.part(scene), id, version, "Verkeerde persoon");
          return true;
        });
  }

  @Test
  void expiresByItselfAfterItsLastDayAndNotBefore() {
    var scene = fixtures.asked();
    fixtures.decide(scene, fixtures.promise(scene).version());
    var lastDay =
        Objects.requireNonNull(fixtures.decided(scene).getFirst().content().reach().until());

    tickOn(scene, Duration.between(clock.instant(), lastDay.atTime(12, 0).atZone(DueDates.ZONE)));
    assertThat(fixtures.decided(scene).getFirst().expiredAt()).isNull();

    tickOn(
        scene,
        Duration.between(clock.instant(), lastDay.plusDays(1).atTime(0, 1).atZone(DueDates.ZONE)));
    var expired = fixtures.decided(scene).getFirst();
    assertThat(expired.expiredAt()).isNotNull();
    assertThat(expired.canBeWithdrawn(responses.today())).isFalse();
    var here = " and organisation_id = '" + scene.organisation().value() + "'";
    java.util.List<String> seen =
        Database.asMigrator(
            connection ->
                Database.texts(
                    connection,
                    "select room from timeline_entry where kind = 'EXPIRED'"
                        + here
                        + " union all select template from outbox"
                        + " where template = 'affected-told'"
                        + here));
    assertThat(seen)
        .as("the affected reads it, and gets a letter")
        .containsExactly("response", "affected-told");
  }

  private void tickOn(Scene scene, Duration ahead) {
    var tick = new MeasureExpiryJob(repository, audit, notice, rows, Clock.offset(clock, ahead));
    CurrentOrganisation.runIn(scene.organisation(), tick::run);
  }

  private Measure ban() {
    return Measure.of(
        Proposals.complete(MeasureKind.BUILDING_BAN, responses.today()), responses.today());
  }
}
