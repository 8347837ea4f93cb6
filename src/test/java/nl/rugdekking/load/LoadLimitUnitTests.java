// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import static nl.rugdekking.load.LoadLimit.Errand.LOOK;
import static nl.rugdekking.load.LoadLimit.Errand.SEND;
import static nl.rugdekking.load.LoadLimit.Errand.SEND_FILES;
import static nl.rugdekking.load.LoadLimit.Errand.SIGN_IN;
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
      assertThat(limit.enter(LOOK)).isTrue();
    }
    assertThat(limit.enter(LOOK)).isFalse();
    assertThat(limit.enter(SEND)).isTrue();
    limit.leave(LOOK);
    assertThat(limit.enter(LOOK)).isTrue();
  }

  @Test
  void whoIsRefusedTakesNoTurnOfOthers() throws Exception {
    for (int i = 0; i < 4; i++) {
      assertThat(limit.enter(SEND)).isTrue();
    }
    for (int i = 0; i < 4; i++) {
      assertThat(limit.enter(LOOK)).isFalse();
    }
    for (int i = 0; i < 4; i++) {
      limit.leave(SEND);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(limit.enter(LOOK)).isTrue();
    }
  }

  /** Four at work, 32 in the queue; the others hear at once. */
  @Test
  void theQueueHasAnEnd() throws Exception {
    for (int i = 0; i < 4; i++) {
      assertThat(limit.enter(SEND)).isTrue();
    }
    var time = Stopwatch.start();
    var atOnce = new ArrayList<Future<Boolean>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        atOnce.add(
            threads.submit(
                () -> !limit.enter(LOOK) && time.elapsed().compareTo(Duration.ofSeconds(1)) < 0));
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
      assertThat(limit.enter(SEND_FILES)).isTrue();
    }
    assertThat(limit.enter(SEND)).isTrue();
    limit.leave(SEND);
    limit.leave(SEND_FILES);
    assertThat(limit.enter(SEND_FILES)).isTrue();
  }

  /** One at work and many who wait. */
  @Test
  void whoSignsInTakesNoTurnOfOthers() throws Exception {
    assertThat(limit.enter(SIGN_IN)).isTrue();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var others = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < 200; i++) {
        others.add(threads.submit(() -> limit.enter(SIGN_IN)));
      }
      for (int i = 0; i < 3; i++) {
        assertThat(limit.enter(LOOK)).isTrue();
      }
      assertThat(limit.enter(SEND)).isTrue();
      limit.leave(SIGN_IN);
      for (var other : others) {
        other.get();
      }
      assertThat(others.stream().filter(LoadLimitUnitTests::isTrue)).hasSize(1);
    }
  }
}
