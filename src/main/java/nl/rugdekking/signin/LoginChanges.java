// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.database.Ids;
import nl.rugdekking.post.LetterLinks;
import nl.rugdekking.vault.LinkSigner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people change the address they sign in with. Only the owner of an account can do so, signed
 * in with the second step, by a link that is sent to the new address; the old address gets a letter
 * about it. Importing a list of people never changes a login.
 */
@Service
public class LoginChanges implements LetterLinks {

  /**
   * A requested change of the login.
   *
   * @param id the id of the change, and the addressee of the letter to the new address
   * @param oldId the addressee of the letter to the old address
   */
  public record LoginChange(UUID id, UUID account, String login, UUID oldId, String oldLogin) {}

  public static final String PAGE = "/inlognaam";

  /** The most letters in an hour, because people can type the address of somebody else. */
  static final int MAX_PER_HOUR = 3;

  private static final String PURPOSE = "login-change";
  private static final String TEMPLATE = "login-confirm";
  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final Duration RETENTION = Duration.ofDays(30);

  private final LoginChangeRepository repository;
  private final Accounts accounts;
  private final LinkSigner signer;
  private final LinkLetters letters;
  private final SignInLog log;
  private final Clock clock;
  private final TransactionTemplate transactions;

  LoginChanges(
      LoginChangeRepository repository,
      Accounts accounts,
      LinkSigner signer,
      LinkLetters letters,
      SignInLog log,
      Clock clock,
      TransactionTemplate transactions) {
    this.repository = repository;
    this.accounts = accounts;
    this.signer = signer;
    this.letters = letters;
    this.log = log;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * Sends the link to the new address. When somebody signs in with that address already, nothing is
   * sent and the page says the same, so that nobody learns who has an account.
   */
  public void requestChange(UUID account, String newAddress) {
    var login = Accounts.normaliseLogin(newAddress);
    transactions.executeWithoutResult(
        status -> {
          var now = clock.instant();
          repository.deleteMadeBefore(now.minus(RETENTION));
          if (repository.countMadeSince(account, now.minus(Duration.ofHours(1))) >= MAX_PER_HOUR) {
            return;
          }
          var id = Ids.timeOrdered();
          repository.add(
              new LoginChange(id, account, login, Ids.timeOrdered(), accounts.login(account)),
              now,
              now.plus(LIFETIME));
          // An address that is taken counts too: otherwise somebody could find out that it is
          // taken, because it did not use up their limit.
          if (accounts.find(login).isEmpty()) {
            letters.sendPageLink(id, TEMPLATE, PAGE + "/" + id);
          }
        });
  }

  @Override
  public Set<String> templates() {
    return Set.of(TEMPLATE);
  }

  @Override
  public Optional<String> createPath(UUID change, String path) {
    return findUnconfirmed(change).map(found -> signer.sign(PURPOSE, path));
  }

  /**
   * Returns the change that the key in a letter confirms, while it is valid and belongs to this
   * account.
   */
  public Optional<LoginChange> find(String key, UUID account) {
    return signer
        .findSignedId(PURPOSE, key)
        .flatMap(this::findUnconfirmed)
        .filter(change -> change.account().equals(account));
  }

  private Optional<LoginChange> findUnconfirmed(UUID id) {
    return transactions.execute(status -> repository.findUnconfirmed(id, clock.instant()));
  }

  /** Makes the new address the login. Returns false when the change is no longer valid. */
  public boolean confirm(LoginChange change) {
    try {
      return transactions.execute(
          status -> {
            if (!repository.confirm(change, clock.instant())) {
              return false;
            }
            accounts.endSessions(change.account());
            letters.sendPageLink(change.oldId(), "login-changed", PAGE);
            log.record(change.account(), "login.changed", change.account());
            return true;
          });
    } catch (DuplicateKeyException _) {
      return false; // somebody else took the address in the meantime
    }
  }
}
