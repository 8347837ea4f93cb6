// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.NamelessClock;
import nl.rugdekking.organisation.AddressChanges;
import nl.rugdekking.register.PartService;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.WorkSchedule;
import nl.rugdekking.vault.LinkSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Anybody can raise alarms without a name, as many as they like. Whoever is on duty hears of all of
 * them, by one call.
 */
@RugdekkingTest
class AlarmFloodModuleTests {

  @Autowired AddressChanges addresses;
  @Autowired AlarmGround ground;
  @Autowired AlarmRepository repository;
  @Autowired NamelessAlarmRepository nameless;
  @Autowired AlarmTimeRounding moments;
  @Autowired AlarmPromise promise;
  @Autowired AlarmHandover handingOver;
  @Autowired AlarmCaller calling;
  @Autowired CallLine line;
  @Autowired LinkSigner keys;
  @Autowired CaseAssignments cases;
  @Autowired PartService parts;
  @Autowired WorkSchedule due;
  @Autowired DueRowProcessor rows;
  @Autowired Viewers viewers;
  @Autowired Accounts accounts;
  @Autowired TransactionTemplate transactions;

  // far ahead, so that the tick of the application itself finds nothing due here
  private final MovedClock clock = new MovedClock(Instant.parse("2031-11-24T12:00:00Z"));
  private AlarmGround.Town town;

  @BeforeEach
  void newTown() {
    town = ground.town();
  }

  @Test
  void twentyFiveDangersWithoutANameInThreeSecondsAreOneCallToOneOfficer() throws Exception {
    ground.onDuty(town, Instant.now().minusSeconds(60), Instant.now().plusSeconds(3600));
    var sending = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 25; i++) {
      sending.add(this::reportDanger);
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var sent : threads.invokeAll(sending)) {
        assertThat(sent.get()).isEqualTo(200);
      }
    }

    assertThat(count("alarm where nameless")).isEqualTo(25);
    assertThat(count("incident where true")).isEqualTo(25);
    assertThat(count("alarm_call where person_id = '" + officer() + "'")).isEqualTo(25);
    assertThat(count("alarm_call where not joined")).isOne();
    assertThat(count("outbox where template = 'alarm'")).isOne();
  }

  @Test
  void theCallSaysHowManyAndOneConfirmationAnswersAllOfThem() {
    onDuty();
    var alarms = raise(5);
    var called = find(alarms.getFirst()).orElseThrow();
    assertThat(called.together()).isEqualTo(5);

    confirm(alarms.getFirst());

    assertThat(count("alarm where confirmed_by = '" + officer() + "'")).isEqualTo(5);
    assertThat(openForOfficer()).hasSize(5).allMatch(one -> one.alarm().isConfirmed());
    assertThat(count("promise where kind = 'DANGER_CONFIRMED' and state = 'KEPT'")).isEqualTo(5);
  }

  @Test
  void aConfirmationAlsoAnswersOneThatJoinsAtThatMoment() throws Exception {
    onDuty();
    var first = raise(1).getFirst();
    var key = keyOf(first);
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
      var confirming =
          threads.submit(() -> ground.in(town, () -> confirming().confirm(key).isPresent()));
      while (!confirming.isDone() && !somebodyWaits()) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      go.countDown();
      joining.get();
      assertThat(confirming.get()).isTrue();
    }

    assertThat(count("alarm_call where joined")).isOne();
    assertThat(count("alarm where confirmed_by = '" + officer() + "'")).isEqualTo(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean somebodyWaits() {
    return Database.asMigrator(
        connection ->
            !Database.texts(
                    connection,
                    "select 1 from pg_locks where locktype = 'advisory' and not granted")
                .isEmpty());
  }

  @Test
  void afterAConfirmationTheNextOneCallsAgainButLeavesTwoMinutesOfPeace() {
    onDuty();
    var first = raise(1).getFirst();
    confirm(first);
    clock.move(Duration.ofSeconds(20));
    var more = raise(3);
    assertThat(messages()).isOne();
    tick();
    assertThat(messages()).isOne();

    clock.move(Duration.ofMinutes(3));
    tick();

    assertThat(messages()).isEqualTo(2);
    assertThat(find(more.getLast()).orElseThrow().together()).isEqualTo(3);
    assertThat(openForOfficer()).hasSize(4);

    confirm(more.getFirst());
    clock.move(Duration.ofMinutes(30));
    raise(1);
    assertThat(messages()).isEqualTo(3);
  }

  @Test
  void notOftenerThanEveryTwoMinutesHoweverFastSomebodyConfirmsAndAnotherReports() {
    onDuty();
    for (int second = 0; second < 10 * 60; second += 10) {
      clock.move(Duration.ofSeconds(10));
      var alarm = raise(1).getFirst();
      tick();
      confirmAllOf(alarm);
    }
    var at =
        Database.asMigrator(
                connection ->
                    Database.texts(
                        connection,
                        "select extract(epoch from c.called_at)::bigint from alarm_call c where not joined"
                            + " and organisation_id = '"
                            + organisation()
                            + "' order by 1"))
            .stream()
            .map(Long::parseLong)
            .toList();
    assertThat(at).hasSizeBetween(3, 5);
    for (int i = 1; i < at.size(); i++) {
      assertThat(at.get(i) - at.get(i - 1)).isGreaterThanOrEqualTo(120);
    }
    assertThat(count("alarm where nameless")).isEqualTo(60);
  }

  @Test
  void withoutAConfirmationTheNextInLineIsCalledOnceForAllOfThem() {
    onDuty();
    raise(4);
    clock.move(Duration.ofMinutes(11));
    tick();
    assertThat(messages()).isEqualTo(2);
    assertThat(count("alarm_call where person_id = '" + town.person(Who.SECOND).value() + "'"))
        .isEqualTo(4);
    // one that comes now joins the call that goes on
    raise(1);
    tick();
    assertThat(messages()).isEqualTo(2);
    assertThat(count("alarm_call where person_id = '" + town.person(Who.SECOND).value() + "'"))
        .isEqualTo(5);
  }

  @Test
  void whoeverIsKeptFromOneIsNotCalledForIt() {
    onDuty();
    raise(2);
    var about = reported();
    block(about, town.person(Who.OFFICER).value());
    raise(about);
    assertThat(messages()).isEqualTo(2);
    assertThat(
            count(
                "alarm_call c join alarm a on a.id = c.alarm_id where c.person_id = '"
                    + officer()
                    + "' and a.part_id = '"
                    + about.id().value()
                    + "'"))
        .isZero();
  }

  @Test
  void dangerUnderANameCallsForEachPerson() {
    onDuty();
    for (int i = 0; i < 3; i++) {
      var part = reported();
      ground.run(town, () -> alarms().startAlarms(List.of(part)));
    }
    assertThat(messages()).isEqualTo(3);
  }

  private int reportDanger() {
    var visitor =
        new Visitor(ground.environment.getRequiredProperty("local.server.port", Integer.class));
    var form = visitor.get(town.path("/anoniem")).body();
    var fields = new HashMap<String, String>();
    fields.put("code", IncidentFixtures.found(form, "name=\"code\"[^>]*value=\"([0-9A-Z]{20})\""));
    fields.put("danger", "true");
    fields.put("words", "Er staat iemand voor de deur");
    fields.put("day", "UNKNOWN");
    fields.put("whom", "ME");
    fields.put("body", "COUNCIL");
    return visitor.post(town.path("/anoniem"), fields).statusCode();
  }

  private void onDuty() {
    ground.onDuty(town, clock.instant().minusSeconds(60), clock.instant().plus(Duration.ofDays(2)));
  }

  private CasePart reported() {
    return ground.reported(town);
  }

  private List<UUID> raise(int count) {
    var raised = new ArrayList<UUID>();
    for (int i = 0; i < count; i++) {
      raised.add(raise(reported()));
    }
    return raised;
  }

  private UUID raise(CasePart part) {
    NamelessClock.runRoundedToDay(
        () -> {
          ground.run(town, () -> alarms().startAlarms(List.of(part)));
          return part;
        });
    return ground.in(town, () -> repository.find(part.id()).orElseThrow().id());
  }

  private Alarms alarms() {
    return new Alarms(repository, calling, promise, cases, due, clock);
  }

  private AlarmConfirmations confirming() {
    return new AlarmConfirmations(
        repository,
        promise,
        cases,
        parts,
        new AlarmConfirmations.Collaborators(keys, line, nameless, addresses, clock));
  }

  private void tick() {
    CurrentOrganisation.runIn(
        town.organisation().id(),
        () -> new AlarmEscalationJob(alarms(), moments, rows, transactions).run());
  }

  private void confirm(UUID alarm) {
    var key = keyOf(alarm);
    ground.in(town, () -> confirming().confirm(key));
  }

  private Optional<AlarmConfirmations.CalledAlarm> find(UUID alarm) {
    var key = keyOf(alarm);
    return ground.in(town, () -> confirming().find(key));
  }

  private void confirmAllOf(UUID alarm) {
    if (count("alarm_call where alarm_id = '" + alarm + "'") > 0) {
      confirm(alarm);
    }
  }

  private String keyOf(UUID alarm) {
    return ground.in(
        town,
        () -> {
          var call = repository.listCalls(alarm).getLast();
          var path =
              confirming().createPath(call.person().value(), town.path("/alarm/" + call.id()));
          return path.orElseThrow().substring(path.orElseThrow().lastIndexOf('/') + 1);
        });
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

  private void block(CasePart part, UUID person) {
    Database.asMigrator(
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.executeUpdate(
                "insert into case_block (organisation_id, incident_id, person_id, ground) values ('"
                    + organisation()
                    + "', '"
                    + part.incident().value()
                    + "', '"
                    + person
                    + "', 'LINE') on conflict do nothing");
          }
        });
  }

  private int messages() {
    return count("outbox where template = 'alarm'");
  }

  private UUID officer() {
    return town.person(Who.OFFICER).value();
  }

  private UUID organisation() {
    return town.organisation().id().value();
  }

  private int count(String rows) {
    var table = rows.split(" ")[0];
    var condition =
        rows.contains(" where ")
            ? rows.replace(" where ", " where (") + ")"
            : rows + " where (true)";
    var alias = rows.startsWith(table + " c ") ? "c" : table;
    return Database.asMigrator(
        connection ->
            Integer.parseInt(
                Database.texts(
                        connection,
                        "select count(*) from "
                            + condition
                            + " and "
                            + alias
                            + ".organisation_id = '"
                            + organisation()
                            + "'")
                    .getFirst()));
  }
}
