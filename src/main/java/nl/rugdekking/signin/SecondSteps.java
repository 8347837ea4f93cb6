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
 * What somebody shows beside their password before a case opens: a code of an authenticator app
 * (RFC 6238), a passkey ({@link Passkeys}), or one of the codes they were given for when the
 * telephone is lost.
 */
@Service
public class SecondSteps {

  static final int CODES = 10;
  private static final int CODE_LENGTH = 12;
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final Pattern DIGITS = Pattern.compile("\\d{6}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\-–—]+");

  /**
   * @param app whether an authenticator app was set up
   * @param passkeys how many keys were added
   * @param codesLeft how many codes for a lost telephone were not used yet
   */
  public record State(boolean app, int passkeys, int codesLeft) {

    public boolean isSetUp() {
      return app || passkeys > 0;
    }

    /** Without one more, whoever knows the password would be asked to set one up. */
    public boolean isLast() {
      return !app && passkeys == 1;
    }
  }

  private final AppRepository apps;
  private final RecoveryRepository recovery;
  private final PasskeyRepository passkeys;
  private final Sessions sessions;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SecondSteps(
      AppRepository apps,
      RecoveryRepository recovery,
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

  public State state(UUID account) {
    return in(
        () ->
            new State(
                apps.confirmed(account).isPresent(),
                passkeys.count(account),
                recovery.left(account)));
  }

  /** The secret to put into an app; for some minutes the same one, until it is confirmed. */
  public AppSecret begin(UUID account) {
    return in(
        () -> {
          apps.begin(account, AppSecret.fresh(random).bytes(), clock.instant());
          var secret = apps.pending(account).orElseThrow().secret();
          return new AppSecret(Objects.requireNonNull(secret));
        });
  }

  /**
   * The app shows the right code: from now on it is the second step.
   *
   * @return new codes for a lost telephone, to be shown once; empty when the code is not right
   */
  public Optional<List<String>> confirm(UUID account, String typed) {
    return in(
        () -> {
          var pending = apps.pending(account).filter(app -> isRight(app, typed));
          return pending.map(app -> confirmed(account, app));
        });
  }

  private List<String> confirmed(UUID account, AppRepository.App app) {
    apps.confirm(account, app.id(), clock.instant());
    sessions.endAll(account);
    return newCodes(account);
  }

  /** Whether this is a code of the app, or of the list for a lost telephone; each works once. */
  public boolean check(UUID account, String typed) {
    return in(
        () ->
            apps.confirmed(account).filter(app -> isRight(app, typed)).isPresent()
                || recovery.use(account, plain(typed), clock.instant()));
  }

  /** Returns true when this looks like a code of an app, which is short enough to be guessed. */
  public static boolean isShort(String typed) {
    return DIGITS.matcher(plain(typed)).matches();
  }

  private boolean isRight(AppRepository.App app, String typed) {
    var code = plain(typed);
    var secret = app.secret();
    if (secret == null || !isShort(typed)) {
      return false;
    }
    var step = new AppSecret(secret).step(code, clock.instant());
    return step.isPresent() && apps.take(app.id(), step.getAsLong());
  }

  /** New codes for a lost telephone; the ones before no longer work. */
  public List<String> renewCodes(UUID account) {
    return in(
        () -> {
          sessions.endAll(account);
          return newCodes(account);
        });
  }

  /** Codes for whoever has none yet; empty when some are left. */
  public List<String> firstCodes(UUID account) {
    return in(() -> recovery.left(account) > 0 ? List.<String>of() : newCodes(account));
  }

  private List<String> newCodes(UUID account) {
    recovery.removeAll(account);
    var codes = new ArrayList<String>();
    for (int i = 0; i < CODES; i++) {
      var code = newCode();
      recovery.add(account, code);
      codes.add(shown(code));
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

  private static String shown(String code) {
    return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
  }

  private static String plain(String typed) {
    return BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** Nothing is left of it: whoever signs in next sets it up anew. */
  public void reset(UUID account) {
    in(
        () -> {
          apps.removeAll(account);
          passkeys.removeAll(account);
          recovery.removeAll(account);
          sessions.endAll(account);
          return account;
        });
  }

  private <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }
}
