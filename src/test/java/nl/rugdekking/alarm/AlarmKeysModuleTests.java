// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.organisation.AddressChanges;
import nl.rugdekking.organisation.People;
import nl.rugdekking.post.AddressBook;
import nl.rugdekking.post.Addressee;
import nl.rugdekking.register.PartService;
import nl.rugdekking.vault.LinkSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a key opens something, for whom, and what one confirmation answers. */
@RugdekkingTest
class AlarmKeysModuleTests {

  private static final Instant NIGHT = Instant.parse("2036-11-03T20:14:00Z");

  @Autowired AddressChanges addresses;
  @Autowired People people;

  @Autowired
  @Qualifier("peopleAddressBook")
  AddressBook book;

  @Autowired NamelessAlarmRepository nameless;
  @Autowired nl.rugdekking.tick.WorkSchedule due;
  @Autowired AlarmGround ground;
  @Autowired AlarmRepository repository;
  @Autowired AlarmCaller calling;
  @Autowired AlarmPromise promise;
  @Autowired CaseAssignments cases;
  @Autowired PartService parts;
  @Autowired LinkSigner keys;
  @Autowired CallLine line;
  @Autowired JdbcClient jdbc;

  private final MovedClock clock = new MovedClock(NIGHT);

  @SuppressWarnings("NullAway.Init")
  private Town town;

  @BeforeEach
  void onDuty() {
    town = ground.town();
    ground.onDuty(town, NIGHT.minus(Duration.ofDays(1)), NIGHT.plus(Duration.ofDays(3)));
  }

  @Test
  void worksForADayAndNoLonger() {
    var key = key(raise(Who.COUNCILLOR).getFirst());
    clock.move(Duration.ofHours(24).minusMillis(1));
    assertThat(find(key)).isPresent();
    clock.move(Duration.ofMillis(1));
    assertThat(find(key)).isEmpty();
    assertThat(confirm(key)).isEmpty();
  }

  @Test
  void opensNothingForWhoIsAccusedMeanwhile() {
    var part = raise(Who.COUNCILLOR).getFirst();
    var key = key(part);
    assertThat(find(key)).isPresent();
    ground.run(town, () -> cases.accuse(part.incident(), town.person(Who.OFFICER)));
    assertThat(find(key)).isEmpty();
    assertThat(confirm(key)).isEmpty();
    assertThat(count("select count(*) from alarm where confirmed_at is not null")).isZero();
  }

  @Test
  void opensNothingForWhoLeftMeanwhile() {
    var key = key(raise(Who.COUNCILLOR).getFirst());
    ground.leaves(town, Who.OFFICER);
    assertThat(find(key)).isEmpty();
    assertThat(confirm(key)).isEmpty();
    assertThat(count("select count(*) from alarm where confirmed_at is not null")).isZero();
  }

  @Test
  void opensNothingOnceItWasHandedOver() {
    var part = raise(Who.COUNCILLOR).getFirst();
    var key = key(part);
    assertThat(confirm(key).map(AlarmConfirmations.CalledAlarm::isMine)).contains(true);
    ground.run(
        town, () -> repository.end(repository.find(part.id()).orElseThrow().id(), clock.instant()));
    assertThat(find(key)).isEmpty();
  }

  @Test
  void isMadeForWhoWasCalledOnly() {
    var call = call(raise(Who.COUNCILLOR).getFirst());
    var path = town.path("/alarm/" + call.id());
    assertThat(ground.in(town, () -> confirming().createPath(call.person().value(), path)))
        .isPresent();
    assertThat(
            ground.in(town, () -> confirming().createPath(town.person(Who.SECOND).value(), path)))
        .isEmpty();
  }

  @Test
  void goesToTheOldAddressTooForAWeekAfterItChanged() {
    ground.run(
        town, () -> addresses.change(people.get(town.person(Who.OFFICER)), "nieuw@example.org"));
    var old = addressChange();
    var call = call(raise(Who.COUNCILLOR).getFirst());
    var sent = "select count(*) from outbox where template = 'alarm' and person = '%s'";
    assertThat(count(sent.formatted(call.person().value()))).isEqualTo(1);
    assertThat(count(sent.formatted(old))).isEqualTo(1);
    var path = town.path("/alarm/" + call.id());
    assertThat(ground.in(town, () -> confirming().createPath(old, path))).isPresent();
    assertThat(ground.in(town, () -> book.find(List.of(old))).get(old))
        .extracting(Addressee::email)
        .isEqualTo(town.login(Who.OFFICER));
  }

  @Test
  void goesToTheNewAddressAloneOnceTheWeekIsOver() {
    ground.run(
        town, () -> addresses.change(people.get(town.person(Who.OFFICER)), "nieuw@example.org"));
    ground.run(
        town,
        () ->
            jdbc.sql("update address_change set changed_at = changed_at - interval '9 days'")
                .update());
    raise(Who.COUNCILLOR);
    assertThat(count("select count(*) from outbox where template = 'alarm'")).isEqualTo(1);
  }

  private UUID addressChange() {
    return ground.in(
        town, () -> jdbc.sql("select id from address_change").query(UUID.class).single());
  }

  @Test
  void twoAffectedAreOneMessageAndOneConfirmation() {
    var both = raise(Who.COUNCILLOR, Who.ADMINISTRATOR);
    assertThat(count("select count(*) from alarm_call")).isEqualTo(2);
    assertThat(count("select count(*) from outbox where template = 'alarm'")).isEqualTo(1);
    confirm(key(both.getFirst()));
    assertThat(count("select count(*) from alarm where confirmed_at is not null")).isEqualTo(2);
    assertThat(
            count(
                "select count(*) from promise where kind = 'DANGER_CONFIRMED' and state = 'KEPT'"))
        .isEqualTo(2);
  }

  private List<CasePart> raise(Who... affected) {
    var reported = ground.reported(town, affected);
    var alarms = new Alarms(repository, calling, promise, cases, due, clock);
    ground.run(town, () -> alarms.startAlarms(reported));
    return reported;
  }

  private AlarmConfirmations confirming() {
    return new AlarmConfirmations(
        repository,
        promise,
        cases,
        parts,
        new AlarmConfirmations.Collaborators(keys, line, nameless, addresses, clock));
  }

  private AlarmCall call(CasePart part) {
    return ground.in(
        town, () -> repository.listCalls(repository.find(part.id()).orElseThrow().id()).getFirst());
  }

  private String key(CasePart part) {
    return keys.sign(AlarmConfirmations.PURPOSE, call(part).id().toString());
  }

  private Optional<AlarmConfirmations.CalledAlarm> find(String key) {
    return ground.in(town, () -> confirming().find(key));
  }

  private Optional<AlarmConfirmations.CalledAlarm> confirm(String key) {
    return ground.in(town, () -> confirming().confirm(key));
  }

  private int count(String sql) {
    return ground.in(town, () -> jdbc.sql(sql).query(Integer.class).single());
  }
}
