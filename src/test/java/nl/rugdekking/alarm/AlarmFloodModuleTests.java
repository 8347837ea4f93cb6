// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.rugdekking.Database;
import nl.rugdekking.NamelessForm;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.database.NamelessClock;
import nl.rugdekking.signin.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Anybody can raise alarms without a name, as many as they like. Whoever is on duty hears of all of
 * them, by one call.
 */
class AlarmFloodModuleTests extends AlarmScene {

  /** The people in the line of a case of a councillor. */
  private static final int LINE = 6;

  private static final String WAITING =
      "select 1 from pg_locks where locktype = 'advisory' and not granted";

  @Autowired AlarmHandover handingOver;
  @Autowired Viewers viewers;
  @Autowired Accounts accounts;

  AlarmFloodModuleTests() {
    super("2031-11-24T12:00:00Z");
  }

  @Test
  void twentyFiveDangersWithoutANameInThreeSecondsAreOneCallToOneOfficer() throws Exception {
    ground.onDuty(town, Instant.now().minusSeconds(60), Instant.now().plusSeconds(3600));
    var sending = Collections.nCopies(25, (Callable<Integer>) this::reportDanger);
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var sent : threads.invokeAll(sending)) {
        assertThat(sent.get()).isEqualTo(200);
      }
    }

    assertThat(count("alarm where nameless")).isEqualTo(25);
    assertThat(count("incident")).isEqualTo(25);
    assertThat(count("alarm_call where person_id = '" + officer() + "'")).isEqualTo(25);
    assertThat(count("alarm_call where not joined")).isOne();
    assertThat(count("outbox where template = 'alarm'")).isOne();
  }

  @Test
  void theCallSaysHowManyAndOneConfirmationAnswersAllOfThem() {
    onDuty();
    var alarms = raiseNameless(5);
    var called = find(lastKey(alarms.getFirst())).orElseThrow();
    assertThat(called.together()).isEqualTo(5);

    confirm(lastKey(alarms.getFirst()));

    assertThat(count("alarm where confirmed_by = '" + officer() + "'")).isEqualTo(5);
    assertThat(openForOfficer()).hasSize(5).allMatch(one -> one.alarm().isConfirmed());
    assertThat(count("promise where kind = 'DANGER_CONFIRMED' and state = 'KEPT'")).isEqualTo(5);
  }

  @Test
  void aConfirmationAlsoAnswersOneThatJoinsAtThatMoment() throws Exception {
    onDuty();
    var first = raiseNameless(1).getFirst();
    var key = lastKey(first);
    var part = reported();
    var joined = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var joining =
          threads.submit(
              () ->
                  NamelessClock.runRoundedToDay(
                      () -> {
                        ground.run(
                            town,
                            () -> {
                              alarms().startAlarms(List.of(part));
                              joined.countDown();
                              await(go);
                            });
                        return part;
                      }));
      await(joined);
      var confirming = threads.submit(() -> confirm(key).isPresent());
      while (!confirming.isDone() && Database.texts(WAITING).isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      go.countDown();
      joining.get();
      assertThat(confirming.get()).isTrue();
    }

    assertThat(count("alarm_call where joined")).isOne();
    assertThat(count("alarm where confirmed_by = '" + officer() + "'")).isEqualTo(2);
  }

  @Test
  void afterAConfirmationANewDangerCallsTheNextInLineAtOnce() {
    onDuty();
    confirm(lastKey(raiseNameless(1).getFirst()));
    clock.move(Duration.ofSeconds(20));
    var more = raiseNameless(3);
    assertThat(messages()).isEqualTo(2);
    assertThat(callsWithoutMessageTo(Who.OFFICER)).isZero();
    assertThat(count("alarm_call where person_id = '" + town.person(Who.SECOND).value() + "'"))
        .isEqualTo(3);
    assertThat(find(lastKey(more.getLast())).orElseThrow().together()).isEqualTo(3);

    confirm(lastKey(more.getFirst()));
    clock.move(Duration.ofMinutes(30));
    raiseNameless(1);
    assertThat(messagesTo(Who.OFFICER)).isEqualTo(2);
  }

  @Test
  void whenEverybodyGotAMessageJustNowTheFirstIsCalledAtOnceAndTheMessageFollows() {
    ground.onDuty(town, start.minusSeconds(3600), start.plusSeconds(3600));
    for (int person = 0; person < LINE; person++) {
      confirm(lastKey(raiseNameless(1).getFirst()));
    }
    assertThat(messages()).isEqualTo(LINE);
    var alarm = raiseNameless(1).getFirst();
    assertThat(messages()).isEqualTo(LINE);
    assertThat(callsWithoutMessageTo(Who.OFFICER)).isOne();
    assertThat(openForOfficer()).hasSize(2);

    clock.move(Duration.ofMinutes(3));
    tick();

    assertThat(messages()).isEqualTo(LINE + 1);
    assertThat(find(lastKey(alarm))).isPresent();
  }

  @Test
  void nobodyGetsAMessageOftenerThanEveryTwoMinutesHoweverFastSomebodyConfirms() {
    onDuty();
    for (int second = 0; second < 10 * 60; second += 10) {
      clock.move(Duration.ofSeconds(10));
      var alarm = raiseNameless(1).getFirst();
      assertThat(count("alarm_call where alarm_id = '" + alarm + "'")).isOne();
      tick();
      confirm(lastKey(alarm));
    }
    for (var who : List.of(Who.OFFICER, Who.SECOND, Who.OWNER, Who.FALLBACK)) {
      var at = momentsOfMessagesTo(who);
      assertThat(at).hasSizeBetween(2, 5);
      for (int i = 1; i < at.size(); i++) {
        assertThat(at.get(i) - at.get(i - 1)).isGreaterThanOrEqualTo(120);
      }
    }
    assertThat(count("alarm where nameless")).isEqualTo(60);
  }

  @Test
  void withoutAConfirmationTheNextInLineIsCalledOnceForAllOfThem() {
    onDuty();
    raiseNameless(4);
    clock.move(Duration.ofMinutes(11));
    tick();
    assertThat(messages()).isEqualTo(2);
    assertThat(count("alarm_call where person_id = '" + town.person(Who.SECOND).value() + "'"))
        .isEqualTo(4);
    // one that comes now joins the call that goes on
    raiseNameless(1);
    tick();
    assertThat(messages()).isEqualTo(2);
    assertThat(count("alarm_call where person_id = '" + town.person(Who.SECOND).value() + "'"))
        .isEqualTo(5);
  }

  @Test
  void whoeverIsKeptFromOneIsNotCalledForIt() {
    onDuty();
    raiseNameless(2);
    var about = reported();
    block(about, Who.OFFICER);
    raiseNameless(about);
    assertThat(messages()).isEqualTo(2);
    assertThat(
            count(
                "alarm_call c join alarm a on a.id = c.alarm_id where c.person_id = '%s'"
                        .formatted(officer())
                    + " and a.part_id = '%s'".formatted(about.id().value())))
        .isZero();
  }

  @Test
  void dangerUnderANameCallsForEachPerson() {
    onDuty();
    for (int i = 0; i < 3; i++) {
      raise(reported());
    }
    assertThat(messages()).isEqualTo(3);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int reportDanger() {
    var visitor = ground.visitor();
    var code = NamelessForm.code(visitor, town.path("/anoniem"));
    var fields = NamelessForm.fields(code, Map.of("danger", "true"));
    return visitor.post(town.path("/anoniem"), fields).statusCode();
  }

  private CasePart reported() {
    return ground.reported(town);
  }

  private List<UUID> raiseNameless(int count) {
    return Stream.generate(this::reported).limit(count).map(this::raiseNameless).toList();
  }

  private UUID raiseNameless(CasePart part) {
    NamelessClock.runRoundedToDay(() -> raise(part));
    return ground.in(town, () -> repository.find(part.id()).orElseThrow().id());
  }

  private String lastKey(UUID alarm) {
    return key(ground.in(town, () -> repository.listCalls(alarm).getLast()));
  }

  private List<AlarmHandover.OpenAlarm> openForOfficer() {
    return ground.in(
        town,
        () ->
            handingOver.listOpen(
                viewers
                    .find(accounts.accountOf(town.person(Who.OFFICER)).orElseThrow())
                    .orElseThrow()));
  }

  private int messages() {
    return count("outbox where template = 'alarm'");
  }

  private int messagesTo(Who who) {
    return momentsOfMessagesTo(who).size();
  }

  private List<Long> momentsOfMessagesTo(Who who) {
    return ground.in(
        town,
        () ->
            jdbc.sql(
                    "select extract(epoch from called_at)::bigint from alarm_call"
                        + " where not joined and person_id = ? order by 1")
                .param(town.person(who).value())
                .query(Long.class)
                .list());
  }

  private int callsWithoutMessageTo(Who who) {
    return count("alarm_call where joined and person_id = '" + town.person(who).value() + "'");
  }

  private UUID officer() {
    return town.person(Who.OFFICER).value();
  }
}
