// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.post.Letter;
import nl.rugdekking.post.Post;
import org.springframework.stereotype.Component;

/**
 * Sends letters that contain a link, to the mail address with which the owner of an account signs
 * in. Each method runs in the transaction of its caller.
 */
@Component
record LinkLetters(
    PasswordLinkRepository repository, Organisations organisations, Post post, Clock clock) {

  private static final Duration RETENTION = Duration.ofDays(30);

  /**
   * Sends a letter with a link to choose a password, which works once.
   *
   * @param validity how long the link is valid
   */
  void sendPasswordLink(PasswordLinkRepository.Owner owner, String template, Duration validity) {
    var now = clock.instant();
    repository.deleteExpiredBefore(now.minus(RETENTION));
    var id = Ids.timeOrdered();
    repository.add(id, owner.person(), now, now.plus(validity));
    sendPageLink(owner.account(), template, "/wachtwoord-kiezen/" + id);
  }

  /**
   * Sends a letter with a link to a page of the current organisation.
   *
   * @param to an id whose address {@link AccountAddressBook} knows
   */
  void sendPageLink(UUID to, String template, String page) {
    post.queue(
        new Letter(
            to,
            template,
            Map.of("path", path(page), "organisation", organisations.current().name())));
  }

  /** Returns true when the mail server has accepted the letter with a link to this page. */
  boolean hasLeft(UUID to, String page) {
    return post.hasSent(to, path(page));
  }

  private String path(String page) {
    return "/" + organisations.current().slug() + page;
  }
}
