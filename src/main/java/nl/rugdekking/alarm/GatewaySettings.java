// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * The settings of the SMS gateway, from environment variables. They are read at each use and not
 * when beans are created, because ahead-of-time compilation fixes at build time which beans exist.
 */
@Component
record GatewaySettings(Environment environment) {

  private static final String BODY = "{\"to\":\"{number}\",\"message\":\"{text}\"}";

  boolean isConfigured() {
    return find("RUGDEKKING_GATEWAY_URL").isPresent();
  }

  /**
   * Returns the address of the gateway.
   *
   * @throws IllegalStateException when it is neither https nor on this machine
   */
  URI url() {
    var url = URI.create(find("RUGDEKKING_GATEWAY_URL").orElseThrow());
    if (!"https".equals(url.getScheme()) && !isThisMachine(url.getHost())) {
      throw new IllegalStateException("RUGDEKKING_GATEWAY_URL must begin with https:");
    }
    return url;
  }

  // Traffic to a proxy or test on this machine cannot be intercepted on the way.
  private static boolean isThisMachine(@Nullable String host) {
    return "127.0.0.1".equals(host) || "localhost".equals(host) || "[::1]".equals(host);
  }

  String tokenHeader() {
    return find("RUGDEKKING_GATEWAY_TOKEN_HEADER").orElse("Authorization");
  }

  /**
   * Returns the value of the token header, such as "Bearer ...". The file is read each time, so
   * that a token can be replaced while the application runs.
   */
  Optional<String> token() {
    return find("RUGDEKKING_GATEWAY_TOKEN_FILE").map(GatewaySettings::secret);
  }

  String contentType() {
    return find("RUGDEKKING_GATEWAY_CONTENT_TYPE").orElse("application/json");
  }

  /**
   * Fills in the template of the request body, with each value escaped as the content type
   * requires.
   */
  String body(MobileNumber number, String text) {
    return find("RUGDEKKING_GATEWAY_BODY")
        .orElse(BODY)
        .replace("{number}", encode(number.value()))
        .replace("{text}", encode(text));
  }

  private String encode(String value) {
    var type = contentType().toLowerCase(Locale.ROOT);
    if (type.contains("json")) {
      return String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(value));
    }
    if (type.contains("x-www-form-urlencoded")) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
    return type.contains("xml") ? xml(value) : value;
  }

  private static String xml(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String secret(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new IllegalStateException(
          "The file named by RUGDEKKING_GATEWAY_TOKEN_FILE cannot be read", e);
    }
  }

  /** Returns the beginning of all links in text messages, without a slash at the end. */
  String baseUrl() {
    var url =
        find("RUGDEKKING_BASE_URL")
            .orElseGet(() -> "http://localhost:" + environment.getProperty("PORT", "8080"));
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private Optional<String> find(String name) {
    return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
  }
}
