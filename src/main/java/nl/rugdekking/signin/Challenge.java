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
 * What a passkey signs, so that a signature of before is worth nothing: 256 random bits, kept in
 * the session, once. Pages open beside each other share one.
 */
public enum Challenge {
  /** To add a key. */
  ADD,
  /** To come in with one. */
  ENTER;

  static final Duration LIFE = Duration.ofMinutes(10);
  // 32 bytes, and the second in which they were offered
  private static final Pattern WAITING = Pattern.compile("([\\w-]{43}) (\\d{1,11})");
  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  String attribute() {
    return Challenge.class.getName() + "." + name();
  }

  /** The column that keeps it for a session. */
  String column() {
    return "challenge_" + name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalStateException when an attribute of this name is none of ours
   */
  static Challenge of(String attribute) {
    return Arrays.stream(values())
        .filter(challenge -> challenge.attribute().equals(attribute))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("A session keeps no " + attribute));
  }

  /** The one that waits for its signature, else a new one. */
  String offer(HttpSession session, Instant now) {
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

  /** Whatever comes of it, it is not given or taken again. */
  Optional<byte[]> take(HttpSession session, Instant now) {
    var waiting = waiting(session, now);
    session.removeAttribute(attribute());
    return waiting.map(Base64.getUrlDecoder()::decode);
  }

  private Optional<String> waiting(HttpSession session, Instant now) {
    if (!(session.getAttribute(attribute()) instanceof String kept)) {
      return Optional.empty();
    }
    var parts = WAITING.matcher(kept);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var until = Instant.ofEpochSecond(Long.parseLong(parts.group(2))).plus(LIFE);
    return now.isBefore(until) ? Optional.of(parts.group(1)) : Optional.empty();
  }
}
