// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The account that is signed in, and when the password and second step were given. Its rights are
 * not in the session; they are read at each request.
 *
 * @param secondStepAt when the second step was given last, or null with a password only
 * @param repeatedAt when the second step was given again, to change the login or the second step
 *     itself; null when it was not
 */
public record SignedIn(
    UUID account, Instant passwordAt, @Nullable Instant secondStepAt, @Nullable Instant repeatedAt)
    implements Principal {

  /** The second step is asked again after this time. */
  static final Duration SECOND_STEP_HOLDS = Duration.ofHours(4);

  /** The second step may be changed for this time after it was repeated. */
  static final Duration REPEATED_HOLDS = Duration.ofMinutes(10);

  static SignedIn withPassword(UUID account, Instant now) {
    return new SignedIn(account, now, null, null);
  }

  public static Optional<SignedIn> current() {
    return in(SecurityContextHolder.getContext());
  }

  static Optional<SignedIn> in(SecurityContext context) {
    var authentication = context.getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }

  boolean hasSecondStep(Instant now) {
    return holds(secondStepAt, SECOND_STEP_HOLDS, now);
  }

  /** Returns true when the second step was repeated shortly ago. */
  boolean hasRepeated(Instant now) {
    return holds(repeatedAt, REPEATED_HOLDS, now);
  }

  private static boolean holds(@Nullable Instant since, Duration term, Instant now) {
    return since != null && now.isBefore(since.plus(term));
  }

  /** The same account after a second step; the session does not last longer because of it. */
  SignedIn withSecondStep(Instant now) {
    return new SignedIn(account, passwordAt, now, hasSecondStep(now) ? now : null);
  }

  /** The same account after a second step was set up or added, which counts as repeating it. */
  SignedIn withNewSecondStep(Instant now) {
    return new SignedIn(account, passwordAt, now, now);
  }

  @Override
  public String getName() {
    return account.toString();
  }
}
