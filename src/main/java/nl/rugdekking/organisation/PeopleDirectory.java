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
 * Reads and changes the people of an organisation, their positions and their offices (roles in the
 * handling of cases), for administrators.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PeopleDirectory {

  private final PeopleDirectoryRepository repository;
  private final OfficeChangeScheduler changes;
  private final AddressChanges addresses;
  private final Clock clock;

  PeopleDirectory(
      PeopleDirectoryRepository repository,
      OfficeChangeScheduler changes,
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

  /** Returns the positions that have not ended. */
  public List<HeldPosition> listPositions() {
    return repository.listPositions(today());
  }

  /**
   * Schedules a search for cases that need another handler, because somebody may have become a
   * manager.
   */
  public void scheduleHandlerCheck() {
    changes.scheduleNow();
  }

  /** Returns all positions of a person, past, present and future, the latest first. */
  public List<HeldPosition> listPositionsOf(PersonId person) {
    return repository.listPositionsOf(person);
  }

  public void updatePerson(Person person) {
    repository.updatePerson(person);
  }

  /**
   * Changes the address of a person and writes to the old one.
   *
   * @param before the person with the old address
   */
  public void changeAddress(Person before, String email) {
    addresses.change(before, email);
  }

  public void addPosition(HeldPosition position) {
    repository.add(
        new HeldPosition(
            Ids.timeOrdered(),
            position.person(),
            position.body(),
            position.title(),
            position.unit(),
            position.manager(),
            position.from(),
            position.until()));
    // From that day on, the person may have another manager or may manage other people.
    changes.scheduleFrom(position.from());
    scheduleCheckAfterEnd(position);
  }

  /** Stores another manager or another last day. */
  public void updatePosition(HeldPosition position) {
    repository.updatePosition(position);
    scheduleCheckAfterEnd(position);
  }

  // On the day after the last day, the person may have left while cases are still assigned to them.
  private void scheduleCheckAfterEnd(HeldPosition position) {
    var until = position.until();
    if (until != null) {
      changes.scheduleFrom(until.plusDays(1));
    }
  }

  /** Ends a position as of yesterday, or deletes it when it had not begun before today. */
  public void end(HeldPosition position) {
    if (position.from().isBefore(today())) {
      repository.end(position.id(), today().minusDays(1));
    } else {
      repository.remove(position.id());
    }
  }

  /** Returns the offices that have not ended. */
  public List<HeldOffice> offices() {
    return repository.offices(today());
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
