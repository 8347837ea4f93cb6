// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.alarm.AlarmGround.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Danger said later and danger said again: never two alarms at once. */
class RepeatedDangerModuleTests extends AlarmScene {

  @SuppressWarnings("NullAway.Init")
  private CasePart part;

  RepeatedDangerModuleTests() {
    super("2036-03-11T20:14:00Z");
  }

  @BeforeEach
  void threatened() {
    part = ground.reported(town);
    onDuty();
  }

  @Test
  void saidOnceMoreWhileTheLineIsGoneDownCallsNobodyTwice() {
    raise(part);
    clock.move(Duration.ofMinutes(3));
    raise(part);
    assertThat(called(part)).containsExactly(Who.OFFICER);
    assertThat(count("alarm")).isEqualTo(1);
    assertThat(entries("AGAIN")).isEqualTo(1);
    tickTimes(1);
    assertThat(called(part)).containsExactly(Who.OFFICER, Who.SECOND);
  }

  @Test
  void whoIsOnItHearsThatItWasSaidAgain() {
    raise(part);
    confirm(Who.OFFICER);
    var before = letters(Who.OFFICER);
    clock.move(Duration.ofMinutes(30));
    raise(part);
    assertThat(count("alarm")).isEqualTo(1);
    assertThat(called(part)).containsExactly(Who.OFFICER);
    assertThat(letters(Who.OFFICER)).isEqualTo(before + 1);
  }

  @Test
  void comesBackAfterItWasHandedOverWithALineOfItsOwn() {
    raise(part);
    confirm(Who.OFFICER);
    end();
    clock.move(Duration.ofDays(3));
    raise(part);
    assertThat(count("alarm")).isEqualTo(2);
    assertThat(called(part)).containsExactly(Who.OFFICER);
    assertThat(count("alarm where ended_at is null")).isEqualTo(1);
    tickTimes(2);
    assertThat(called(part)).containsExactly(Who.OFFICER, Who.SECOND, Who.OWNER);
  }

  @Test
  void aPromiseKeptForTheFirstDoesNotSilenceTheSecond() {
    raise(part);
    confirm(Who.OFFICER);
    end();
    clock.move(Duration.ofMinutes(1));
    raise(part);
    assertThat(promises("KEPT")).isEqualTo(1);
    assertThat(promises("OPEN")).isEqualTo(1);
    tickTimes(1);
    assertThat(called(part)).containsExactly(Who.OFFICER, Who.SECOND);
  }

  @Test
  void whenNobodyWasReachedItIsTriedAnew() {
    raise(part);
    clock.move(AlarmCaller.GIVE_UP_AFTER);
    tick();
    assertThat(entries("UNANSWERED")).isEqualTo(1);
    raise(part);
    assertThat(count("alarm")).isEqualTo(2);
    assertThat(count("alarm where ended_at is null")).isEqualTo(1);
    tickTimes(1);
    assertThat(called(part)).containsExactly(Who.OFFICER, Who.SECOND);
  }

  @Test
  void whoSaidYesterdayThatTheyWereOnItIsNotReliedUpon() {
    raise(part);
    confirm(Who.OFFICER);
    clock.move(Duration.ofHours(12).plusMinutes(1));
    raise(part);
    assertThat(count("alarm")).isEqualTo(2);
    assertThat(count("alarm where ended_at is null")).isEqualTo(1);
    assertThat(called(part)).containsExactly(Who.OFFICER);
  }

  @Test
  void whoWasOnItAndLeftIsNotReliedUpon() {
    raise(part);
    confirm(Who.OFFICER);
    ground.leaves(town, Who.OFFICER);
    var before = letters(Who.OFFICER);
    clock.move(Duration.ofMinutes(30));
    raise(part);
    assertThat(count("alarm")).isEqualTo(2);
    assertThat(called(part)).containsExactly(Who.SECOND);
    assertThat(letters(Who.OFFICER)).isEqualTo(before);
  }

  @Test
  void whoWasOnItAndIsAccusedIsFollowedByTheNext() {
    raise(part);
    confirm(Who.OFFICER);
    ground.run(
        town,
        () -> alarms().replaceBlocked(cases.accuse(part.incident(), town.person(Who.RESPONSIBLE))));
    assertThat(count("alarm")).as("on it still").isEqualTo(1);
    ground.run(
        town,
        () -> alarms().replaceBlocked(cases.accuse(part.incident(), town.person(Who.OFFICER))));
    assertThat(count("alarm where ended_at is null")).isEqualTo(1);
    assertThat(called(part)).containsExactly(Who.SECOND);
    assertThat(promises("OPEN")).isEqualTo(1);
    clock.move(Duration.ofMinutes(3));
    raise(part);
    assertThat(count("alarm")).isEqualTo(2);
  }

  @Test
  void anAccusationLongAfterCallsNobody() {
    raise(part);
    confirm(Who.OFFICER);
    clock.move(AlarmCaller.GIVE_UP_AFTER);
    ground.run(
        town,
        () -> alarms().replaceBlocked(cases.accuse(part.incident(), town.person(Who.OFFICER))));
    assertThat(count("alarm")).isEqualTo(1);
  }

  @Test
  void saidFourTimesAtOnceIsOneAlarm() throws Exception {
    var said = Collections.nCopies(6, (Callable<Boolean>) () -> raise(part));
    try (var threads = Executors.newFixedThreadPool(said.size())) {
      assertThat(threads.invokeAll(said)).allMatch(one -> one.state() == Future.State.SUCCESS);
    }
    assertThat(count("alarm")).isEqualTo(1);
    assertThat(called(part)).containsExactly(Who.OFFICER);
  }

  @Test
  void theTableItselfTakesNoSecondThatRuns() {
    raise(part);
    var second =
        "insert into alarm (organisation_id, id, incident_id, part_id, raised_at)"
            .concat(" select organisation_id, gen_random_uuid(), incident_id, part_id, raised_at")
            .concat(" from alarm");
    assertThatThrownBy(() -> ground.in(town, () -> jdbc.sql(second).update()))
        .isInstanceOf(DuplicateKeyException.class);
  }

  private void confirm(Who who) {
    ground.run(
        town,
        () -> {
          var alarm = repository.find(part.id()).orElseThrow();
          assertThat(repository.confirm(alarm.id(), town.person(who), clock.instant())).isTrue();
          promise.keep(part.id(), town.person(who));
        });
  }

  private void end() {
    ground.run(
        town,
        () -> {
          var alarm = repository.find(part.id()).orElseThrow();
          assertThat(repository.end(alarm.id(), clock.instant(), List.of())).isTrue();
        });
  }

  private int promises(String state) {
    return count("promise where kind = 'DANGER_CONFIRMED' and state = '" + state + "'");
  }

  private int letters(Who who) {
    return count("outbox where person = '" + town.person(who).value() + "'");
  }
}
