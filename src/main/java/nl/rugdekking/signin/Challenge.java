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
 * A reason for which a passkey is asked to sign. For each reason a session keeps a random text that
 * the passkey signs. A text is valid once, so that nobody can use an earlier signature again. Two
 * pages that are open at the same time ask for a signature of the same text.
 */
public enum Challenge {
  /** For adding a passkey. */
  ADD,
  /** For signing in with a passkey. */
  ENTER;

  static final Duration LIFETIME = Duration.ofMinutes(10);
  // The random text, and when it was made, in seconds since 1970.
  private static final Pattern WAITING = Pattern.compile("([\\w-]{43}) (\\d{1,11})");
  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Returns the attribute of the session that holds the text. */
  String attribute() {
    return Challenge.class.getName() + "." + name();
  }

  /** Returns the column of the session's row that holds the text. */
  String column() {
    return "challenge_" + name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the challenge whose text is in this attribute.
   *
   * @throws IllegalStateException when there is none
   */
  static Challenge of(String attribute) {
    return Arrays.stream(values())
        .filter(challenge -> challenge.attribute().equals(attribute))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("A session keeps no " + attribute));
  }

  /** Returns the text that was made before and not signed yet, or else a new one. */
  String getOrCreate(HttpSession session, Instant now) {
    var waiting = findWaiting(session, now);
    if (waiting.isPresent()) {
      return waiting.get();
    }
    var bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    session.setAttribute(attribute(), text + " " + now.getEpochSecond());
    return text;
  }

  /** Returns the text and removes it from the session, so that it is not signed again. */
  Optional<byte[]> consume(HttpSession session, Instant now) {
    var waiting = findWaiting(session, now);
    session.removeAttribute(attribute());
    return waiting.map(Base64.getUrlDecoder()::decode);
  }

  private Optional<String> findWaiting(HttpSession session, Instant now) {
    if (!(session.getAttribute(attribute()) instanceof String stored)) {
      return Optional.empty();
    }
    var parts = WAITING.matcher(stored);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var until = Instant.ofEpochSecond(Long.parseLong(parts.group(2))).plus(LIFETIME);
    return now.isBefore(until) ? Optional.of(parts.group(1)) : Optional.empty();
  }
}
