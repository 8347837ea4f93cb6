// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What a passkey signs, so that a signature of before is worth nothing: 256 random bits, kept in
 * the session, once. Pages open beside each other share one.
 */
enum Challenge {
  /** To add a key. */
  ADD,
  /** To come in with one. */
  ENTER;

  static final Duration LIFE = Duration.ofMinutes(10);
  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private String attribute() {
    return Challenge.class.getName() + "." + name();
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
    var parts = kept.split(" ");
    var until = Instant.ofEpochSecond(Long.parseLong(parts[1])).plus(LIFE);
    return now.isBefore(until) ? Optional.of(parts[0]) : Optional.empty();
  }
}
