// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static nl.rugdekking.web.Crowd.Errand.LOOK;
import static nl.rugdekking.web.Crowd.Errand.SEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

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
  void memoryForFilesHasAnEndAndTextIsNotCounted() throws Exception {
    var bodies = new Bodies(1024);
    int half = bodies.weight(sending(256));
    assertThat(half).isEqualTo(512);
    assertThat(bodies.weight(sending(64))).isZero();
    assertThat(bodies.weight(sending(50_000))).isEqualTo(1024);
    assertThat(bodies.hold(half)).isTrue();
    assertThat(bodies.hold(half)).isTrue();
    assertThat(bodies.hold(0)).isTrue();
    bodies.release(half);
    assertThat(bodies.hold(half)).isTrue();
  }

  @Test
  void whatDoesNotSayHowLongItIsCountsAsTheLongest() {
    var request = new MockHttpServletRequest("POST", "/");
    assertThat(new Bodies(1024).weight(request)).isZero();
    request.addHeader("Transfer-Encoding", "chunked");
    assertThat(new Bodies(1024).weight(request)).isEqualTo(1024);
  }

  private static MockHttpServletRequest sending(int kilobytes) {
    var request = new MockHttpServletRequest("POST", "/");
    request.setContent(new byte[kilobytes * 1024]);
    return request;
  }
}
