// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskGroupUnitTests {

  // A Thursday in winter: midnight here is 23:00 there.
  private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T08:59:59Z, LATE",
    "2026-11-26T09:00:00Z, TODAY",
    "2026-11-26T22:59:59Z, TODAY",
    "2026-11-26T23:00:00Z, WEEK",
    "2026-11-29T22:59:59Z, WEEK",
    "2026-11-29T23:00:00Z, LATER"
  })
  void anOpenOneIsGroupedByItsDayInTheNetherlands(Instant due, TaskGroup group) {
    assertThat(TaskGroup.of(false, due, NOW)).isEqualTo(group);
  }

  @Test
  void whatWaitsIsApartUntilItIsLate() {
    var tomorrow = Instant.parse("2026-11-27T09:00:00Z");
    assertThat(TaskGroup.of(true, tomorrow, NOW)).isEqualTo(TaskGroup.WAITING);
    assertThat(TaskGroup.of(true, null, NOW)).isEqualTo(TaskGroup.WAITING);
    assertThat(TaskGroup.of(true, NOW.minusSeconds(1), NOW)).isEqualTo(TaskGroup.LATE);
  }

  @Test
  void whatHasNoTermComesLast() {
    assertThat(TaskGroup.of(false, null, NOW)).isEqualTo(TaskGroup.LATER);
  }
}
