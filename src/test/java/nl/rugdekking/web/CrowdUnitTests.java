// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static nl.rugdekking.web.Crowd.Errand.LOOK;
import static nl.rugdekking.web.Crowd.Errand.SEND;
import static nl.rugdekking.web.Crowd.Errand.SEND_FILES;
import static nl.rugdekking.web.Crowd.Errand.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CrowdUnitTests {

  private final Crowd crowd = new Crowd(4);

  @Test
  void whoLooksLeavesRoomForWhoSends() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(crowd.enter(LOOK)).isTrue();
    }
    assertThat(crowd.enter(LOOK)).isFalse();
    assertThat(crowd.enter(SEND)).isTrue();
    crowd.leave(LOOK);
    assertThat(crowd.enter(LOOK)).isTrue();
  }

  @Test
  void whoIsRefusedTakesNoTurnOfOthers() throws Exception {
    for (int i = 0; i < 4; i++) {
      assertThat(crowd.enter(SEND)).isTrue();
    }
    for (int i = 0; i < 4; i++) {
      assertThat(crowd.enter(LOOK)).isFalse();
    }
    for (int i = 0; i < 4; i++) {
      crowd.leave(SEND);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(crowd.enter(LOOK)).isTrue();
    }
  }

  /** Four at work, 32 in the queue; the others hear at once. */
  @Test
  void theQueueHasAnEnd() throws Exception {
    for (int i = 0; i < 4; i++) {
      assertThat(crowd.enter(SEND)).isTrue();
    }
    var begun = System.nanoTime();
    var atOnce = new ArrayList<Future<Boolean>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        atOnce.add(
            threads.submit(() -> !crowd.enter(LOOK) && System.nanoTime() - begun < 1_000_000_000L));
      }
    }
    assertThat(atOnce.stream().filter(CrowdUnitTests::isTrue)).hasSizeBetween(160, 168);
  }

  private static boolean isTrue(Future<Boolean> answer) {
    return answer.resultNow();
  }

  @Test
  void whoSendsFilesLeavesRoomForWhoSendsWords() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(crowd.enter(SEND_FILES)).isTrue();
    }
    assertThat(crowd.enter(SEND)).isTrue();
    crowd.leave(SEND);
    crowd.leave(SEND_FILES);
    assertThat(crowd.enter(SEND_FILES)).isTrue();
  }

  /** One at work and many who wait. */
  @Test
  void whoSignsInTakesNoTurnOfOthers() throws Exception {
    assertThat(crowd.enter(SIGN_IN)).isTrue();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var others = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < 200; i++) {
        others.add(threads.submit(() -> crowd.enter(SIGN_IN)));
      }
      for (int i = 0; i < 3; i++) {
        assertThat(crowd.enter(LOOK)).isTrue();
      }
      assertThat(crowd.enter(SEND)).isTrue();
      crowd.leave(SIGN_IN);
      for (var other : others) {
        other.get();
      }
      assertThat(others.stream().filter(CrowdUnitTests::isTrue)).hasSize(1);
    }
  }
}
