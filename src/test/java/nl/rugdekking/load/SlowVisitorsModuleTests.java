// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.rugdekking.Stopwatch;
import nl.rugdekking.web.Answers;
import nl.rugdekking.web.LookTest;
import nl.rugdekking.web.Sources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Visitors who begin a request and do not end it keep nobody else waiting. */
@LookTest
class SlowVisitorsModuleTests {

  private static final Duration SOON = Duration.ofSeconds(5);

  private static final int STEP_KB = 64;
  private static final int FREE_KB = 6 * 1024;

  @LocalServerPort int port;
  @Autowired MemoryBudget budget;

  private final List<SlowVisitor> visitors = new ArrayList<>();
  private Answers answers;

  @BeforeEach
  void come() {
    answers = new Answers(port);
  }

  @AfterEach
  void go() throws IOException {
    for (var visitor : visitors) {
      visitor.close();
    }
  }

  private SlowVisitor visitor() throws IOException {
    var visitor = new SlowVisitor(port);
    visitors.add(visitor);
    return visitor;
  }

  /** One that did not say how long it would be kept all uploads out for as long as it stayed. */
  @Test
  void filesThatWereAnnouncedAndDoNotComeKeepNobodyFromSending() throws Exception {
    for (int i = 0; i < 300; i++) {
      visitor().announce(59_000_000).send("a");
    }
    var time = Stopwatch.start();
    // it was read whole: the form behind it says that its fields are missing
    assertThat(answers.upload("/stijl/taken/nieuw", "x".repeat(3_000_000)).statusCode())
        .isEqualTo(400);
    assertThat(time.ownTime()).isLessThan(SOON);
  }

  /** It held its memory for half a minute, and then the next one did. */
  @Test
  void whoSendsMuchAndFallsSilentKeepsNobodyFromSending() throws Exception {
    int taken = takeAllMemoryOfBodies();
    try {
      budget.releaseFromBody(FREE_KB);
      taken -= FREE_KB;
      visitor().announce(59_000_000).send("x".repeat(2_500_000));
      Thread.sleep(1_500);
      var time = Stopwatch.start();
      assertThat(answers.upload("/stijl/taken/nieuw", "x".repeat(2_500_000)).statusCode())
          .isEqualTo(400);
      assertThat(time.ownTime()).isLessThan(SOON);
    } finally {
      budget.releaseFromBody(taken);
    }
  }

  private int takeAllMemoryOfBodies() throws InterruptedException {
    int taken = 0;
    while (budget.reserveForBody(STEP_KB, Duration.ZERO)) {
      taken += STEP_KB;
    }
    return taken;
  }

  @Test
  void twoThousandUnfinishedRequestsSilenceNobody() throws Exception {
    for (int i = 0; i < 2_000; i++) {
      visitor().send("GET /stijl HTTP/1.1\r\nHost: local");
    }
    for (int i = 0; i < 5; i++) {
      var time = Stopwatch.start();
      assertThat(answers.get("/stijl").statusCode()).isEqualTo(200);
      assertThat(time.ownTime()).isLessThan(SOON);
      for (int more = 0; more < 300; more++) {
        visitor().send("GET /stijl HTTP/1.1\r\n");
      }
    }
  }

  @Test
  void twoThousandUnfinishedBodiesSilenceNobody() throws Exception {
    for (int i = 0; i < 2_000; i++) {
      visitor().announce(59_000_000).send("a");
    }
    for (int i = 0; i < 5; i++) {
      var time = Stopwatch.start();
      assertThat(answers.get("/stijl").statusCode()).isEqualTo(200);
      assertThat(time.ownTime()).isLessThan(SOON);
    }
  }

  @Test
  void headersThatComeByteByByteEnd() throws Exception {
    var visitor = visitor().send("GET /stijl HTTP/1.1\r\nX: ");
    var time = visitor.trickle("x", Duration.ofMillis(500), Duration.ofSeconds(40));
    assertThat(time.elapsed()).isGreaterThan(ConnectionCleanup.HEADERS.minusSeconds(2));
    assertThat(time.ownTime()).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aBodyThatDoesNotSayHowLongItIsIsRefused() throws Exception {
    var request =
        """
        POST /stijl/taken/nieuw HTTP/1.1
        Host: localhost
        Accept-Language: nl
        Content-Type: multipart/form-data; boundary=grens
        Connection: close
        Transfer-Encoding: chunked

        5
        abcde
        0

        """;
    var answer = visitor().send(request.replace("\n", "\r\n")).answer();
    assertThat(answer).startsWith("HTTP/1.1 411").contains(text("web.length.sent"));
  }

  @Test
  @Tag("long")
  void aBodyThatHardlyComesIsEndedInASentence() throws Exception {
    var visitor = visitor().announce(100_000);
    var time = visitor.trickle("x", Duration.ofSeconds(1), Duration.ofSeconds(90));
    assertThat(time.elapsed()).isGreaterThan(Duration.ofSeconds(25));
    assertThat(time.ownTime()).isLessThan(Duration.ofSeconds(50));
    assertThat(visitor.answer()).startsWith("HTTP/1.1 408").contains(text("web.slow.sent"));
  }

  @Test
  @Tag("long")
  void aBodyThatStopsComingIsEndedInASentence() throws Exception {
    assertThat(visitor().announce(100_000).answer())
        .startsWith("HTTP/1.1 408")
        .contains(text("web.slow.sent"));
  }

  /** Eight kilobits a second, half of what the poorest mobile telephone sends. */
  @Test
  @Tag("long")
  void aBodyOverAPoorTelephoneLineArrives() throws Exception {
    // the token comes last: without it the answer is another one
    var end =
        "\r\n--grens\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n--grens--\r\n"
            .formatted(answers.token());
    int much = 60_000;
    var visitor = visitor().announce("/stijl/concept", answers.cookieHeader(), much + end.length());
    for (int sent = 0; sent < much; sent += 1_000) {
      visitor.send("x".repeat(1_000));
      Thread.sleep(1_000);
    }
    assertThat(visitor.send(end).answer()).startsWith("HTTP/1.1 204");
  }

  private static String text(String key) {
    return Objects.requireNonNull(Sources.texts("nl").get(key));
  }
}
