// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.LetterLinks;
import nl.rugdekking.vault.LinkSigner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the owner of an account whether another organisation may let them sign in with it. The
 * membership is added only when they agree. Otherwise an administrator who imports a list of people
 * would decide over an account that belongs to somebody else.
 */
@Service
public class MembershipOffers implements LetterLinks {

  private static final String PURPOSE = "membership-offer";
  private static final String TEMPLATE = "membership";
  private static final Duration LIFETIME = Duration.ofDays(7);

  /** An offer that was not answered yet. */
  public record MembershipOffer(UUID id, PersonId person, UUID account) {}

  private final MembershipOfferRepository repository;
  private final Accounts accounts;
  private final LinkSigner signer;
  private final LinkLetters letters;
  private final SignInLog log;
  private final Clock clock;
  private final TransactionTemplate transactions;

  MembershipOffers(
      MembershipOfferRepository repository,
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
   * Sends the letter to the owner of the account. Does nothing when the account or organisation is
   * of the demonstration, or when an earlier letter to this person or account has not expired: when
   * several people here have one address, its owner gets one letter.
   *
   * @return true when a letter is sent
   */
  public boolean sendOffer(PersonId person, UUID account) {
    return transactions.execute(status -> addOffer(person, account));
  }

  private boolean addOffer(PersonId person, UUID account) {
    var now = clock.instant();
    if (accounts.isOfDemonstration(account)
        || isOpen(person)
        || repository.isOpenFor(account, now)) {
      return false;
    }
    var id = Ids.timeOrdered();
    repository.add(new MembershipOffer(id, person, account), now, now.plus(LIFETIME));
    letters.sendPageLink(id, TEMPLATE, "/lidmaatschap/" + id);
    return true;
  }

  /** Returns true when this person was asked and the offer has not expired, even if answered. */
  boolean isOpen(PersonId person) {
    return transactions.execute(status -> repository.isOpen(person, clock.instant()));
  }

  @Override
  public Set<String> templates() {
    return Set.of(TEMPLATE);
  }

  /**
   * Adds the signed key to the path in the letter; empty when the offer was answered or has
   * expired.
   */
  @Override
  public Optional<String> createPath(UUID offer, String path) {
    return findUnanswered(offer).map(unanswered -> signer.sign(PURPOSE, path));
  }

  /** Returns the offer that the key in a letter belongs to, while it can be answered. */
  public Optional<MembershipOffer> find(String key) {
    return signer.findSignedId(PURPOSE, key).flatMap(this::findUnanswered);
  }

  private Optional<MembershipOffer> findUnanswered(UUID id) {
    return transactions.execute(status -> repository.findUnanswered(id, clock.instant()));
  }

  /**
   * Adds the membership, so that the owner can sign in here. Returns false when it was answered
   * before.
   */
  public boolean agree(MembershipOffer offer) {
    return answer(offer, true);
  }

  /** Records that the owner does not want it. Returns false when it was answered before. */
  public boolean refuse(MembershipOffer offer) {
    return answer(offer, false);
  }

  private boolean answer(MembershipOffer offer, boolean agreed) {
    return transactions.execute(
        status -> {
          if (!repository.markAnswered(offer.id(), clock.instant())) {
            return false;
          }
          if (agreed) {
            accounts.join(offer.account(), offer.person());
          }
          log.record(
              offer.account(),
              agreed ? "membership.agreed" : "membership.refused",
              offer.account());
          return true;
        });
  }
}
