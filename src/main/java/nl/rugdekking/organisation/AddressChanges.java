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
 * Changes the mail address of a person. An administrator could enter a mailbox of their own.
 * Therefore a letter goes to the old address, nobody is invited at the new one for a week, and
 * mails about danger go to both addresses in that week.
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

  /** The first day on which somebody may be invited whose address is changed now. */
  public LocalDate firstInvitationDayAfterChangeNow() {
    return firstInvitationDay(clock.instant());
  }

  /**
   * The persons who may not be invited yet because their address is new, with the first day they
   * may.
   */
  @Transactional(readOnly = true)
  public Map<PersonId, LocalDate> firstInvitationDays() {
    var days = new HashMap<PersonId, LocalDate>();
    for (var change : changesOfTheWeek()) {
      days.put(change.person(), firstInvitationDay(change.changedAt()));
    }
    return days;
  }

  /**
   * The addressees for letters to the addresses that this person had in the last week. The id of
   * the change is the id of such an addressee.
   */
  @Transactional(readOnly = true)
  public List<UUID> addresseesAtOldAddresses(PersonId person) {
    return changesOfTheWeek().stream()
        .filter(change -> change.person().equals(person))
        .map(AddressChange::id)
        .toList();
  }

  // Two days more are read, because the week lasts until a whole day begins.
  private List<AddressChange> changesOfTheWeek() {
    var today = LocalDate.now(clock);
    return repository.listSince(clock.instant().minus(WEEK).minus(Duration.ofDays(2))).stream()
        .filter(change -> today.isBefore(firstInvitationDay(change.changedAt())))
        .toList();
  }

  private LocalDate firstInvitationDay(Instant changedAt) {
    return LocalDate.ofInstant(changedAt.plus(WEEK), clock.getZone()).plusDays(1);
  }
}
