// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import static nl.rugdekking.register.PoliceAdvice.GO_AHEAD;
import static nl.rugdekking.register.PoliceAdvice.NOT_NEEDED;
import static nl.rugdekking.register.PoliceAdvice.PENDING;
import static nl.rugdekking.register.PoliceAdvice.TO_ASK;
import static nl.rugdekking.register.PoliceAdvice.assume;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PoliceAdviceUnitTests {

  @Test
  void onceThereMayBeDangerThePoliceAreToBeAsked() {
    assertThat(assume(Danger.NONE, null)).as("nobody decided that it is not needed").isNull();
    assertThat(assume(Danger.NONE, NOT_NEEDED)).isEqualTo(NOT_NEEDED);
    for (var danger : new Danger[] {Danger.POSSIBLE, Danger.ACUTE}) {
      assertThat(assume(danger, null)).isEqualTo(TO_ASK);
      assertThat(assume(danger, NOT_NEEDED)).as("said earlier").isEqualTo(TO_ASK);
      assertThat(assume(danger, PENDING)).isEqualTo(PENDING);
      assertThat(assume(danger, GO_AHEAD)).isEqualTo(GO_AHEAD);
    }
    assertThat(assume(Danger.NONE, TO_ASK)).as("whoever handles it decides").isEqualTo(TO_ASK);
  }
}
