// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.load.Network;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.load.RateLimits.Kind;
import org.springframework.stereotype.Component;

/**
 * Checks a password at the door. Only wrong ones are counted: a whole town hall signs in from one
 * network. A device that signed in as this person before has an allowance of its own; what
 * strangers try, at one login or from one network, uses up that of strangers.
 */
@Component
public class PasswordCheck {

  private final Accounts accounts;
  private final RateLimits limits;
  private final KnownDevices devices;
  private final SignInLog log;

  PasswordCheck(Accounts accounts, RateLimits limits, KnownDevices devices, SignInLog log) {
    this.accounts = accounts;
    this.limits = limits;
    this.devices = devices;
    this.log = log;
  }

  /**
   * The account, when login and password are right.
   *
   * @throws nl.rugdekking.web.PlainSentenceException status 429 after too many wrong ones
   */
  public Optional<UUID> check(String login, String password, HttpServletRequest request) {
    var name = Accounts.normalised(login);
    var device = devices.find(name, request);
    Supplier<Optional<UUID>> look = () -> accounts.check(name, password);
    var account =
        device.isPresent()
            ? limits.guess(Kind.PASSWORD_OF_DEVICE, name + " " + device.get(), look)
            : checkOfStranger(name, Network.of(request), look);
    if (account.isEmpty()) {
      log.record(null, "sign-in.refused", Tenancy.current().value());
    }
    return account;
  }

  private Optional<UUID> checkOfStranger(
      String login, String network, Supplier<Optional<UUID>> look) {
    Supplier<Optional<UUID>> atLogin = () -> limits.guess(Kind.PASSWORD, login, look);
    var here = Tenancy.current().value() + " " + network;
    return limits.isAllowed(Kind.PASSWORD_OF_NETWORK, here)
        ? limits.guess(Kind.PASSWORD_OF_NETWORK, here, atLogin)
        : limits.guess(Kind.PASSWORD_OF_LOGIN_AT_NETWORK, here + " " + login, atLogin);
  }
}
