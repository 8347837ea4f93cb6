// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text that a passkey signs: 256 random bits, stored in the session and valid once, so that an
 * earlier signature cannot be used again. Pages that are open at the same time share one.
 */
public enum Challenge {
  /** For adding a passkey. */
  ADD,
  /** For signing in with a passkey. */
  ENTER;

  static final Duration LIFE = Duration.ofMinutes(10);
  // 32 bytes, and the second in which they were offered
  private static final Pattern WAITING = Pattern.compile("([\\w-]{43}) (\\d{1,11})");
  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  String attribute() {
    return Challenge.class.getName() + "." + name();
  }

  /** The session column that stores it. */
  String column() {
    return "challenge_" + name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalStateException when there is no challenge with this attribute
   */
  static Challenge of(String attribute) {
    return Arrays.stream(values())
        .filter(challenge -> challenge.attribute().equals(attribute))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("A session keeps no " + attribute));
  }

  /** Returns the challenge that waits for its signature, or else a new one. */
  String getOrCreate(HttpSession session, Instant now) {
    var waiting = waiting(session, now);
    if (waiting.isPresent()) {
      return waiting.get();
    }
    var bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    session.setAttribute(attribute(), text + " " + now.getEpochSecond());
    return text;
  }

  /** Returns the challenge and removes it from the session, so that it cannot be signed again. */
  Optional<byte[]> consume(HttpSession session, Instant now) {
    var waiting = waiting(session, now);
    session.removeAttribute(attribute());
    return waiting.map(Base64.getUrlDecoder()::decode);
  }

  private Optional<String> waiting(HttpSession session, Instant now) {
    if (!(session.getAttribute(attribute()) instanceof String stored)) {
      return Optional.empty();
    }
    var parts = WAITING.matcher(stored);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var until = Instant.ofEpochSecond(Long.parseLong(parts.group(2))).plus(LIFE);
    return now.isBefore(until) ? Optional.of(parts.group(1)) : Optional.empty();
  }
}
