// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Duration;
import java.util.Set;
import nl.rugdekking.organisation.AddressChanges;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites people who cannot sign in here yet, with a letter that lets them choose their first
 * password.
 */
@Service
@Transactional
public class Invitations {

  private static final Duration LIFETIME = Duration.ofDays(7);

  private final Accounts accounts;
  private final LinkLetters letters;
  private final MembershipOffers offers;
  private final AddressChanges addresses;

  Invitations(
      Accounts accounts, LinkLetters letters, MembershipOffers offers, AddressChanges addresses) {
    this.addresses = addresses;
    this.accounts = accounts;
    this.letters = letters;
    this.offers = offers;
  }

  /** Returns true when this person can sign in, or was invited to. */
  public boolean isInvited(PersonId person) {
    return accounts.accountOf(person).isPresent() || offers.isOpen(person);
  }

  /** A person's state between being recorded here and being able to sign in. */
  public enum State {
    /** They were not invited. */
    NONE,
    /**
     * They were invited, but have no password yet or have not agreed to use the account that they
     * have elsewhere.
     */
    INVITED,
    /** They can sign in here. */
    MAY
  }

  /** Returns how far this person has come. */
  public State state(PersonId person) {
    if (accounts.listPersonsWithPassword().contains(person)) {
      return State.MAY;
    }
    return isInvited(person) ? State.INVITED : State.NONE;
  }

  /** Returns everybody who has an account here with a password. */
  public Set<PersonId> listPersonsWithPassword() {
    return accounts.listPersonsWithPassword();
  }

  /**
   * Invites a person. When they have an account at another organisation, they are asked whether it
   * may be used here too.
   *
   * @param outside true for somebody who works elsewhere, such as a fallback
   * @return false when no letter was sent because their address changed in the last week: whoever
   *     changed it to an address of their own could otherwise sign in as them
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean invite(Person person, boolean outside) {
    if (addresses.firstInvitationDays().containsKey(person.id())) {
      return false;
    }
    var kind = outside ? Accounts.Kind.OUTSIDE : Accounts.Kind.MEMBER;
    var existing = accounts.find(person.email());
    if (existing.isPresent()) {
      offers.sendOffer(person.id(), existing.get());
      return true;
    }
    var account = accounts.addWithoutPassword(person.email(), kind, person.id());
    letters.sendPasswordLink(
        new PasswordLinkRepository.Owner(person.id(), account), "invitation", LIFETIME);
    return true;
  }

  /**
   * Sends a new link to somebody who was invited and chose no password. People who were asked to
   * use the account that they have elsewhere get no second letter.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void inviteAgain(PersonId person) {
    accounts
        .accountOf(person)
        .map(account -> new PasswordLinkRepository.Owner(person, account))
        .ifPresent(owner -> letters.sendPasswordLink(owner, "invitation", LIFETIME));
  }
}
