// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.organisation.People;
import nl.rugdekking.post.AddressBook;
import nl.rugdekking.post.Addressee;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** How long a key opens something, for whom, and what one confirmation answers. */
class AlarmKeysModuleTests extends AlarmScene {

  @Autowired People people;

  @Autowired
  @Qualifier("peopleAddressBook")
  AddressBook book;

  AlarmKeysModuleTests() {
    super("2036-11-03T20:14:00Z");
  }

  @BeforeEach
  void someoneIsOnDuty() {
    onDuty();
  }

  @Test
  void worksForADayAndNoLonger() {
    var key = key(reportDanger(Who.COUNCILLOR).getFirst());
    clock.move(Duration.ofHours(24).minusMillis(1));
    assertThat(find(key)).isPresent();
    clock.move(Duration.ofMillis(1));
    assertThat(find(key)).isEmpty();
    assertThat(confirm(key)).isEmpty();
  }

  @Test
  void opensNothingForWhoIsAccusedMeanwhile() {
    var part = reportDanger(Who.COUNCILLOR).getFirst();
    var key = key(part);
    assertThat(find(key)).isPresent();
    ground.run(town, () -> cases.accuse(part.incident(), town.person(Who.OFFICER)));
    assertThat(find(key)).isEmpty();
    assertThat(confirm(key)).isEmpty();
    assertThat(count("alarm where confirmed_at is not null")).isZero();
  }

  @Test
  void opensNothingForWhoLeftMeanwhile() {
    var key = key(reportDanger(Who.COUNCILLOR).getFirst());
    ground.leaves(town, Who.OFFICER);
    assertThat(find(key)).isEmpty();
    assertThat(confirm(key)).isEmpty();
    assertThat(count("alarm where confirmed_at is not null")).isZero();
  }

  @Test
  void opensNothingOnceItWasHandedOver() {
    var part = reportDanger(Who.COUNCILLOR).getFirst();
    var key = key(part);
    assertThat(confirm(key).map(CalledAlarms.CalledAlarm::isMine)).contains(true);
    ground.run(
        town,
        () ->
            repository.end(
                repository.find(part.id()).orElseThrow().id(), clock.instant(), List.of()));
    assertThat(find(key)).isEmpty();
  }

  @Test
  void isMadeForWhoWasCalledOnly() {
    var call = call(reportDanger(Who.COUNCILLOR).getFirst());
    var path = town.path("/alarm/" + call.id());
    assertThat(ground.in(town, () -> calledAlarms().createPath(call.person().value(), path)))
        .isPresent();
    assertThat(
            ground.in(town, () -> calledAlarms().createPath(town.person(Who.SECOND).value(), path)))
        .isEmpty();
  }

  @Test
  void goesToTheOldAddressTooForAWeekAfterItChanged() {
    ground.run(
        town, () -> addresses.change(people.get(town.person(Who.OFFICER)), "nieuw@example.org"));
    var old = addressChange();
    var call = call(reportDanger(Who.COUNCILLOR).getFirst());
    var sent = "outbox where template = 'alarm' and person = '%s'";
    assertThat(count(sent.formatted(call.person().value()))).isEqualTo(1);
    assertThat(count(sent.formatted(old))).isEqualTo(1);
    var path = town.path("/alarm/" + call.id());
    assertThat(ground.in(town, () -> calledAlarms().createPath(old, path))).isPresent();
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
    reportDanger(Who.COUNCILLOR);
    assertThat(count("outbox where template = 'alarm'")).isEqualTo(1);
  }

  @Test
  void twoAffectedAreOneMessageAndOneConfirmation() {
    var both = reportDanger(Who.COUNCILLOR, Who.ADMINISTRATOR);
    assertThat(count("alarm_call")).isEqualTo(2);
    assertThat(count("outbox where template = 'alarm'")).isEqualTo(1);
    confirm(key(both.getFirst()));
    assertThat(count("alarm where confirmed_at is not null")).isEqualTo(2);
    assertThat(count("promise where kind = 'DANGER_CONFIRMED' and state = 'KEPT'")).isEqualTo(2);
  }

  private UUID addressChange() {
    return ground.in(
        town, () -> jdbc.sql("select id from address_change").query(UUID.class).single());
  }

  private List<CasePart> reportDanger(Who... affected) {
    var reported = ground.reported(town, affected);
    raise(reported.toArray(CasePart[]::new));
    return reported;
  }

  private AlarmCall call(CasePart part) {
    return calls(part).getFirst();
  }

  private String key(CasePart part) {
    return key(call(part));
  }
}
