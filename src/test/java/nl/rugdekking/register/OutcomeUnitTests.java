// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import nl.rugdekking.organisation.Policy;
import org.junit.jupiter.api.Test;

/** The consequences of each outcome: how long it is kept, who is shielded, and what counts. */
class OutcomeUnitTests {

  @Test
  void eachOutcomeHasItsTermAndWhatIsNoIncidentHasThatOfWithdrawn() {
    var years = new EnumMap<Outcome, Integer>(Outcome.class);
    for (var outcome : Outcome.values()) {
      years.put(outcome, outcome.keptYears(new Policy.KeepingTerms(7, 2, 3, 4, 5)));
    }
    assertThat(years)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Outcome.HANDLED, 7,
                Outcome.NOT_ESTABLISHED, 2,
                Outcome.DID_NOT_HAPPEN, 3,
                Outcome.NOT_AN_INCIDENT, 4,
                Outcome.WITHDRAWN, 4,
                Outcome.CONTINUED, 7,
                Outcome.TALK, 5));
  }

  @Test
  void theAccusedOfWhatWasNoIncidentOrDidNotHappenIsShielded() {
    assertThat(Arrays.stream(Outcome.values()).filter(Outcome::shieldsAccused))
        .containsExactlyInAnyOrder(Outcome.NOT_AN_INCIDENT, Outcome.DID_NOT_HAPPEN);
  }

  @Test
  void onlyWhatWasHandledIsAnAct() {
    assertThat(Arrays.stream(Outcome.values()).filter(Outcome::isAct))
        .containsExactly(Outcome.HANDLED);
  }
}
