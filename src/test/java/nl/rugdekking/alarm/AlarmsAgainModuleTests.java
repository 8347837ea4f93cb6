// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import nl.rugdekking.promise.Promises;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.WorkSchedule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Danger said later and danger said again, on a moved clock: never two alarms at once. */
@RugdekkingTest
class AlarmsAgainModuleTests {

  private static final Instant EVENING = Instant.parse("2036-03-11T20:14:00Z");

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

  private final MovedClock clock = new MovedClock(EVENING);

  @SuppressWarnings("NullAway.Init")
  private Town town;

  private @Nullable CasePart part;

  @BeforeEach
  void threatened() {
    town = ground.town();
    part = ground.reported(town);
    ground.onDuty(town, EVENING.minus(Duration.ofDays(1)), EVENING.plus(Duration.ofDays(30)));
  }

  @Test
  void saidOnceMoreWhileTheLineIsGoneDownCallsNobodyTwice() {
    raise();
    clock.move(Duration.ofMinutes(3));
    raise();
    assertThat(called()).containsExactly(Who.OFFICER);
    assertThat(alarms()).isEqualTo(1);
    assertThat(entries("AGAIN")).isEqualTo(1);
    tickTimes(1);
    assertThat(called()).containsExactly(Who.OFFICER, Who.SECOND);
  }

  @Test
  void whoIsOnItHearsThatItWasSaidAgain() {
    raise();
    confirm(Who.OFFICER);
    var before = letters(Who.OFFICER);
    clock.move(Duration.ofMinutes(30));
    raise();
    assertThat(alarms()).isEqualTo(1);
    assertThat(called()).containsExactly(Who.OFFICER);
    assertThat(letters(Who.OFFICER)).isEqualTo(before + 1);
  }

  @Test
  void comesBackAfterItWasHandedOverWithALineOfItsOwn() {
    raise();
    confirm(Who.OFFICER);
    end();
    clock.move(Duration.ofDays(3));
    raise();
    assertThat(alarms()).isEqualTo(2);
    assertThat(called()).containsExactly(Who.OFFICER);
    assertThat(running()).isEqualTo(1);
    tickTimes(2);
    assertThat(called()).containsExactly(Who.OFFICER, Who.SECOND, Who.OWNER);
  }

  @Test
  void aPromiseKeptForTheFirstDoesNotSilenceTheSecond() {
    raise();
    confirm(Who.OFFICER);
    end();
    clock.move(Duration.ofMinutes(1));
    raise();
    assertThat(kept()).isEqualTo(1);
    assertThat(unsettled()).isEqualTo(1);
    tickTimes(1);
    assertThat(called()).containsExactly(Who.OFFICER, Who.SECOND);
  }

  @Test
  void whenNobodyWasReachedItIsTriedAnew() {
    raise();
    clock.move(AlarmCaller.GIVE_UP_AFTER);
    tick();
    assertThat(entries("UNANSWERED")).isEqualTo(1);
    raise();
    assertThat(alarms()).isEqualTo(2);
    assertThat(running()).isEqualTo(1);
    tickTimes(1);
    assertThat(called()).containsExactly(Who.OFFICER, Who.SECOND);
  }

  @Test
  void whoSaidYesterdayThatTheyWereOnItIsNotReliedUpon() {
    raise();
    confirm(Who.OFFICER);
    clock.move(Duration.ofHours(12).plusMinutes(1));
    raise();
    assertThat(alarms()).isEqualTo(2);
    assertThat(running()).isEqualTo(1);
    assertThat(called()).containsExactly(Who.OFFICER);
  }

  @Test
  void whoWasOnItAndLeftIsNotReliedUpon() {
    raise();
    confirm(Who.OFFICER);
    ground.leaves(town, Who.OFFICER);
    var before = letters(Who.OFFICER);
    clock.move(Duration.ofMinutes(30));
    raise();
    assertThat(alarms()).isEqualTo(2);
    assertThat(called()).containsExactly(Who.SECOND);
    assertThat(letters(Who.OFFICER)).isEqualTo(before);
  }

  @Test
  void whoWasOnItAndIsAccusedIsFollowedByTheNext() {
    raise();
    confirm(Who.OFFICER);
    ground.run(
        town,
        () ->
            service()
                .replaceBlocked(cases.accuse(part().incident(), town.person(Who.RESPONSIBLE))));
    assertThat(alarms()).as("on it still").isEqualTo(1);
    ground.run(
        town,
        () -> service().replaceBlocked(cases.accuse(part().incident(), town.person(Who.OFFICER))));
    assertThat(running()).isEqualTo(1);
    assertThat(called()).containsExactly(Who.SECOND);
    assertThat(unsettled()).isEqualTo(1);
    clock.move(Duration.ofMinutes(3));
    raise();
    assertThat(alarms()).isEqualTo(2);
  }

  @Test
  void anAccusationLongAfterCallsNobody() {
    raise();
    confirm(Who.OFFICER);
    clock.move(AlarmCaller.GIVE_UP_AFTER);
    ground.run(
        town,
        () -> service().replaceBlocked(cases.accuse(part().incident(), town.person(Who.OFFICER))));
    assertThat(alarms()).isEqualTo(1);
  }

  @Test
  void saidFourTimesAtOnceIsOneAlarm() throws Exception {
    var said =
        List.<Callable<Boolean>>of(
            this::raise, this::raise, this::raise, this::raise, this::raise, this::raise);
    try (var threads = Executors.newFixedThreadPool(said.size())) {
      assertThat(threads.invokeAll(said)).allMatch(one -> one.state() == Future.State.SUCCESS);
    }
    assertThat(alarms()).isEqualTo(1);
    assertThat(called()).containsExactly(Who.OFFICER);
  }

  @Test
  void theTableItselfTakesNoSecondThatRuns() {
    raise();
    var second =
        "insert into alarm (organisation_id, id, incident_id, part_id, raised_at)"
            .concat(" select organisation_id, gen_random_uuid(), incident_id, part_id, raised_at")
            .concat(" from alarm");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> ground.in(town, () -> jdbc.sql(second).update()))
        .isInstanceOf(DuplicateKeyException.class);
  }

  // ---- how it is done

  private Alarms service() {
    return new Alarms(repository, calling, promise, cases, due, (Clock) clock);
  }

  private boolean raise() {
    ground.run(town, () -> service().startAlarms(List.of(part())));
    return true;
  }

  private void confirm(Who who) {
    ground.run(
        town,
        () -> {
          var alarm = repository.find(part().id()).orElseThrow();
          assertThat(repository.confirm(alarm.id(), town.person(who), clock.instant())).isTrue();
          promise.keep(part().id(), town.person(who));
        });
  }

  private void end() {
    ground.run(
        town,
        () -> {
          var alarm = repository.find(part().id()).orElseThrow();
          assertThat(repository.end(alarm.id(), clock.instant())).isTrue();
        });
  }

  private void tick() {
    CurrentOrganisation.runIn(
        town.organisation().id(),
        () -> new AlarmEscalationJob(service(), moments, rows, transactions).run());
  }

  private void tickTimes(int times) {
    for (int i = 0; i < times; i++) {
      clock.move(AlarmCaller.TIME_TO_CONFIRM);
      tick();
    }
  }

  private CasePart part() {
    return Objects.requireNonNull(part);
  }

  /** By the alarm that runs. */
  private List<@Nullable Who> called() {
    return ground
        .in(town, () -> repository.listCalls(repository.find(part().id()).orElseThrow().id()))
        .stream()
        .<@Nullable Who>map(call -> town.who(call.person()))
        .toList();
  }

  private int alarms() {
    return count("select count(*) from alarm");
  }

  private int running() {
    return count("select count(*) from alarm where ended_at is null");
  }

  private int kept() {
    return count("select count(*) from promise where kind = 'DANGER_CONFIRMED' and state = 'KEPT'");
  }

  private int unsettled() {
    return count("select count(*) from promise where kind = 'DANGER_CONFIRMED' and state = 'OPEN'");
  }

  private int letters(Who who) {
    return count("select count(*) from outbox where person = '" + town.person(who).value() + "'");
  }

  private int entries(String kind) {
    return count(
        "select count(*) from timeline_entry where room = 'alarm' and kind = '" + kind + "'");
  }

  private int count(String sql) {
    return ground.in(town, () -> jdbc.sql(sql).query(Integer.class).single());
  }
}
