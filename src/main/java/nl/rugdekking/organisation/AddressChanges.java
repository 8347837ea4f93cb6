// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.AddressChangeRepository.AddressChange;
import nl.rugdekking.post.Letter;
import nl.rugdekking.post.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the mail address of a person. An administrator could enter a mailbox of their own, and so
 * read the letters of somebody else. Therefore a letter goes to the old address, nobody is invited
 * at the new one for a week, and mails about danger go to both addresses in that week.
 */
@Service
public class AddressChanges {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration RETENTION = Duration.ofDays(30);

  private final AddressChangeRepository repository;
  private final PeopleDirectoryRepository directory;
  private final Organisations organisations;
  private final Post post;
  private final Clock clock;

  AddressChanges(
      AddressChangeRepository repository,
      PeopleDirectoryRepository directory,
      Organisations organisations,
      Post post,
      Clock clock) {
    this.repository = repository;
    this.directory = directory;
    this.organisations = organisations;
    this.post = post;
    this.clock = clock;
  }

  /**
   * Changes the address and writes to the old one.
   *
   * @param before the person with the old address
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void change(Person before, String email) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    repository.deleteBefore(now.minus(RETENTION));
    directory.updateEmail(before.id(), email);
    var change = new AddressChange(Ids.timeOrdered(), before.id(), before.email(), now);
    repository.add(change);
    var organisation = organisations.current();
    post.queue(
        new Letter(
            change.id(),
            "address-changed",
            Map.of("path", "/" + organisation.slug(), "organisation", organisation.name())));
  }

  /** Returns the first day on which a person may be invited when their address changes now. */
  public LocalDate firstInvitationDayAfterChangeNow() {
    return firstInvitationDay(clock.instant());
  }

  /**
   * Returns the people who may not be invited yet because their address changed recently, each with
   * the first day on which they may be invited.
   */
  @Transactional(readOnly = true)
  public Map<PersonId, LocalDate> firstInvitationDays() {
    var days = new HashMap<PersonId, LocalDate>();
    for (var change : listChangesOfTheWeek()) {
      days.put(change.person(), firstInvitationDay(change.changedAt()));
    }
    return days;
  }

  /**
   * Returns the ids with which letters are sent to the addresses that this person had in the last
   * week. Such an id is that of the change of address.
   */
  @Transactional(readOnly = true)
  public List<UUID> addresseesAtOldAddresses(PersonId person) {
    return listChangesOfTheWeek().stream()
        .filter(change -> change.person().equals(person))
        .map(AddressChange::id)
        .toList();
  }

  // Reads two days more than a week, because the waiting time ends at the start of a day, which can
  // be up to a day after the week is over.
  private List<AddressChange> listChangesOfTheWeek() {
    var today = LocalDate.now(clock);
    return repository.listSince(clock.instant().minus(WEEK).minus(Duration.ofDays(2))).stream()
        .filter(change -> today.isBefore(firstInvitationDay(change.changedAt())))
        .toList();
  }

  private LocalDate firstInvitationDay(Instant changedAt) {
    return LocalDate.ofInstant(changedAt.plus(WEEK), clock.getZone()).plusDays(1);
  }
}
