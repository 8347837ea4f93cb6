// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rugdekking.access.CasePart;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.database.CurrentOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is called because of danger: nobody who is kept from the case, and always somebody. */
class CallOrderModuleTests extends AlarmScene {

  @SuppressWarnings("NullAway.Init")
  private CasePart part;

  CallOrderModuleTests() {
    super("2036-10-26T00:25:00Z");
  }

  @BeforeEach
  void threatened() {
    part = ground.reported(town);
  }

  @Test
  void withoutARosterWhoHandlesItIsCalledFirst() {
    raise(part);
    assertThat(called(part)).containsExactly(Who.OWNER);
  }

  @Test
  void whoIsInTheCaseIsNeverCalled() {
    onDuty();
    block(part, Who.OFFICER, Who.OWNER, Who.DEPUTY);
    raise(part);
    tickTimes(5);
    assertThat(called(part))
        .containsExactly(
            Who.SECOND, Who.RESPONSIBLE, Who.FALLBACK, Who.SECOND, Who.RESPONSIBLE, Who.FALLBACK);
  }

  @Test
  void whenEverybodyInsideIsBlockedTheFallbackOutsideIsCalled() {
    onDuty();
    block(part, Who.OFFICER, Who.SECOND, Who.OWNER, Who.RESPONSIBLE, Who.DEPUTY);
    raise(part);
    assertThat(called(part)).containsExactly(Who.FALLBACK);
  }

  @Test
  void whenNobodyCanBeCalledTheTimelineSaysSoOnceAndItIsTriedAgain() {
    block(part, Who.values());
    raise(part);
    tickTimes(2);
    assertThat(called(part)).isEmpty();
    assertThat(entries("UNANSWERED")).isEqualTo(1);
    unblock(Who.OFFICER);
    onDuty();
    tickTimes(1);
    assertThat(called(part)).containsExactly(Who.OFFICER);
  }

  @Test
  void whenTheWholeLineIsKeptFromItWhoHasAnotherTaskIsCalledAndAtLastWhoGivesRoles() {
    block(part, Who.OWNER, Who.RESPONSIBLE, Who.DEPUTY, Who.FALLBACK);
    raise(part);
    tickTimes(3);
    // of two who have the same office since the same day, either is the first
    var called = called(part);
    assertThat(called).hasSize(4);
    assertThat(called.subList(0, 2)).containsExactlyInAnyOrder(Who.OFFICER, Who.SECOND);
    assertThat(called.subList(2, 4)).containsExactly(Who.ADMINISTRATOR, called.getFirst());
    assertThat(entries("UNANSWERED")).isZero();
  }

  @Test
  void aRosterThatChangesMeanwhileIsFollowed() {
    ground.onDuty(town, start.minusSeconds(60), start.plusSeconds(60));
    raise(part);
    tickTimes(1);
    assertThat(called(part)).containsExactly(Who.OFFICER, Who.OWNER);
  }

  private void unblock(Who who) {
    ground.run(
        town,
        () ->
            jdbc.sql("delete from case_block where organisation_id = ? and person_id = ?")
                .params(CurrentOrganisation.id(), town.person(who).value())
                .update());
  }
}
