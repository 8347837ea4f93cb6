// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.load.Network;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.load.RateLimits.Kind;
import nl.rugdekking.signin.PasswordHashes.HashRequester;
import org.springframework.stereotype.Component;

/**
 * Checks a password at sign-in, and limits how often somebody can guess. Only wrong passwords are
 * counted, because a whole town hall signs in from one network. A device that signed in as this
 * person before has a limit of its own, so that strangers who guess cannot lock that person out.
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
   * Returns the account when login and password are right.
   *
   * @throws nl.rugdekking.web.PlainSentenceException status 429 after too many wrong passwords, 503
   *     when too many people sign in at once
   */
  public Optional<UUID> findAccount(String login, String password, HttpServletRequest request) {
    var normalLogin = Accounts.normaliseLogin(login);
    var account =
        devices
            .find(normalLogin, request)
            .map(device -> checkForDevice(normalLogin, password, device))
            .orElseGet(() -> checkForStranger(normalLogin, password, Network.of(request)));
    if (account.isEmpty()) {
      log.record(null, "sign-in.refused", CurrentOrganisation.id());
    }
    return account;
  }

  private Optional<UUID> checkForDevice(String login, String password, String device) {
    return limits.checkGuess(
        Kind.PASSWORD_OF_DEVICE,
        login + " " + device,
        () -> accounts.findByPassword(login, password, HashRequester.known(device)));
  }

  // Counts a wrong password for the login and for the network. When the network has used up its
  // limit, each login still has a few attempts from there.
  private Optional<UUID> checkForStranger(String login, String password, String network) {
    Supplier<Optional<UUID>> checkForLogin =
        () ->
            limits.checkGuess(
                Kind.PASSWORD,
                login,
                () -> accounts.findByPassword(login, password, HashRequester.at(network)));
    var networkHere = CurrentOrganisation.id() + " " + network;
    if (limits.isAllowed(Kind.PASSWORD_OF_NETWORK, networkHere)) {
      return limits.checkGuess(Kind.PASSWORD_OF_NETWORK, networkHere, checkForLogin);
    }
    // This limits attempts at existing logins too. Otherwise the response would show which logins
    // exist.
    return limits.checkGuess(
        Kind.PASSWORD_OF_USED_UP_NETWORK,
        networkHere,
        () ->
            limits.checkGuess(
                Kind.PASSWORD_OF_LOGIN_AT_NETWORK, networkHere + " " + login, checkForLogin));
  }
}
