// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.springframework.mock.env.MockEnvironment;

/** A gateway that begins its answer and does not end it, over a real connection. */
class UnfinishedAnswersUnitTests {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofSeconds(5);
  private static final String HEADERS =
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2000000000\r\n\r\n";

  /** Answers on a connection until it is closed. */
  private interface Speaker {
    void speak(OutputStream out) throws IOException, InterruptedException;
  }

  @Test
  void anAnswerIsInItsHeadersHoweverLongItsBodyStaysAway() throws Exception {
    assertThat(sent(SHORT, out -> fallSilentAfter(HEADERS + "acc", out)))
        .isEqualTo(Gateway.Outcome.TAKEN);
  }

  @Test
  void aBodyWithoutEndFillsNoMemory() throws Exception {
    assertThat(sent(SHORT, UnfinishedAnswersUnitTests::speakForEver))
        .isEqualTo(Gateway.Outcome.TAKEN);
    var out = new ByteArrayOutputStream();
    assertThat(tried(SHORT, UnfinishedAnswersUnitTests::speakForEver, out)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("The gateway took the text: 200 aaaa")
        .hasSizeLessThan(400);
  }

  @Test
  void headersThatComeDropByDropAreGivenUp() throws Exception {
    assertThat(sent(LONG, UnfinishedAnswersUnitTests::speakDropByDrop))
        .isEqualTo(Gateway.Outcome.UNKNOWN);
  }

  @Test
  void theTestOfTheSettingsEndsWhenTheWordsStayAway() throws Exception {
    var out = new ByteArrayOutputStream();
    assertThat(tried(LONG, speaker -> fallSilentAfter(HEADERS + "acc", speaker), out)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("The gateway took the text: 200 \n");
  }

  private static void fallSilentAfter(String words, OutputStream out)
      throws IOException, InterruptedException {
    say(words, out);
    Thread.sleep(Duration.ofMinutes(5));
  }

  private static void speakForEver(OutputStream out) throws IOException {
    say(HEADERS, out);
    var much = "a".repeat(1_000_000);
    while (true) {
      say(much, out);
    }
  }

  private static void speakDropByDrop(OutputStream out) throws IOException, InterruptedException {
    say("HTTP/1.1 200 OK\r\n", out);
    for (int i = 0; true; i++) {
      say("X-Drop-" + i + ": 1\r\n", out);
      Thread.sleep(500);
    }
  }

  private static void say(String words, OutputStream out) throws IOException {
    out.write(words.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static Gateway.Outcome sent(Duration within, Speaker speaker) throws IOException {
    return with(
        speaker,
        within,
        settings ->
            new Gateway(new GatewaySettings(settings))
                .send(new MobileNumber("+31612345678"), "Alarm"));
  }

  private static int tried(Duration within, Speaker speaker, ByteArrayOutputStream out)
      throws IOException {
    var said = new PrintStream(out, true, StandardCharsets.UTF_8);
    return with(
        speaker, within, settings -> TestTextCommand.send(settings, "06 12345678", said, said));
  }

  /** Work with the settings of a gateway that speaks like this. */
  private interface Work<T> {
    T run(MockEnvironment settings);
  }

  private static <T> T with(Speaker speaker, Duration within, Work<T> work) throws IOException {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answer(server, speaker));
      var settings =
          new MockEnvironment()
              .withProperty(
                  "RUGDEKKING_GATEWAY_URL", "http://127.0.0.1:" + server.getLocalPort() + "/sms");
      ThrowingSupplier<T> running = () -> work.run(settings);
      return assertTimeoutPreemptively(within, running);
    }
  }

  private static void answer(ServerSocket server, Speaker speaker) {
    try (Socket visitor = server.accept()) {
      speaker.speak(visitor.getOutputStream());
    } catch (IOException | InterruptedException e) {
      // the visitor went away
    }
  }
}
