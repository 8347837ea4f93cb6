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

/**
 * How a text reaches the gateway, from the settings named as in the environment. Asked at each use,
 * since which beans there are is decided when we are built.
 */
@Component
class GatewaySettings {

  private static final String BODY = "{\"to\":\"{number}\",\"message\":\"{text}\"}";
  private final Environment environment;

  GatewaySettings(Environment environment) {
    this.environment = environment;
  }

  boolean isConfigured() {
    return find("RUGDEKKING_GATEWAY_URL").isPresent();
  }

  /**
   * @throws IllegalStateException when it is no address that keeps what goes over it secret
   */
  URI url() {
    var url = URI.create(find("RUGDEKKING_GATEWAY_URL").orElseThrow());
    if (!"https".equals(url.getScheme()) && !isThisMachine(url.getHost())) {
      throw new IllegalStateException("RUGDEKKING_GATEWAY_URL must begin with https:");
    }
    return url;
  }

  // On this machine nobody listens in on the way: a proxy of one's own, or a test.
  private static boolean isThisMachine(@Nullable String host) {
    return "127.0.0.1".equals(host) || "localhost".equals(host) || "[::1]".equals(host);
  }

  String tokenHeader() {
    return find("RUGDEKKING_GATEWAY_TOKEN_HEADER").orElse("Authorization");
  }

  /** What goes in that header, such as "Bearer ..."; read again each time, so it can be changed. */
  Optional<String> token() {
    return find("RUGDEKKING_GATEWAY_TOKEN_FILE").map(GatewaySettings::secret);
  }

  String contentType() {
    return find("RUGDEKKING_GATEWAY_CONTENT_TYPE").orElse("application/json");
  }

  /** The template filled in, each value written as the content type wants it. */
  String body(MobileNumber number, String text) {
    return find("RUGDEKKING_GATEWAY_BODY")
        .orElse(BODY)
        .replace("{number}", encoded(number.value()))
        .replace("{text}", encoded(text));
  }

  private String encoded(String value) {
    var type = contentType().toLowerCase(Locale.ROOT);
    if (type.contains("json")) {
      return json(value);
    }
    if (type.contains("x-www-form-urlencoded")) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
    return type.contains("xml") ? xml(value) : value;
  }

  private static String json(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
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

  /** Where the links in texts lead. */
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
