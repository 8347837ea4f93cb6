// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;

/**
 * A session during a request, between reading its row and writing it. It holds who is signed in,
 * and the challenges that passkeys have to sign. Each attribute has a column in the row, so others
 * are refused.
 */
final class StoredSession implements Session {

  /** A session ends when it was not used for this long. */
  static final Duration IDLE = Duration.ofHours(1);

  /** A session ends this long after the password was given, however often it is used. */
  static final Duration MAX_AGE = Duration.ofHours(12);

  // Writing the last use at every click would cost more than the click itself.
  private static final Duration WRITE_INTERVAL = Duration.ofMinutes(1);
  // The name of the attribute in which Spring Security puts who is signed in.
  private static final String SIGNED_IN =
      HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  private final String id;
  private final Clock clock;
  private final Map<Challenge, String> challenges = new EnumMap<>(Challenge.class);
  private @Nullable SignedInAccount signedIn;
  private Instant usedAt;
  private boolean isNew;
  private boolean hasNewUse;
  private boolean hasNewChallenges;

  /** Creates a session that is not stored yet. */
  StoredSession(String id, Clock clock) {
    this.id = id;
    this.clock = clock;
    this.usedAt = clock.instant();
    this.isNew = true;
  }

  /** Creates a session from its row. */
  StoredSession(
      String id,
      Clock clock,
      SignedInAccount signedIn,
      Instant usedAt,
      Map<Challenge, String> challenges) {
    this.id = id;
    this.clock = clock;
    this.signedIn = signedIn;
    this.usedAt = usedAt;
    this.challenges.putAll(challenges);
  }

  boolean isNew() {
    return isNew;
  }

  boolean hasNewUse() {
    return hasNewUse;
  }

  boolean hasNewChallenges() {
    return hasNewChallenges;
  }

  /** Called after the row was written. */
  void markSaved() {
    isNew = false;
    hasNewUse = false;
    hasNewChallenges = false;
  }

  /**
   * Returns the account; null between the creation of a session and the moment somebody is signed
   * in.
   */
  @Nullable SignedInAccount signedIn() {
    return signedIn;
  }

  @Nullable String challenge(Challenge challenge) {
    return challenges.get(challenge);
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Spring Session declares it
  public <T> @Nullable T getAttribute(String name) {
    return (T) (name.equals(SIGNED_IN) ? createContext() : challenges.get(Challenge.of(name)));
  }

  private @Nullable SecurityContext createContext() {
    return signedIn == null
        ? null
        : new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
  }

  @Override
  public Set<String> getAttributeNames() {
    var names = new HashSet<String>();
    challenges.keySet().forEach(challenge -> names.add(challenge.attribute()));
    if (signedIn != null) {
      names.add(SIGNED_IN);
    }
    return names;
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      removeAttribute(name);
    } else if (name.equals(SIGNED_IN)) {
      signedIn = SignedInAccount.from((SecurityContext) value).orElseThrow();
    } else {
      challenges.put(Challenge.of(name), (String) value);
      hasNewChallenges = true;
    }
  }

  @Override
  public void removeAttribute(String name) {
    if (name.equals(SIGNED_IN)) {
      throw new IllegalStateException("Nobody signs out of a session without ending it");
    }
    challenges.remove(Challenge.of(name));
    hasNewChallenges = true;
  }

  /**
   * Records that the session was used now, at most once a minute.
   *
   * @param systemTime ignored, because a session uses the clock of the application
   */
  @Override
  public void setLastAccessedTime(Instant systemTime) {
    var now = clock.instant();
    if (!now.isBefore(usedAt.plus(WRITE_INTERVAL))) {
      usedAt = now;
      hasNewUse = true;
    }
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public String changeSessionId() {
    throw new UnsupportedOperationException("Signing in makes a new session");
  }

  @Override
  public Instant getCreationTime() {
    return signedIn == null ? usedAt : signedIn.passwordAt();
  }

  @Override
  public Instant getLastAccessedTime() {
    return usedAt;
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    throw new UnsupportedOperationException("Every session ends after the same time");
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return IDLE;
  }

  @Override
  public boolean isExpired() {
    var now = clock.instant();
    return !now.isBefore(usedAt.plus(IDLE)) || !now.isBefore(getCreationTime().plus(MAX_AGE));
  }
}
