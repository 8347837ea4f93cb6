// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends text messages by HTTP through the SMS gateway that the organisation configured. */
@Component
record Gateway(GatewaySettings settings) {

  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration MAX_WAIT = Duration.ofSeconds(10);
  private static final int MAX_BYTES = 1_000;
  private static final int GATEWAY_TIMEOUT = 504;

  /** The result of handing a text to the gateway. */
  enum Outcome {
    TAKEN,
    REFUSED,
    /** No answer came, so the gateway may or may not have taken the text. */
    UNKNOWN
  }

  /**
   * The answer of the gateway.
   *
   * @param words the beginning of the response text; empty when it did not come in time
   */
  record Answer(int status, String words) {}

  boolean isConfigured() {
    return settings.isConfigured();
  }

  /** Sends a text. Call it outside a transaction: it can wait for ten seconds. */
  Outcome send(MobileNumber number, String text) {
    try {
      return outcome(exchange(number, text, (answer, end) -> answer.statusCode()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.UNKNOWN;
    } catch (IOException | RuntimeException e) {
      // Logs the class only, because the message of an exception can contain the telephone number.
      LOG.warn("The gateway met {}", e.getClass().getName());
      return isBeforeSending(e) ? Outcome.REFUSED : Outcome.UNKNOWN;
    }
  }

  /** Sends a text and returns the answer of the gateway, for the test command. */
  Answer sendForTest(MobileNumber number, String text) throws IOException, InterruptedException {
    return exchange(
        number,
        text,
        (answer, end) -> new Answer(answer.statusCode(), beginning(answer.body(), end)));
  }

  private static Outcome outcome(int status) {
    if (status / 100 == 2) {
      return Outcome.TAKEN;
    }
    LOG.warn("The gateway answered {}", status);
    // A proxy answers with this status when it passed the text on and got no answer itself.
    return status == GATEWAY_TIMEOUT ? Outcome.UNKNOWN : Outcome.REFUSED;
  }

  private static boolean isBeforeSending(Exception e) {
    return e instanceof RuntimeException
        || e instanceof ConnectException
        || e instanceof HttpConnectTimeoutException
        || e instanceof SSLHandshakeException;
  }

  /**
   * Reads a response that is still arriving; {@code end} is the deadline as a value of {@link
   * System#nanoTime}.
   */
  private interface ResponseReader<T> {
    T read(HttpResponse<InputStream> answer, long end) throws InterruptedException;
  }

  /**
   * Sends one text and reads the answer, both together within {@link #MAX_WAIT}. The timeout of a
   * request covers only the headers of the response, so this method watches the deadline itself.
   *
   * @throws HttpTimeoutException when no headers have come by then
   */
  private <T> T exchange(MobileNumber number, String text, ResponseReader<T> reader)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + MAX_WAIT.toNanos();
    var client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    try {
      var request = request(number, text);
      var answer = await(client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream()), end);
      return reader.read(answer, end);
    } finally {
      // The method close() would wait for an answer that never ends; shutdownNow() does not.
      client.shutdownNow();
    }
  }

  private static <T> T await(CompletableFuture<T> response, long end)
      throws IOException, InterruptedException {
    try {
      return response.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no answer within " + MAX_WAIT.toSeconds() + " seconds");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
    }
  }

  /**
   * Returns the beginning of the response text. It is empty when the text does not come in time.
   */
  private static String beginning(InputStream words, long end) throws InterruptedException {
    try {
      return await(CompletableFuture.supplyAsync(() -> beginning(words)), end);
    } catch (IOException e) {
      return "";
    }
  }

  private static String beginning(InputStream words) {
    try {
      return new String(words.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest request(MobileNumber number, String text) {
    var request =
        HttpRequest.newBuilder(settings.url())
            .header("Content-Type", settings.contentType())
            .POST(HttpRequest.BodyPublishers.ofString(settings.body(number, text)));
    settings.token().ifPresent(token -> request.header(settings.tokenHeader(), token));
    return request.build();
  }
}
