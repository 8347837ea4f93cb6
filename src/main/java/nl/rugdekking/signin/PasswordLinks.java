// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.post.LetterLinks;
import nl.rugdekking.vault.LinkSigner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks and uses the links in mails with which people choose a password, their first one or a new
 * one. Each link works once.
 *
 * <p>They are sent to the mail address that is the login of the account, and never to the address
 * that an organisation has recorded. Otherwise an administrator of one organisation could take over
 * an account that is also a member of another.
 */
@Service
public class PasswordLinks implements LetterLinks {

  private static final String PURPOSE = "one-time-link";

  private final PasswordLinkRepository repository;
  private final Accounts accounts;
  private final LinkSigner signer;
  private final TransactionTemplate transactions;
  private final Clock clock;

  PasswordLinks(
      PasswordLinkRepository repository,
      Accounts accounts,
      LinkSigner signer,
      TransactionTemplate transactions,
      Clock clock) {
    this.repository = repository;
    this.accounts = accounts;
    this.signer = signer;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Set<String> templates() {
    return Set.of("password", "invitation");
  }

  /** Adds the signed key to the path of the page; empty when the link is not valid (any more). */
  @Override
  public Optional<String> createPath(UUID account, String path) {
    var id = LinkSigner.idAtEnd(path);
    var isValid =
        transactions.execute(status -> repository.isValidFor(id, account, clock.instant()));
    return isValid ? Optional.of(signer.sign(PURPOSE, path)) : Optional.empty();
  }

  /**
   * Returns the login of the account that the key in a letter gives access to; empty when the key
   * is not valid.
   */
  public Optional<String> login(String key) {
    return signer
        .findSignedId(PURPOSE, key)
        .flatMap(id -> findAccount(id, clock.instant()))
        .map(accounts::login);
  }

  /**
   * Sets the password of the account that the link belongs to.
   *
   * @return the account; empty when the key is not valid, or was used in the meantime
   * @throws IllegalArgumentException when {@link PasswordRule} refuses the password
   */
  public Optional<UUID> setPassword(String key, String password) {
    var id = signer.findSignedId(PURPOSE, key);
    var account = id.flatMap(link -> findAccount(link, clock.instant()));
    if (id.isEmpty() || account.isEmpty()) {
      return Optional.empty();
    }
    // Computing a hash is slow, so it is done before the transaction that looks again if the link
    // is
    // valid.
    var hash = accounts.hash(account.get(), password);
    return transactions.execute(status -> use(id.get(), hash, clock.instant()));
  }

  private Optional<UUID> use(UUID id, String hash, Instant now) {
    var account = repository.account(id, now);
    if (account.isEmpty() || !repository.markUsed(id, now)) {
      return Optional.empty();
    }
    accounts.setHash(account.get(), hash);
    return account;
  }

  private Optional<UUID> findAccount(UUID id, Instant now) {
    return transactions.execute(status -> repository.account(id, now));
  }
}
