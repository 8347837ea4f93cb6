// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.database.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everybody of an organisation with what they are, for who keeps that list. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Directory {

  private final DirectoryRepository repository;
  private final OfficeChanges changes;
  private final AddressChanges addresses;
  private final Clock clock;

  Directory(
      DirectoryRepository repository,
      OfficeChanges changes,
      AddressChanges addresses,
      Clock clock) {
    this.addresses = addresses;
    this.repository = repository;
    this.changes = changes;
    this.clock = clock;
  }

  /** Makes others who change this list wait until the transaction ends. */
  public void lock() {
    repository.lock();
  }

  public List<Person> people() {
    return repository.people();
  }

  /** Positions that have not ended. */
  public List<Held> held() {
    return repository.held(today());
  }

  /** Positions were changed: somebody may have become the manager of whom a case waits for. */
  public void changed() {
    changes.happened();
  }

  /** All somebody was, is and will be, the latest first. */
  public List<Held> heldBy(PersonId person) {
    return repository.heldBy(person);
  }

  public void change(Person person) {
    repository.change(person);
  }

  /**
   * The same person is reached at this address from now on, and the old one hears of it.
   *
   * @param before the person with the old address
   */
  public void readdress(Person before, String email) {
    addresses.change(before, email);
  }

  public void appoint(Held held) {
    repository.add(
        new Held(
            Ids.timeOrdered(),
            held.person(),
            held.body(),
            held.title(),
            held.unit(),
            held.manager(),
            held.from(),
            held.until()));
    changes.from(held.from()); // from then on somebody may stand above or under another
    ends(held);
  }

  /** Another manager, or another last day. */
  public void adjust(Held held) {
    repository.adjust(held);
    ends(held);
  }

  // The day after the last one somebody may have left, with cases that were given to them.
  private void ends(Held held) {
    var until = held.until();
    if (until != null) {
      changes.from(until.plusDays(1));
    }
  }

  /** Yesterday was the last day; what had not begun yet is as if it never was. */
  public void end(Held held) {
    if (held.from().isBefore(today())) {
      repository.end(held.id(), today().minusDays(1));
    } else {
      repository.remove(held.id());
    }
  }

  /** Offices that have not ended. */
  public List<HeldOffice> offices() {
    return repository.offices(today());
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
