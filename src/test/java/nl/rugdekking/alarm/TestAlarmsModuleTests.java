// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.People;
import nl.rugdekking.post.LetterLinks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of the call goes to who is on duty, has the time of a real one, and touches no case. */
class TestAlarmsModuleTests extends AlarmScene {

  @Autowired TestAlarmRepository stored;
  @Autowired DutyRepository duties;
  @Autowired People people;
  @Autowired AlarmMessenger messengers;
  @Autowired AuditLog audit;
  @Autowired Clock today;

  TestAlarmsModuleTests() {
    super("2036-12-01T20:14:00Z");
  }

  @Test
  void callsWhoIsOnDutyByTheMailOfAnAlarmAndWithoutACase() {
    onDuty();
    assertThat(start()).isEqualTo(TestAlarms.StartResult.STARTED);

    assertThat(last().officer()).isEqualTo(town.person(Who.OFFICER));
    assertThat(count("outbox where template = 'alarm-test' and urgent")).isEqualTo(1);
    assertThat(count("incident")).isZero();
    assertThat(count("alarm")).isZero();
    assertThat(verbs("duty.test-started")).isEqualTo(1);
  }

  @Test
  void callsWhoReplacesSomebodyAndNobodyWhenTheRosterIsEmpty() {
    assertThat(start()).isEqualTo(TestAlarms.StartResult.NOBODY_ON_DUTY);
    assertThat(count("test_alarm")).isZero();

    onDuty();
    var from = start.minus(Duration.ofHours(1));
    var away =
        new DutyException(
            java.util.UUID.randomUUID(),
            from,
            from.plus(Duration.ofHours(9)),
            town.person(Who.OFFICER),
            town.person(Who.SECOND));
    ground.run(town, () -> duties.add(away));
    start();
    assertThat(last().officer()).isEqualTo(town.person(Who.SECOND));
  }

  @Test
  void isConfirmedInTimeByWhoeverGotTheMail() {
    onDuty();
    start();
    var path = town.path("/proefalarm/" + last().id());
    assertThat(createPath(Who.SECOND, path)).isEmpty();
    var key = createPath(Who.OFFICER, path).orElseThrow().substring(path.length() - 36);

    clock.move(AlarmCaller.TIME_TO_CONFIRM.minusMillis(1));
    assertThat(answer(key)).contains(TestAlarm.State.CONFIRMED);
    assertThat(answer(key)).contains(TestAlarm.State.CONFIRMED);
    assertThat(verbs("duty.test-confirmed")).isEqualTo(1);
    // nobody is called by a mail that waited in the queue
    assertThat(createPath(Who.OFFICER, path)).isEmpty();

    clock.move(Duration.ofHours(1));
    tickTests();
    assertThat(last().state()).isEqualTo(TestAlarm.State.CONFIRMED);
    assertThat(count("outbox where template = 'alarm-test-failed'")).isZero();
  }

  @Test
  void whatNobodyConfirmsInTimeFailedAndWhoStartedItIsTold() {
    onDuty();
    start();
    var key = keys.sign(TestAlarms.PURPOSE, last().id().toString());
    clock.move(AlarmCaller.TIME_TO_CONFIRM.minusMillis(1));
    tickTests();
    assertThat(last().state()).isEqualTo(TestAlarm.State.WAITING);

    clock.move(Duration.ofMillis(1));
    assertThat(answer(key)).contains(TestAlarm.State.WAITING);
    tickTests();
    tickTests();
    assertThat(last().state()).isEqualTo(TestAlarm.State.FAILED);
    var administrator = town.person(Who.ADMINISTRATOR).value();
    assertThat(
            count(
                "outbox where template = 'alarm-test-failed' and person = '" + administrator + "'"))
        .isEqualTo(1);
    assertThat(verbs("duty.test-failed")).isEqualTo(1);
    assertThat(answer(key)).contains(TestAlarm.State.FAILED);

    clock.move(Duration.ofHours(24));
    assertThat(answer(key)).isEmpty();
  }

  @Test
  void thereIsOneAtATimeAndThreeInAnHour() {
    onDuty();
    for (int i = 0; i < 3; i++) {
      assertThat(start()).isEqualTo(TestAlarms.StartResult.STARTED);
      assertThat(start()).isEqualTo(TestAlarms.StartResult.TOO_MANY);
      clock.move(AlarmCaller.TIME_TO_CONFIRM);
      tickTests();
    }
    assertThat(start()).isEqualTo(TestAlarms.StartResult.TOO_MANY);
    clock.move(Duration.ofHours(1));
    assertThat(start()).isEqualTo(TestAlarms.StartResult.STARTED);
    assertThat(count("test_alarm")).isEqualTo(4);
  }

  @Test
  void thePageStartsItAndSaysHowTheLastOneEnded() {
    var now = today.instant();
    ground.onDuty(town, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    var administrator = ground.signedIn(town, Who.ADMINISTRATOR);
    var page = town.path("/beheer/piket");
    assertThat(administrator.get(page).body()).contains("De oproep is nog niet geprobeerd.");
    location(administrator.post(page + "/proef", Map.of()));
    assertThat(administrator.get(page).body()).contains("OFFICER Alarm heeft nog niet bevestigd");
    var again = administrator.post(page + "/proef", Map.of());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Er wacht nog een proef op antwoord");

    var key = keys.sign(TestAlarms.PURPOSE, last().id().toString());
    var called = ground.visitor().get(town.path("/proefalarm/" + key));
    assertThat(called.body()).contains("Er is geen dreiging", "Ja, de oproep bereikt mij");
    assertThat(last().state()).isEqualTo(TestAlarm.State.WAITING);
    var visitor = ground.visitor();
    visitor.get(town.path("/proefalarm/" + key));
    assertThat(visitor.post(town.path("/proefalarm/" + key), Map.of()).body())
        .contains("De proef is gelukt");
    assertThat(administrator.get(page).body()).contains("OFFICER Alarm heeft op tijd bevestigd");
    assertThat(visitor.get(town.path("/proefalarm/" + last().id() + "x")).statusCode())
        .isEqualTo(410);
  }

  private TestAlarms tests() {
    return new TestAlarms(stored, duties, people, messengers, keys, audit, clock);
  }

  private TestAlarms.StartResult start() {
    return ground.in(town, () -> tests().start(town.person(Who.ADMINISTRATOR)));
  }

  private TestAlarm last() {
    return ground.in(town, () -> stored.findLast().orElseThrow());
  }

  private Optional<TestAlarm.State> answer(String key) {
    return ground.in(town, () -> tests().confirm(key).map(TestAlarm::state));
  }

  private Optional<String> createPath(Who who, String path) {
    LetterLinks links = tests();
    return ground.in(town, () -> links.createPath(town.person(who).value(), path));
  }

  private void tickTests() {
    CurrentOrganisation.runIn(
        town.organisation().id(), () -> new TestAlarmJob(tests(), rows).run());
  }

  private int verbs(String verb) {
    return count("audit_event where verb = '" + verb + "'");
  }
}
