// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.alarm.danger.RepeatedDangers;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.AddressChanges;
import nl.rugdekking.register.PartService;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.WorkSchedule;
import nl.rugdekking.vault.LinkSigner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Alarms in a town of their own, on a clock that the test moves: far in the future, so that the
 * tick of the application, which runs beside it, finds nothing to do.
 */
@RugdekkingTest
abstract class AlarmScene {

  @Autowired AlarmGround ground;
  @Autowired AlarmRepository repository;
  @Autowired NamelessAlarmRepository nameless;
  @Autowired AlarmTimeRounding rounding;
  @Autowired AlarmCaller caller;
  @Autowired RepeatedDangers repeated;
  @Autowired AlarmPromise promise;
  @Autowired CallLine line;
  @Autowired CaseAssignments cases;
  @Autowired PartService parts;
  @Autowired AddressChanges addresses;
  @Autowired LinkSigner keys;
  @Autowired WorkSchedule schedule;
  @Autowired DueRowProcessor rows;
  @Autowired JdbcClient jdbc;

  final Instant start;
  final MovedClock clock;

  @SuppressWarnings("NullAway.Init")
  Town town;

  AlarmScene(String start) {
    this.start = Instant.parse(start);
    this.clock = new MovedClock(this.start);
  }

  @BeforeEach
  void newTown() {
    town = ground.town();
  }

  void onDuty() {
    ground.onDuty(town, start.minus(Duration.ofDays(1)), start.plus(Duration.ofDays(30)));
  }

  /** New objects each time, as after a restart: nothing is remembered but what is in tables. */
  Alarms alarms() {
    return new Alarms(repository, caller, repeated, promise, cases, schedule, clock);
  }

  CalledAlarms calledAlarms() {
    return new CalledAlarms(repository, nameless, line, cases, addresses, keys, clock);
  }

  private AlarmConfirmations confirmations() {
    return new AlarmConfirmations(
        repository, calledAlarms(), repeated, promise, cases, parts, clock);
  }

  boolean raise(CasePart... affected) {
    ground.run(town, () -> alarms().startAlarms(List.of(affected)));
    return true;
  }

  boolean tick() {
    CurrentOrganisation.runIn(
        town.organisation().id(),
        () -> new AlarmEscalationJob(alarms(), rounding, rows, ground.transactions).run());
    return true;
  }

  void tickTimes(int times) {
    for (int i = 0; i < times; i++) {
      clock.move(AlarmCaller.TIME_TO_CONFIRM);
      tick();
    }
  }

  /** By the alarm of this part that runs. */
  List<AlarmCall> calls(CasePart part) {
    return ground.in(
        town, () -> repository.listCalls(repository.find(part.id()).orElseThrow().id()));
  }

  List<@Nullable Who> called(CasePart part) {
    return calls(part).stream().<@Nullable Who>map(call -> town.who(call.person())).toList();
  }

  /** The key of a call, as its message carries it. */
  String key(AlarmCall call) {
    return keys.sign(CalledAlarms.PURPOSE, call.id().toString());
  }

  Optional<CalledAlarms.CalledAlarm> find(String key) {
    return ground.in(town, () -> calledAlarms().find(key));
  }

  Optional<CalledAlarms.CalledAlarm> confirm(String key) {
    return ground.in(town, () -> confirmations().confirm(key));
  }

  void block(CasePart part, Who... blocked) {
    for (var who : blocked) {
      ground.run(
          town,
          () ->
              jdbc.sql(
                      "insert into case_block (organisation_id, incident_id, person_id, ground)"
                          + " values (?, ?, ?, 'LINE') on conflict do nothing")
                  .params(
                      CurrentOrganisation.id(), part.incident().value(), town.person(who).value())
                  .update());
    }
  }

  /** How many lines of this kind stand on the timeline. */
  int entries(String kind) {
    return count("timeline_entry where room = 'alarm' and kind = '" + kind + "'");
  }

  /**
   * Counts rows of this organisation.
   *
   * @param table with a condition, or without
   */
  int count(String table) {
    return ground.in(
        town, () -> jdbc.sql("select count(*) from " + table).query(Integer.class).single());
  }
}
