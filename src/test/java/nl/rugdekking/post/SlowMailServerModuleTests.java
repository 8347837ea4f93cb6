// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.rugdekking.Stopwatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mail server that hangs, or takes its time. */
class SlowMailServerModuleTests extends PostScene {

  @Test
  void slowsNothingElseWhileTheMailServerHangs() throws Exception {
    for (int i = 0; i < 3; i++) {
      queue(KNOWN, ENGLISH, KNOWN, ENGLISH, KNOWN, ENGLISH, KNOWN, ENGLISH);
    }
    try (var server = new HangingServer()) {
      var round = round(smtp(server.port()));
      var sending = Thread.ofVirtual().start(round);
      while (server.taken() < OutboxProcessor.AT_ONCE) {
        Thread.sleep(10);
      }

      var time = Stopwatch.start();
      for (int i = 0; i < 50; i++) {
        queue(KNOWN);
      }
      var took = time.ownTime();

      assertThat(sending.isAlive()).isTrue();
      assertThat(took).isLessThan(Duration.ofSeconds(5));
      // other work has one for a moment; who waits for the mail server would keep it
      while (pool.getHikariPoolMXBean().getActiveConnections() >= 4) {
        assertThat(sending.isAlive()).isTrue();
        Thread.sleep(10);
      }
      assertThat(sending.join(Duration.ofSeconds(40))).isTrue();
      // Only those under way were tried: the rest waits until the server is asked again.
      assertThat(server.taken()).isEqualTo(OutboxProcessor.AT_ONCE);
      assertThat(states()).containsOnly(Map.entry("QUEUED", 74L));
    }
  }

  /** It answers as one that looks through each mail does, so a turn is over before its batch is. */
  @Test
  void aMailServerThatTakesItsTimeGetsNoMailTwice() throws Exception {
    for (int i = 0; i < 3; i++) {
      queue(KNOWN, ENGLISH, KNOWN, ENGLISH);
    }
    try (var server = new PatientServer(Duration.ofMillis(6_500))) {
      var round = round(smtp(server.port()));
      round.run();
      assertThat(states()).containsOnly(Map.entry("SENT", 4L), Map.entry("QUEUED", 8L));
      assertThat(attempts("QUEUED")).as("of those that were not begun").containsOnly(0);

      clock.move(OutboxProcessor.LEASE.plusMinutes(1));
      round.run();
      assertThat(states()).containsOnly(Map.entry("SENT", 8L), Map.entry("QUEUED", 4L));
      assertThat(server.taken).hasSize(8).allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
    }
  }

  /** Each line of its answer comes in time, and all of them together take longer than we wait. */
  @Test
  @Tag("long")
  void aLetterThatNeverGetsThroughIsGivenUpAfterTwoDays() throws Exception {
    queue(KNOWN);
    try (var server = new PatientServer(Duration.ofSeconds(60))) {
      var round = round(smtp(server.port()));
      round.run();
      assertThat(states()).containsOnly(Map.entry("QUEUED", 1L));

      clock.move(Duration.ofDays(3));
      round.run();
      assertThat(states()).containsOnly(Map.entry("FAILED", 1L));
    }
  }
}
