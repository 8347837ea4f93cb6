// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.web.PlainSentenceException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class OpenFilesUnitTests {

  private static final int MEGABYTE = 1 << 20;

  private final DownloadMemory open = new DownloadMemory(8L * MEGABYTE);
  private final PersonId slow = new PersonId(UUID.randomUUID());
  private final PersonId other = new PersonId(UUID.randomUUID());

  /** Twenty files of twenty megabytes that somebody reads slowly would fill the heap. */
  @Test
  void onePersonKeepsHalfAtMostAndTheOthersReadOn() {
    try (var _ = open.reserve(slow, 4L * MEGABYTE)) {
      assertRefused(slow, MEGABYTE);
      try (var place = open.reserve(other, 4L * MEGABYTE)) {
        assertThat(place).isNotNull();
        assertRefused(new PersonId(UUID.randomUUID()), MEGABYTE);
      }
    }
  }

  @Test
  void aPlaceIsGivenBack() {
    for (int i = 0; i < 10; i++) {
      try (var place = open.reserve(slow, 3L * MEGABYTE)) {
        assertThat(place).isNotNull();
      }
    }
    try (var _ = open.reserve(slow, 4L * MEGABYTE);
        var both = open.reserve(other, 4L * MEGABYTE)) {
      assertThat(both).isNotNull();
    }
  }

  /** On a small heap too: alone. */
  @Test
  void aFileThatIsLargerThanHalfIsOpenedAlone() {
    try (var _ = open.reserve(slow, 20L * MEGABYTE)) {
      assertRefused(slow, 1);
    }
  }

  private void assertRefused(PersonId person, long bytes) {
    assertThatThrownBy(() -> open.reserve(person, bytes))
        .isInstanceOfSatisfying(
            PlainSentenceException.class,
            said -> assertThat(said.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
  }
}
