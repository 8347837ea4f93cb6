// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsUnitTests {

  // PostgreSQL compares the bytes, which are the hexadecimal digits in their order.
  @Test
  void idsFollowEachOtherInTheOrderInWhichTheyWereMade() {
    var made = Stream.generate(Ids::timeOrdered).limit(20_000).map(UUID::toString).toList();

    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void anOrderedIdIsOfVersionSevenAndBeginsWithItsMoment() {
    var before = System.currentTimeMillis();
    var id = Ids.timeOrdered();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, before + 60_000);
  }
}
