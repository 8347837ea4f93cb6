// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.CurrentSession;
import nl.rugdekking.access.NotSignedInException;
import org.springframework.stereotype.Component;

/**
 * Tells other rooms who is signed in during the running request, and if that person gave the second
 * step.
 */
@Component
public class RequestSession implements CurrentSession {

  private final Clock clock;

  RequestSession(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Optional<UUID> account() {
    return SignedInAccount.current().map(SignedInAccount::account);
  }

  @Override
  public boolean hasSecondStep() {
    return SignedInAccount.current()
        .filter(found -> found.hasSecondStep(clock.instant()))
        .isPresent();
  }

  @Override
  public boolean hasRepeatedSecondStep() {
    return hasSecondStep()
        && SignedInAccount.current()
            .filter(found -> found.hasRepeatedSecondStep(clock.instant()))
            .isPresent();
  }

  @Override
  public SecondStepException missingSecondStep(String home, String next) {
    return new SecondStepException(home, next);
  }

  @Override
  public void doNotCountAsUse() {
    RequestSessionCache.doNotCountAsUse();
  }

  @Override
  public void ignore() {
    RequestSessionCache.ignoreSession();
  }

  /** Returns true when this account is signed in, whichever organisation the request is for. */
  public boolean isOf(UUID account) {
    return account().filter(account::equals).isPresent();
  }

  /**
   * Returns the account that is signed in, with the moments of its password and second step.
   *
   * @throws NotSignedInException when nobody is signed in
   */
  public SignedInAccount signedIn() {
    return SignedInAccount.current().orElseThrow(NotSignedInException::new);
  }
}
