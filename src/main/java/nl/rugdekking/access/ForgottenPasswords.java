// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.Letter;
import nl.rugdekking.post.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the way to a new password to whoever forgot theirs. */
@Service
class ForgottenPasswords {

  private static final Duration LIFE = Duration.ofHours(1);

  /** Somebody else can ask for mails to a login: not more than these in an hour. */
  static final int MOST_IN_AN_HOUR = 3;

  private static final Duration KEEP = Duration.ofDays(30);

  private final OneTimeLinkRepository repository;
  private final Organisations organisations;
  private final Post post;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ForgottenPasswords(
      OneTimeLinkRepository repository,
      Organisations organisations,
      Post post,
      TransactionTemplate transactions,
      Clock clock) {
    this.repository = repository;
    this.organisations = organisations;
    this.post = post;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Sends the way to a new password, if somebody here has this login; says nothing of it. */
  void forgotten(String login) {
    transactions.executeWithoutResult(
        status -> {
          var now = clock.instant();
          repository.forgetExpiredBefore(now.minus(KEEP));
          repository
              .owner(Accounts.normalised(login))
              .filter(
                  person ->
                      repository.madeSince(person, now.minus(Duration.ofHours(1)))
                          < MOST_IN_AN_HOUR)
              .ifPresent(this::send);
        });
  }

  private void send(PersonId person) {
    var now = clock.instant();
    var id = Ids.timeOrdered();
    repository.add(id, person, now, now.plus(LIFE));
    var organisation = organisations.current();
    post.queue(
        new Letter(
            person.value(),
            "password",
            Map.of(
                "path",
                "/" + organisation.slug() + "/wachtwoord-kiezen/" + id,
                "organisation",
                organisation.name())));
  }
}
