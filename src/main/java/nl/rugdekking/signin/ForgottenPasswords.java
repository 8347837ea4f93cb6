// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the way to a new password to whoever forgot theirs. */
@Service
public class ForgottenPasswords {

  private static final Duration LIFE = Duration.ofHours(1);

  /** Somebody else can ask for mails to a login: not more than these in an hour. */
  static final int MOST_IN_AN_HOUR = 3;

  private final OneTimeLinkRepository repository;
  private final LinkLetters letters;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ForgottenPasswords(
      OneTimeLinkRepository repository,
      LinkLetters letters,
      TransactionTemplate transactions,
      Clock clock) {
    this.repository = repository;
    this.letters = letters;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Sends the way to a new password, if somebody here has this login; says nothing of it. */
  public void forgotten(String login) {
    var since = clock.instant().minus(Duration.ofHours(1));
    transactions.executeWithoutResult(
        status ->
            repository
                .owner(Accounts.normalised(login))
                .filter(owner -> repository.madeSince(owner.person(), since) < MOST_IN_AN_HOUR)
                .ifPresent(owner -> letters.send(owner, "password", LIFE)));
  }
}
