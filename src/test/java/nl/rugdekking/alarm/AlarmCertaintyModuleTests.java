// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.NamelessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that happens at the same moment keeps an alarm from calling somebody. */
class AlarmCertaintyModuleTests extends AlarmScene {

  @SuppressWarnings("NullAway.Init")
  private CasePart part;

  AlarmCertaintyModuleTests() {
    super("2037-02-03T09:12:41Z");
  }

  @BeforeEach
  void threatened() {
    part = ground.reported(town);
    onDuty();
  }

  @Test
  void anAlarmThatSomebodyElseHadLockedIsTakenUpAgain() throws Exception {
    raise(part);
    clock.move(Duration.ofMinutes(10));
    forgetSchedule();
    var locked = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(1)) {
      var confirming = threads.submit(() -> lockUntil(done, locked));
      await(locked);
      tick();
      done.countDown();
      confirming.get();
    }
    assertThat(called(part)).containsExactly(Who.OFFICER);
    assertThat(scheduled()).as("the work is done again").isPositive();
    tick();
    assertThat(called(part)).containsExactly(Who.OFFICER, Who.SECOND);
  }

  @Test
  void dangerReportedOnceMoreAlsoWakesUpTheNextCall() {
    raise(part);
    clock.move(Duration.ofMinutes(11));
    forgetSchedule();
    raise(part);
    assertThat(scheduled()).isPositive();
  }

  @Test
  void theSecondAlarmWithoutANameOfOneMinuteIsTheOneThatCounts() {
    for (int danger = 1; danger <= 6; danger++) {
      raiseNameless();
      assertThat(calls(part)).as("alarm " + danger).hasSize(1);
      var alarm = alarm(part);
      assertThat(alarm.isEnded()).isFalse();
      ground.run(town, () -> repository.endReplaced(alarm.id(), AlarmCaller.now(clock)));
    }
    assertThat(count("alarm")).isEqualTo(6);
    assertThat(count("alarm a where not exists (select from alarm_call c where c.alarm_id = a.id)"))
        .isZero();
  }

  @Test
  void aConfirmationAndTheNextCallDoNotWaitForEachOther() throws Exception {
    var others = List.of(ground.reported(town), ground.reported(town));
    NamelessClock.runRoundedToDay(() -> raise(part, others.get(0), others.get(1)));
    var key = key(calls(part).getLast());
    for (int round = 0; round < 5; round++) {
      clock.move(Duration.ofMinutes(11));
      try (var threads = Executors.newFixedThreadPool(3)) {
        var calling = List.of(threads.submit(this::tick), threads.submit(this::tick));
        var repeating = threads.submit(() -> NamelessClock.runRoundedToDay(() -> raise(part)));
        for (var one : calling) {
          one.get(30, TimeUnit.SECONDS);
        }
        repeating.get(30, TimeUnit.SECONDS);
      }
    }
    try (var threads = Executors.newFixedThreadPool(2)) {
      clock.move(Duration.ofMinutes(11));
      var calling = threads.submit(this::tick);
      var confirming = threads.submit(() -> confirm(key));
      calling.get(30, TimeUnit.SECONDS);
      assertThat(confirming.get(30, TimeUnit.SECONDS)).isPresent();
    }
    assertThat(count("work_set_aside where kind = 'alarm' and organisation_id = " + organisation()))
        .isZero();
    assertThat(count("alarm where confirmed_by = '%s'".formatted(town.person(Who.OFFICER).value())))
        .isEqualTo(3);
  }

  private boolean raiseNameless() {
    NamelessClock.runRoundedToDay(() -> raise(part));
    return true;
  }

  private Alarm alarm(CasePart of) {
    return ground.in(town, () -> repository.find(of.id()).orElseThrow());
  }

  // The row that makes the work run is removed by the server that runs it.
  private void forgetSchedule() {
    ground.run(
        town,
        () ->
            jdbc.sql("delete from work_due where organisation_id = ?")
                .param(CurrentOrganisation.id())
                .update());
  }

  private int scheduled() {
    return count(
        "work_due where kind = 'alarm' and organisation_id = %s and due <= '%s'"
            .formatted(organisation(), clock.instant()));
  }

  private String organisation() {
    return "'" + town.organisation().id().value() + "'";
  }

  private UUID lockUntil(CountDownLatch done, CountDownLatch locked) {
    var alarm = alarm(part).id();
    ground.run(
        town,
        () -> {
          jdbc.sql("select id from alarm where id = ? for update")
              .param(alarm)
              .query(UUID.class)
              .single();
          locked.countDown();
          await(done);
        });
    return alarm;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
