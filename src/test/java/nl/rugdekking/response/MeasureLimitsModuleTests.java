// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.Ids;
import nl.rugdekking.response.ResponseFixtures.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a measure may last, and by when it is done: the policy of the body says so. */
@RugdekkingTest
class MeasureLimitsModuleTests {

  private static final String COUNT = "select count(*) from response";

  @Autowired ResponseFixtures fixtures;
  @Autowired Responses responses;

  @Test
  void aBanLastsNoLongerThanThePolicyAllows() {
    var scene = fixtures.asked();
    var today = responses.today();
    var tooLong = lasting(today.plusMonths(6));
    var seen = fixtures.promise(scene).version();
    assertThatThrownBy(() -> fixtures.decide(scene, seen, tooLong))
        .isInstanceOfSatisfying(
            IncompleteMeasureException.class,
            wrong -> assertThat(wrong.gaps()).containsExactly(Gap.LONGER_THAN_POLICY));
    assertThat(fixtures.count(scene, COUNT)).isZero();
    fixtures.decide(scene, seen, lasting(today.plusMonths(6).minusDays(1)));
    assertThat(fixtures.count(scene, COUNT)).isEqualTo(1);
  }

  private Measure lasting(LocalDate until) {
    var today = responses.today();
    var whole = Proposals.complete(MeasureKind.BUILDING_BAN, today);
    var reach = new Proposal.Reach("Geen toegang", today, until, "Paspoort op afspraak");
    return Measure.of(Proposals.with(whole, reach), today);
  }

  @Test
  void whatWasDecidedIsDoneWithinTheTermOfThePolicy() {
    var scene = fixtures.asked();
    var seen = fixtures.promise(scene).version();
    for (var day : List.of(responses.today().minusDays(1), responses.today().plusMonths(11))) {
      assertThatThrownBy(() -> decideDoneBy(scene, seen, day))
          .isInstanceOfSatisfying(
              IncompleteMeasureException.class,
              wrong -> assertThat(wrong.gaps()).containsExactly(Gap.DONE_BY));
    }
    decideDoneBy(scene, seen, responses.today().plusWeeks(2));
    assertThat(fixtures.count(scene, COUNT)).isEqualTo(1);
  }

  private void decideDoneBy(Scene scene, int version, LocalDate day) {
    scene.in(
        () -> {
          var id = new ResponseId(Ids.timeOrdered());
          var execution = new Responses.Execution(day, false, null);
          responses.decide(
              fixtures.enter(scene),
              fixtures.part(scene),
              id,
              version,
              lasting(responses.today().plusDays(9)),
              execution);
          return true;
        });
  }
}
