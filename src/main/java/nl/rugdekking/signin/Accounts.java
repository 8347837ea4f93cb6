// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.signin.PasswordHashes.HashRequester;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Manages the accounts with which people sign in. An account belongs to one person, who is a member
 * of one or more organisations.
 */
@Service
public class Accounts {

  public enum Kind {
    MEMBER,
    /** Somebody outside the organisation: a fallback, a former office holder. */
    OUTSIDE
  }

  private final AccountRepository repository;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final PasswordHashes hashes;
  private final Sessions sessions;
  private final SignInLog log;

  Accounts(
      AccountRepository repository,
      TransactionTemplate transactions,
      Clock clock,
      PasswordHashes hashes,
      Sessions sessions,
      SignInLog log) {
    this.repository = repository;
    this.transactions = transactions;
    this.clock = clock;
    this.hashes = hashes;
    this.sessions = sessions;
    this.log = log;
  }

  /**
   * An account that is not stored yet. Its password is hashed already, because hashing is slow and
   * is therefore done before a transaction begins.
   */
  public record NewAccount(UUID id, String login, String hash, Kind kind) {}

  /**
   * Hashes the password for {@link #add(NewAccount, PersonId)}.
   *
   * @throws IllegalArgumentException when {@link PasswordRule} refuses the password
   */
  public NewAccount prepare(String login, String password, Kind kind) {
    PasswordRule.require(password, normaliseLogin(login));
    var hash = hashes.hash(password, HashRequester.known(normaliseLogin(login)));
    return new NewAccount(Ids.timeOrdered(), normaliseLogin(login), hash, kind);
  }

  /** Adds an account and its membership in the current organisation. */
  public void add(NewAccount account, PersonId person) {
    transactions.executeWithoutResult(
        status -> {
          repository.add(account, clock.instant());
          repository.join(account.id(), person);
        });
  }

  /**
   * Adds an account and its membership in the current organisation.
   *
   * @throws IllegalArgumentException when {@link PasswordRule} refuses the password
   */
  public UUID add(String login, String password, Kind kind, PersonId person) {
    var account = prepare(login, password, kind);
    add(account, person);
    return account.id();
  }

  /** Returns the account with this login, whichever organisations it is a member of. */
  public Optional<UUID> find(String login) {
    return repository.find(normaliseLogin(login)).map(AccountRepository.StoredAccount::id);
  }

  /** Adds an account without a password for somebody who has no account anywhere. */
  UUID addWithoutPassword(String login, Kind kind, PersonId person) {
    var id = Ids.timeOrdered();
    repository.addWithoutPassword(id, normaliseLogin(login), kind, clock.instant());
    repository.join(id, person);
    return id;
  }

  /** Returns everybody in the current organisation who has an account with a password. */
  Set<PersonId> listPersonsWithPassword() {
    return repository.listPersonsWithPassword();
  }

  /** Returns the login of an existing account. */
  public String login(UUID account) {
    return repository.login(account);
  }

  /** Returns true when this account is also a member of other organisations. */
  public boolean isMemberElsewhere(UUID account) {
    return repository.countOrganisations(account) > 1;
  }

  /** Returns true when this account or the current organisation belongs to the demonstration. */
  boolean isOfDemonstration(UUID account) {
    return repository.isOfDemonstration(account);
  }

  /**
   * Replaces the password.
   *
   * @return false when the current one is not right
   * @throws IllegalArgumentException when {@link PasswordRule} refuses the new one
   */
  public boolean changePassword(UUID account, String current, String newPassword) {
    PasswordRule.require(newPassword, login(account));
    var stored = repository.hashOf(account);
    var requester = HashRequester.known(account.toString());
    if (stored.isEmpty() || !hashes.matches(current, stored.get(), requester)) {
      return false;
    }
    var hashed = hashes.hash(newPassword, requester);
    transactions.executeWithoutResult(status -> setHash(account, hashed));
    return true;
  }

  /** Computes the hash to store. It is slow, so it is done before a transaction begins. */
  String hash(UUID account, String password) {
    PasswordRule.require(password, login(account));
    return hashes.hash(password, HashRequester.known(account.toString()));
  }

  /** Stores the new password, and ends all sessions of the account. */
  void setHash(UUID account, String hashed) {
    repository.setHash(account, hashed);
    sessions.endAll(account);
    log.record(account, "password.changed", account);
  }

  /**
   * Makes an existing account a member of the current organisation too. Only {@link
   * MembershipOffers} calls this, once the owner of the account has agreed.
   */
  void join(UUID account, PersonId person) {
    transactions.executeWithoutResult(status -> repository.join(account, person));
  }

  /** Ends every session of an account whose login has changed. */
  void endSessions(UUID account) {
    sessions.endAll(account);
  }

  /**
   * Returns the account when the password is right and it is a member of the current organisation.
   * This takes equally long for a login that does not exist, so that nobody can find out which
   * logins exist. The hash is computed outside any transaction.
   */
  Optional<UUID> findByPassword(String login, String password, HashRequester requester) {
    var found = repository.find(normaliseLogin(login));
    var stored = found.flatMap(AccountRepository.StoredAccount::password);
    if (stored.isEmpty()) {
      hashes.imitateMatch(password, requester);
      return Optional.empty();
    }
    if (!hashes.matches(password, stored.get(), requester) || found.get().disabled()) {
      return Optional.empty();
    }
    var account = found.get().id();
    var isMember = transactions.execute(status -> repository.isMember(account));
    return isMember ? Optional.of(account) : Optional.empty();
  }

  /** Removes the spaces around a login and writes it in lower case, as it is stored. */
  public static String normaliseLogin(String login) {
    // The database knows no text with a null character, so no login has one.
    return login.replace("\0", "").strip().toLowerCase(Locale.ROOT);
  }

  /** Returns the people here who have an outsider's account. */
  @Transactional(readOnly = true)
  public Set<PersonId> listOutsidePersons() {
    return repository.listOutsidePersons();
  }

  /** Returns the account of a person in the current organisation. */
  public Optional<UUID> accountOf(PersonId person) {
    return transactions.execute(status -> repository.accountOf(person));
  }
}
