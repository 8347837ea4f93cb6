// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.Clock;
import java.time.Duration;
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
 * Changes the address at which somebody is reached. Whoever keeps the list of people could write
 * down a mailbox of their own: so word of it goes to the old address, and for a week nobody is let
 * in by a letter to the new one, and alarms go to both.
 */
@Service
public class AddressChanges {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration KEEP = Duration.ofDays(30);

  private final AddressChangeRepository repository;
  private final DirectoryRepository directory;
  private final Organisations organisations;
  private final Post post;
  private final Clock clock;

  AddressChanges(
      AddressChangeRepository repository,
      DirectoryRepository directory,
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
   * The same person is reached at this address from now on.
   *
   * @param before the person with the old address
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void change(Person before, String email) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    repository.forgetBefore(now.minus(KEEP));
    directory.readdress(before.id(), email);
    var change = new AddressChange(Ids.timeOrdered(), before.id(), before.email(), now);
    repository.add(change);
    var organisation = organisations.current();
    post.queue(
        new Letter(
            change.id(),
            "address-changed",
            Map.of("path", "/" + organisation.slug(), "organisation", organisation.name())));
  }

  /** The first day on which somebody may be invited whose address changes today. */
  public LocalDate dayAfterChangeNow() {
    return LocalDate.ofInstant(clock.instant().plus(WEEK), clock.getZone()).plusDays(1);
  }

  /** Everybody whose address changed in the last week, with the day from which they are invited. */
  @Transactional(readOnly = true)
  public Map<PersonId, LocalDate> waiting() {
    var days = new HashMap<PersonId, LocalDate>();
    for (var change : changesOfTheWeek()) {
      var day = LocalDate.ofInstant(change.changedAt().plus(WEEK), clock.getZone()).plusDays(1);
      days.put(change.person(), day);
    }
    return days;
  }

  /** Addressees for letters to the addresses that this person had in the last week. */
  @Transactional(readOnly = true)
  public List<UUID> recentAddresses(PersonId person) {
    return changesOfTheWeek().stream()
        .filter(change -> change.person().equals(person))
        .map(AddressChange::id)
        .toList();
  }

  // Counted in whole days, as the page says from which day somebody may be invited.
  private List<AddressChange> changesOfTheWeek() {
    var today = LocalDate.now(clock);
    return repository.since(clock.instant().minus(WEEK).minus(Duration.ofDays(2))).stream()
        .filter(
            change ->
                !today.isAfter(LocalDate.ofInstant(change.changedAt().plus(WEEK), clock.getZone())))
        .toList();
  }
}
