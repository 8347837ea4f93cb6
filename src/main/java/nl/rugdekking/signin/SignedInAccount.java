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
 * The account that is signed in, and when the password and second step were given, as the session
 * stores it. What the account may do is not stored; it is read at each request.
 *
 * @param secondStepAt when the second step was given last, or null with a password only
 * @param repeatedAt when the second step was given again, to change the login or the second step
 *     itself; null when it was not
 */
public record SignedInAccount(
    UUID account, Instant passwordAt, @Nullable Instant secondStepAt, @Nullable Instant repeatedAt)
    implements Principal {

  /** After this time the second step is asked for again. */
  static final Duration SECOND_STEP_HOLDS = Duration.ofHours(4);

  /** The second step may be changed for this time after it was repeated. */
  static final Duration REPEATED_HOLDS = Duration.ofMinutes(10);

  static SignedInAccount withPassword(UUID account, Instant now) {
    return new SignedInAccount(account, now, null, null);
  }

  /** Returns the account of the running request. */
  public static Optional<SignedInAccount> current() {
    return from(SecurityContextHolder.getContext());
  }

  static Optional<SignedInAccount> from(SecurityContext context) {
    var authentication = context.getAuthentication();
    return authentication != null
            && authentication.getPrincipal() instanceof SignedInAccount signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }

  /** Returns true when the second step was given and does not have to be asked for again. */
  boolean hasSecondStep(Instant now) {
    return isWithin(secondStepAt, SECOND_STEP_HOLDS, now);
  }

  /** Returns true when the second step was repeated shortly ago. */
  boolean hasRepeatedSecondStep(Instant now) {
    return isWithin(repeatedAt, REPEATED_HOLDS, now);
  }

  private static boolean isWithin(@Nullable Instant since, Duration term, Instant now) {
    return since != null && now.isBefore(since.plus(term));
  }

  /**
   * Returns the same account after a second step, which counts as repeated when one was given
   * before. The session does not last longer because of it.
   */
  SignedInAccount withSecondStep(Instant now) {
    return new SignedInAccount(account, passwordAt, now, hasSecondStep(now) ? now : null);
  }

  /**
   * Returns the same account after a second step was set up or added, which counts as repeating it.
   */
  SignedInAccount withNewSecondStep(Instant now) {
    return new SignedInAccount(account, passwordAt, now, now);
  }

  @Override
  public String getName() {
    return account.toString();
  }
}
