// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.register.FollowUpStatements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is on it is accused, or left: another is called, and nobody gone hears of it. */
@RugdekkingTest
class AccusedOnDutyModuleTests {

  @Autowired AlarmGround ground;
  @Autowired AlarmRepository repository;
  @Autowired Alarms alarms;
  @Autowired AlarmConfirmations confirming;
  @Autowired AlarmHandover handing;
  @Autowired AccessControl access;
  @Autowired Viewers viewers;
  @Autowired FollowUpStatements statements;
  @Autowired CaseAssignments cases;
  @Autowired Clock clock;

  @SuppressWarnings("NullAway.Init")
  private Town town;

  @SuppressWarnings("NullAway.Init")
  private CasePart part;

  @BeforeEach
  void theOfficerIsOnIt() {
    town = ground.town();
    part = ground.reported(town);
    var now = clock.instant();
    ground.onDuty(town, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
    ground.run(town, () -> alarms.startAlarms(List.of(part)));
    var officer = viewer(Who.OFFICER);
    ground.run(
        town,
        () ->
            confirming.confirm(
                access.authorize(officer, number(), Action.ACUTE, Purpose.HANDLING), part.id()));
  }

  @Test
  void anotherIsCalledWhenWhoeverIsOnItIsSaidToHaveDoneIt() {
    assertThat(called()).containsExactly(Who.OFFICER);
    ground.run(
        town, () -> statements.accuse(part, town.person(Who.COUNCILLOR), town.person(Who.OFFICER)));
    assertThat(called()).containsExactly(Who.SECOND);
  }

  @Test
  void aHandlerWhoLeftDoesNotHearThatItIsHandedOver() {
    ground.leaves(town, Who.OWNER);
    var before = letters(Who.OWNER);
    var officer = viewer(Who.OFFICER);
    ground.run(
        town,
        () ->
            handing.handOver(
                access.authorize(officer, number(), Action.ACUTE, Purpose.HANDLING),
                part.id(),
                List.of()));
    assertThat(letters(Who.OWNER)).isEqualTo(before);
  }

  @Test
  void whoWasCalledAndLeftFindsNoAlarm() {
    assertThat(open()).hasSize(1);
    ground.leaves(town, Who.OFFICER);
    assertThat(open()).isEmpty();
  }

  private List<AlarmHandover.OpenAlarm> open() {
    var officer = viewer(Who.OFFICER);
    return ground.in(town, () -> handing.listOpen(officer));
  }

  private String number() {
    return cases.number(part.incident());
  }

  private Viewer viewer(Who who) {
    var sql =
        "select account_id from membership where person_id = '%s'"
            .formatted(town.person(who).value());
    return ground.in(town, () -> viewers.find(Database.uuid(sql)).orElseThrow());
  }

  /** By the alarm that runs. */
  private List<@Nullable Who> called() {
    return ground
        .in(town, () -> repository.listCalls(repository.find(part.id()).orElseThrow().id()))
        .stream()
        .<@Nullable Who>map(call -> town.who(call.person()))
        .toList();
  }

  private int letters(Who who) {
    var sql = "select count(*) from outbox where person = '%s'".formatted(town.person(who).value());
    return Database.number(sql);
  }
}
