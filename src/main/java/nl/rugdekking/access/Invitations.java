// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Duration;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in who have no account here yet, with a letter to choose their first password. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Invitations {

  private static final Duration LIFE = Duration.ofDays(7);

  private final Accounts accounts;
  private final LinkLetters letters;

  Invitations(Accounts accounts, LinkLetters letters) {
    this.accounts = accounts;
    this.letters = letters;
  }

  /** Whether this person can sign in, or was invited to. */
  public boolean isInvited(PersonId person) {
    return accounts.accountOf(person).isPresent();
  }

  /**
   * Somebody who has an account at another organisation signs in with that one.
   *
   * @param outside works for somebody else: no fallback outside is one of the organisation's own
   */
  public void invite(Person person, boolean outside) {
    var kind = outside ? Accounts.Kind.OUTSIDE : Accounts.Kind.MEMBER;
    if (accounts.invite(person.email(), kind, person.id())) {
      letters.send(person.id(), "invitation", LIFE);
    }
  }
}
