// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import static nl.rugdekking.load.LoadLimit.RequestKind.LOOK;
import static nl.rugdekking.load.LoadLimit.RequestKind.SEND;
import static nl.rugdekking.load.LoadLimit.RequestKind.SEND_FILES;
import static nl.rugdekking.load.LoadLimit.RequestKind.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rugdekking.Stopwatch;
import org.junit.jupiter.api.Test;

class LoadLimitUnitTests {

  private final LoadLimit limit = new LoadLimit(4);

  @Test
  void whoLooksLeavesRoomForWhoSends() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(limit.acquirePlace(LOOK)).isTrue();
    }
    assertThat(limit.acquirePlace(LOOK)).isFalse();
    assertThat(limit.acquirePlace(SEND)).isTrue();
    limit.releasePlace(LOOK);
    assertThat(limit.acquirePlace(LOOK)).isTrue();
  }

  @Test
  void whoIsRefusedTakesNoTurnOfOthers() throws Exception {
    for (int i = 0; i < 4; i++) {
      assertThat(limit.acquirePlace(SEND)).isTrue();
    }
    for (int i = 0; i < 4; i++) {
      assertThat(limit.acquirePlace(LOOK)).isFalse();
    }
    for (int i = 0; i < 4; i++) {
      limit.releasePlace(SEND);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(limit.acquirePlace(LOOK)).isTrue();
    }
  }

  /** Four at work, 32 in the queue; the others hear at once. */
  @Test
  void theQueueHasAnEnd() throws Exception {
    for (int i = 0; i < 4; i++) {
      assertThat(limit.acquirePlace(SEND)).isTrue();
    }
    var time = Stopwatch.start();
    var atOnce = new ArrayList<Future<Boolean>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        atOnce.add(
            threads.submit(
                () ->
                    !limit.acquirePlace(LOOK)
                        && time.elapsed().compareTo(Duration.ofSeconds(1)) < 0));
      }
    }
    assertThat(atOnce.stream().filter(LoadLimitUnitTests::isTrue)).hasSizeBetween(160, 168);
  }

  private static boolean isTrue(Future<Boolean> answer) {
    return answer.resultNow();
  }

  @Test
  void whoSendsFilesLeavesRoomForWhoSendsWords() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(limit.acquirePlace(SEND_FILES)).isTrue();
    }
    assertThat(limit.acquirePlace(SEND)).isTrue();
    limit.releasePlace(SEND);
    limit.releasePlace(SEND_FILES);
    assertThat(limit.acquirePlace(SEND_FILES)).isTrue();
  }

  /** One at work and many who wait. */
  @Test
  void whoSignsInTakesNoTurnOfOthers() throws Exception {
    assertThat(limit.acquirePlace(SIGN_IN)).isTrue();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var others = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < 200; i++) {
        others.add(threads.submit(() -> limit.acquirePlace(SIGN_IN)));
      }
      for (int i = 0; i < 3; i++) {
        assertThat(limit.acquirePlace(LOOK)).isTrue();
      }
      assertThat(limit.acquirePlace(SEND)).isTrue();
      limit.releasePlace(SIGN_IN);
      for (var other : others) {
        other.get();
      }
      assertThat(others.stream().filter(LoadLimitUnitTests::isTrue)).hasSize(1);
    }
  }
}
