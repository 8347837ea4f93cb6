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
 * Letters with a way in that works once, to the login of the account. Written in the transaction of
 * whoever calls.
 */
@Component
class LinkLetters {

  private static final Duration KEEP = Duration.ofDays(30);

  private final OneTimeLinkRepository repository;
  private final Organisations organisations;
  private final Post post;
  private final Clock clock;

  LinkLetters(
      OneTimeLinkRepository repository, Organisations organisations, Post post, Clock clock) {
    this.repository = repository;
    this.organisations = organisations;
    this.post = post;
    this.clock = clock;
  }

  /**
   * @param life how long the link works
   */
  void send(OneTimeLinkRepository.Owner owner, String template, Duration life) {
    var now = clock.instant();
    repository.forgetExpiredBefore(now.minus(KEEP));
    var id = Ids.timeOrdered();
    repository.add(id, owner.person(), now, now.plus(life));
    write(owner.account(), template, "/wachtwoord-kiezen/" + id);
  }

  /**
   * A letter that leads to a page of the current organisation.
   *
   * @param to something that {@link AccountAddressBook} knows the address of
   */
  void write(UUID to, String template, String page) {
    post.queue(
        new Letter(
            to,
            template,
            Map.of("path", path(page), "organisation", organisations.current().name())));
  }

  /** Returns true when the mail server took the letter to them that leads to this page. */
  boolean hasLeft(UUID to, String page) {
    return post.hasLeft(to, path(page));
  }

  private String path(String page) {
    return "/" + organisations.current().slug() + page;
  }
}
