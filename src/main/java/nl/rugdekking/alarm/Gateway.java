// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands a text to whoever sends it to telephones, by HTTP as they ask for it. */
@Component
class Gateway {

  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private final GatewaySettings settings;

  Gateway(GatewaySettings settings) {
    this.settings = settings;
  }

  boolean isConfigured() {
    return settings.isConfigured();
  }

  /** Whether it took the text. Holds no connection to the database while it waits. */
  boolean send(MobileNumber number, String text) {
    try {
      var answer = post(number, text).statusCode();
      if (answer / 100 != 2) {
        LOG.warn("The gateway answered {}", answer);
      }
      return answer / 100 == 2;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (IOException | RuntimeException e) {
      // The class only: a message may quote the number.
      LOG.warn("The gateway met {}", e.getClass().getName());
      return false;
    }
  }

  /** Hands the text over and returns the whole answer. */
  HttpResponse<String> post(MobileNumber number, String text)
      throws IOException, InterruptedException {
    try (var client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      return client.send(request(number, text), HttpResponse.BodyHandlers.ofString());
    }
  }

  private HttpRequest request(MobileNumber number, String text) {
    var request =
        HttpRequest.newBuilder(settings.url())
            .timeout(ANSWER)
            .header("Content-Type", settings.contentType())
            .POST(HttpRequest.BodyPublishers.ofString(settings.body(number, text)));
    settings.token().ifPresent(token -> request.header(settings.tokenHeader(), token));
    return request.build();
  }
}
