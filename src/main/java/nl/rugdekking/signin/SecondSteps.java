// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets up and checks the second step, which people give in addition to their password before a case
 * opens: a code of an authenticator app (RFC 6238), a passkey ({@link Passkeys}), or one of the
 * recovery codes for when the telephone is lost.
 */
@Service
public class SecondSteps {

  static final int CODES = 10;
  private static final int CODE_LENGTH = 12;
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final Pattern DIGITS = Pattern.compile("\\d{6}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-–—]+");

  /**
   * @param app true when an authenticator app was set up
   * @param passkeys the number of passkeys
   * @param codesLeft the number of recovery codes that were not used yet
   */
  public record SecondStepState(boolean app, int passkeys, int codesLeft) {

    public boolean isSetUp() {
      return app || passkeys > 0;
    }

    /**
     * Returns true when a single passkey is the only second step. It cannot be removed then,
     * because anybody with the password could set up a new one.
     */
    public boolean isLast() {
      return !app && passkeys == 1;
    }
  }

  private final AuthenticatorAppRepository apps;
  private final RecoveryCodeRepository recovery;
  private final PasskeyRepository passkeys;
  private final Sessions sessions;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SecondSteps(
      AuthenticatorAppRepository apps,
      RecoveryCodeRepository recovery,
      PasskeyRepository passkeys,
      Sessions sessions,
      TransactionTemplate transactions,
      Clock clock) {
    this.apps = apps;
    this.recovery = recovery;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.transactions = transactions;
    this.clock = clock;
  }

  public SecondStepState state(UUID account) {
    return inTransaction(
        () ->
            new SecondStepState(
                apps.findConfirmed(account).isPresent(),
                passkeys.count(account),
                recovery.countUnused(account)));
  }

  /**
   * Returns the secret to put into an app. It stays the same for some minutes, until it is
   * confirmed.
   */
  public AuthenticatorSecret startAppSetUp(UUID account) {
    return inTransaction(
        () -> {
          apps.addPending(account, AuthenticatorSecret.generate(random).bytes(), clock.instant());
          var secret = apps.findPending(account).orElseThrow().secret();
          return new AuthenticatorSecret(Objects.requireNonNull(secret));
        });
  }

  /**
   * Makes the app the second step, when the code shows that it has the secret.
   *
   * @return new recovery codes, to be shown once; empty when the code is not right
   */
  public Optional<List<String>> confirmApp(UUID account, String typed) {
    return inTransaction(
        () -> {
          var pending = apps.findPending(account).filter(app -> isRight(app, typed));
          return pending.map(app -> activate(account, app));
        });
  }

  private List<String> activate(UUID account, AuthenticatorAppRepository.AuthenticatorApp app) {
    apps.confirm(account, app.id(), clock.instant());
    sessions.endAll(account);
    return newCodes(account);
  }

  /** Returns true for a valid code of the app or a valid recovery code; each works once. */
  public boolean check(UUID account, String typed) {
    return inTransaction(
        () ->
            apps.findConfirmed(account).filter(app -> isRight(app, typed)).isPresent()
                || recovery.markUsed(account, normalize(typed), clock.instant()));
  }

  /** Returns true for six digits, like the code of an app, which is short enough to be guessed. */
  public static boolean isShort(String typed) {
    return DIGITS.matcher(normalize(typed)).matches();
  }

  private boolean isRight(AuthenticatorAppRepository.AuthenticatorApp app, String typed) {
    var code = normalize(typed);
    var secret = app.secret();
    if (secret == null || !isShort(typed)) {
      return false;
    }
    var step = new AuthenticatorSecret(secret).findTimeStep(code, clock.instant());
    return step.isPresent() && apps.markCodeUsed(app.id(), step.getAsLong());
  }

  /** Creates new recovery codes; the old ones no longer work. */
  public List<String> renewCodes(UUID account) {
    return inTransaction(
        () -> {
          sessions.endAll(account);
          return newCodes(account);
        });
  }

  /** Creates the first recovery codes; returns an empty list when there are some already. */
  public List<String> createFirstCodes(UUID account) {
    return inTransaction(
        () -> recovery.countUnused(account) > 0 ? List.<String>of() : newCodes(account));
  }

  private List<String> newCodes(UUID account) {
    recovery.removeAll(account);
    var codes = new ArrayList<String>();
    for (int i = 0; i < CODES; i++) {
      var code = newCode();
      recovery.add(account, code);
      codes.add(format(code));
    }
    return codes;
  }

  private String newCode() {
    var code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  private static String format(String code) {
    return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
  }

  private static String normalize(String typed) {
    return SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /**
   * Removes every second step of the account. Its owner then sets up a new one at the next sign-in.
   */
  public void reset(UUID account) {
    inTransaction(
        () -> {
          apps.removeAll(account);
          passkeys.removeAll(account);
          recovery.removeAll(account);
          sessions.endAll(account);
          return account;
        });
  }

  private <T> T inTransaction(Supplier<T> work) {
    return transactions.execute(status -> work.get());
  }
}
