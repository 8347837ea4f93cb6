// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.WorkSchedule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is called when, on a moved clock. Far in the future, so that the tick of the application,
 * which runs beside it, finds nothing to do.
 */
@RugdekkingTest
class AlarmsModuleTests {

  // the last Sunday of October: at three it is two again
  private static final Instant NIGHT = Instant.parse("2036-10-26T00:25:00Z");

  @Autowired DueRowProcessor rows;
  @Autowired AlarmTimeRounding moments;
  @Autowired WorkSchedule due;
  @Autowired AlarmGround ground;
  @Autowired AlarmRepository repository;
  @Autowired AlarmCaller calling;
  @Autowired AlarmPromise promise;
  @Autowired CaseAssignments cases;
  @Autowired Promises promises;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private final MovedClock clock = new MovedClock(NIGHT);

  @SuppressWarnings("NullAway.Init")
  private Town town;

  private @Nullable CasePart part;

  @BeforeEach
  void threatened() {
    town = ground.town();
    part = ground.reported(town);
  }

  @Test
  void goesDownTheLineEachTenMinutesAndBeginsAgain() {
    onDuty();
    raise();
    tickTimes(6);
    assertThat(called())
        .containsExactly(
            Who.OFFICER,
            Who.SECOND,
            Who.OWNER,
            Who.RESPONSIBLE,
            Who.DEPUTY,
            Who.FALLBACK,
            Who.OFFICER);
  }

  @Test
  void nobodyIsCalledBeforeTenMinutesAreOver() {
    onDuty();
    raise();
    clock.move(Duration.ofMinutes(10).minusMillis(1));
    tick();
    assertThat(called()).containsExactly(Who.OFFICER);
    clock.move(Duration.ofMillis(1));
    tick();
    assertThat(called()).containsExactly(Who.OFFICER, Who.SECOND);
  }

  @Test
  void theHourThatComesTwiceIsTwoHours() {
    onDuty();
    raise();
    tickTimes(8);
    assertThat(moments())
        .hasSize(9)
        .isSorted()
        .startsWith(NIGHT)
        .endsWith(Instant.parse("2036-10-26T01:45:00Z"))
        .doesNotHaveDuplicates();
    for (int i = 1; i < moments().size(); i++) {
      assertThat(Duration.between(moments().get(i - 1), moments().get(i)))
          .isEqualTo(Duration.ofMinutes(10));
    }
  }

  @Test
  void afterAStopOfAnHourOneStepIsMadeAndNotSix() {
    onDuty();
    raise();
    clock.move(Duration.ofHours(1));
    tick();
    tick();
    assertThat(called()).containsExactly(Who.OFFICER, Who.SECOND);
    tickTimes(1);
    assertThat(called()).hasSize(3);
  }

  @Test
  void twoTicksAtOnceMakeOneStep() throws Exception {
    onDuty();
    raise();
    for (int round = 2; round < 6; round++) {
      clock.move(Duration.ofMinutes(10));
      var ticks = List.<Callable<Boolean>>of(this::tick, this::tick, this::tick, this::tick);
      try (var threads = Executors.newFixedThreadPool(ticks.size())) {
        assertThat(threads.invokeAll(ticks)).allMatch(f -> f.state() == Future.State.SUCCESS);
      }
      assertThat(called()).hasSize(round);
    }
  }

  @Test
  void withoutARosterWhoHandlesItIsCalledFirst() {
    raise();
    assertThat(called()).containsExactly(Who.OWNER);
  }

  @Test
  void whoIsInTheCaseIsNeverCalled() {
    onDuty();
    block(Who.OFFICER, Who.OWNER, Who.DEPUTY);
    raise();
    tickTimes(5);
    assertThat(called())
        .containsExactly(
            Who.SECOND, Who.RESPONSIBLE, Who.FALLBACK, Who.SECOND, Who.RESPONSIBLE, Who.FALLBACK);
  }

  @Test
  void whenEverybodyInsideIsBlockedTheFallbackOutsideIsCalled() {
    onDuty();
    block(Who.OFFICER, Who.SECOND, Who.OWNER, Who.RESPONSIBLE, Who.DEPUTY);
    raise();
    assertThat(called()).containsExactly(Who.FALLBACK);
  }

  @Test
  void whenNobodyCanBeCalledTheTimelineSaysSoOnceAndItIsTriedAgain() {
    block(Who.values());
    raise();
    tickTimes(2);
    assertThat(called()).isEmpty();
    assertThat(entries("UNANSWERED")).isEqualTo(1);
    unblock(Who.OFFICER);
    onDuty();
    tickTimes(1);
    assertThat(called()).containsExactly(Who.OFFICER);
  }

  @Test
  void whenTheWholeLineIsKeptFromItWhoHasAnotherTaskIsCalledAndAtLastWhoGivesRoles() {
    block(Who.OWNER, Who.RESPONSIBLE, Who.DEPUTY, Who.FALLBACK);
    raise();
    tickTimes(3);
    // of two who have the same office since the same day, either is the first
    var called = called();
    assertThat(called).hasSize(4);
    assertThat(called.subList(0, 2)).containsExactlyInAnyOrder(Who.OFFICER, Who.SECOND);
    assertThat(called.subList(2, 4)).containsExactly(Who.ADMINISTRATOR, called.getFirst());
    assertThat(entries("UNANSWERED")).isZero();
  }

  @Test
  void aRosterThatChangesMeanwhileIsFollowed() {
    ground.onDuty(town, NIGHT.minusSeconds(60), NIGHT.plusSeconds(60));
    raise();
    tickTimes(1);
    assertThat(called()).containsExactly(Who.OFFICER, Who.OWNER);
  }

  @Test
  void stopsWhenSomebodyExplainedThatItIsNotNeeded() {
    onDuty();
    raise();
    assertThat(unsettled()).isTrue();
    ground.run(town, () -> promise.keep(part().id(), town.person(Who.OWNER)));
    tickTimes(3);
    assertThat(called()).containsExactly(Who.OFFICER);
  }

  @Test
  void stopsWhenThePartIsClosedAndWhoWasCalledReadsNothingMore() {
    onDuty();
    raise();
    assertThat(calledRelations()).isEqualTo(1);
    ground.run(town, () -> cases.setOpen(part().id(), false));
    tickTimes(3);
    assertThat(called()).containsExactly(Who.OFFICER);
    assertThat(calledRelations()).isZero();
  }

  @Test
  void afterTwelveHoursCallingStopsAndTheTimelineSaysSo() {
    onDuty();
    raise();
    clock.move(Duration.ofHours(12));
    tick();
    assertThat(called()).containsExactly(Who.OFFICER);
    assertThat(entries("UNANSWERED")).isEqualTo(1);
    tickTimes(2);
    assertThat(called()).hasSize(1);
  }

  @Test
  void eachCallIsWrittenDown() {
    onDuty();
    raise();
    tickTimes(2);
    assertThat(entries("CALLED")).isEqualTo(3);
    assertThat(count("select count(*) from audit_event where verb = 'alarm.CALLED'")).isEqualTo(3);
    assertThat(count("select count(*) from outbox where template = 'alarm'")).isEqualTo(3);
    assertThat(count("select count(*) from alarm_text")).isZero();
  }

  // ---- how it is done

  private void onDuty() {
    ground.onDuty(town, NIGHT.minus(Duration.ofDays(1)), NIGHT.plus(Duration.ofDays(2)));
  }

  private void unblock(Who who) {
    ground.run(
        town,
        () ->
            jdbc.sql("delete from case_block where organisation_id = ? and person_id = ?")
                .params(CurrentOrganisation.id(), town.person(who).value())
                .update());
  }

  private void block(Who... blocked) {
    for (var who : blocked) {
      ground.run(
          town,
          () ->
              jdbc.sql(
                      "insert into case_block (organisation_id, incident_id, person_id, ground)"
                          + " values (?, ?, ?, 'LINE') on conflict do nothing")
                  .params(
                      CurrentOrganisation.id(), part().incident().value(), town.person(who).value())
                  .update());
    }
  }

  /** New objects each time, as after a restart: nothing is remembered but what is in tables. */
  private Alarms alarms() {
    return new Alarms(repository, calling, promise, cases, due, (Clock) clock);
  }

  private void raise() {
    ground.run(town, () -> alarms().startAlarms(List.of(part())));
  }

  private boolean tick() {
    CurrentOrganisation.runIn(
        town.organisation().id(),
        () -> new AlarmEscalationJob(alarms(), moments, rows, transactions).run());
    return true;
  }

  private void tickTimes(int times) {
    for (int i = 0; i < times; i++) {
      clock.move(AlarmCaller.TIME_TO_CONFIRM);
      tick();
    }
  }

  private CasePart part() {
    return java.util.Objects.requireNonNull(part);
  }

  private List<AlarmCall> calls() {
    return ground.in(
        town, () -> repository.listCalls(repository.find(part().id()).orElseThrow().id()));
  }

  private List<@Nullable Who> called() {
    var called = new ArrayList<@Nullable Who>();
    calls().forEach(call -> called.add(town.who(call.person())));
    return called;
  }

  private List<Instant> moments() {
    return calls().stream().map(AlarmCall::calledAt).toList();
  }

  private boolean unsettled() {
    return ground.in(
        town, () -> promises.findUnsettled(part().id(), PromiseKind.DANGER_CONFIRMED).isPresent());
  }

  private int entries(String kind) {
    return count(
        "select count(*) from timeline_entry where room = 'alarm' and kind = '" + kind + "'");
  }

  private int calledRelations() {
    return count("select count(*) from case_relation where relation = 'CALLED'");
  }

  private int count(String sql) {
    return ground.in(town, () -> jdbc.sql(sql).query(Integer.class).single());
  }
}
