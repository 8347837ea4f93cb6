// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.alarm.AlarmGround.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When somebody is called, how long it goes on, and what is written down of it. */
class AlarmsModuleTests extends AlarmScene {

  @SuppressWarnings("NullAway.Init")
  private CasePart part;

  // the last Sunday of October: at three it is two again
  AlarmsModuleTests() {
    super("2036-10-26T00:25:00Z");
  }

  @BeforeEach
  void threatened() {
    part = ground.reported(town);
    onDuty();
  }

  @Test
  void goesDownTheLineEachTenMinutesAndBeginsAgain() {
    raise(part);
    tickTimes(6);
    assertThat(called(part))
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
    raise(part);
    clock.move(Duration.ofMinutes(10).minusMillis(1));
    tick();
    assertThat(called(part)).containsExactly(Who.OFFICER);
    clock.move(Duration.ofMillis(1));
    tick();
    assertThat(called(part)).containsExactly(Who.OFFICER, Who.SECOND);
  }

  @Test
  void theHourThatComesTwiceIsTwoHours() {
    raise(part);
    tickTimes(8);
    assertThat(moments())
        .hasSize(9)
        .isSorted()
        .startsWith(start)
        .endsWith(Instant.parse("2036-10-26T01:45:00Z"))
        .doesNotHaveDuplicates();
    for (int i = 1; i < moments().size(); i++) {
      assertThat(Duration.between(moments().get(i - 1), moments().get(i)))
          .isEqualTo(Duration.ofMinutes(10));
    }
  }

  @Test
  void afterAStopOfAnHourOneStepIsMadeAndNotSix() {
    raise(part);
    clock.move(Duration.ofHours(1));
    tick();
    tick();
    assertThat(called(part)).containsExactly(Who.OFFICER, Who.SECOND);
    tickTimes(1);
    assertThat(called(part)).hasSize(3);
  }

  @Test
  void twoTicksAtOnceMakeOneStep() throws Exception {
    raise(part);
    for (int round = 2; round < 6; round++) {
      clock.move(Duration.ofMinutes(10));
      var ticks = List.<Callable<Boolean>>of(this::tick, this::tick, this::tick, this::tick);
      try (var threads = Executors.newFixedThreadPool(ticks.size())) {
        assertThat(threads.invokeAll(ticks)).allMatch(f -> f.state() == Future.State.SUCCESS);
      }
      assertThat(called(part)).hasSize(round);
    }
  }

  @Test
  void stopsWhenSomebodyExplainedThatItIsNotNeeded() {
    raise(part);
    assertThat(count("promise where kind = 'DANGER_CONFIRMED' and state = 'OPEN'")).isOne();
    ground.run(town, () -> promise.keep(part.id(), town.person(Who.OWNER)));
    tickTimes(3);
    assertThat(called(part)).containsExactly(Who.OFFICER);
  }

  @Test
  void stopsWhenThePartIsClosedAndWhoWasCalledReadsNothingMore() {
    raise(part);
    assertThat(count("case_relation where relation = 'CALLED'")).isEqualTo(1);
    ground.run(town, () -> cases.setOpen(part.id(), false));
    tickTimes(3);
    assertThat(called(part)).containsExactly(Who.OFFICER);
    assertThat(count("case_relation where relation = 'CALLED'")).isZero();
  }

  @Test
  void afterTwelveHoursCallingStopsAndTheTimelineSaysSo() {
    raise(part);
    clock.move(Duration.ofHours(12));
    tick();
    assertThat(called(part)).containsExactly(Who.OFFICER);
    assertThat(entries("UNANSWERED")).isEqualTo(1);
    tickTimes(2);
    assertThat(called(part)).hasSize(1);
  }

  @Test
  void eachCallIsWrittenDown() {
    raise(part);
    tickTimes(2);
    assertThat(entries("CALLED")).isEqualTo(3);
    assertThat(count("audit_event where verb = 'alarm.CALLED'")).isEqualTo(3);
    assertThat(count("outbox where template = 'alarm'")).isEqualTo(3);
    assertThat(count("alarm_text")).isZero();
  }

  private List<Instant> moments() {
    return calls(part).stream().map(AlarmCall::calledAt).toList();
  }
}
