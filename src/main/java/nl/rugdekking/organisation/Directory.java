// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.database.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of an organisation with their positions and offices, for the administrators who change
 * them.
 */
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

  /** Locks the directory, so that others who change it wait until the transaction ends. */
  public void lock() {
    repository.lock();
  }

  public List<Person> people() {
    return repository.people();
  }

  /** The positions that have not ended. */
  public List<Held> held() {
    return repository.held(today());
  }

  /** Schedules a look at cases without a handler, because somebody may be a manager now. */
  public void changed() {
    changes.happened();
  }

  /** All positions of a person, past, present and future, the latest first. */
  public List<Held> heldBy(PersonId person) {
    return repository.heldBy(person);
  }

  public void change(Person person) {
    repository.change(person);
  }

  /**
   * Changes the address of a person and writes to the old one.
   *
   * @param before the person with the old address
   */
  public void readdress(Person before, String email) {
    addresses.change(before, email);
  }

  public void appoint(Held position) {
    repository.add(
        new Held(
            Ids.timeOrdered(),
            position.person(),
            position.body(),
            position.title(),
            position.unit(),
            position.manager(),
            position.from(),
            position.until()));
    changes.from(position.from()); // from then on somebody may stand above or under another
    ends(position);
  }

  /** Stores another manager or another last day. */
  public void adjust(Held position) {
    repository.adjust(position);
    ends(position);
  }

  // On the day after the last one, somebody may have left with cases that are assigned to them.
  private void ends(Held position) {
    var until = position.until();
    if (until != null) {
      changes.from(until.plusDays(1));
    }
  }

  /** Ends a position as of yesterday, or deletes it when it had not begun before today. */
  public void end(Held position) {
    if (position.from().isBefore(today())) {
      repository.end(position.id(), today().minusDays(1));
    } else {
      repository.remove(position.id());
    }
  }

  /** The offices that have not ended. */
  public List<HeldOffice> offices() {
    return repository.offices(today());
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
