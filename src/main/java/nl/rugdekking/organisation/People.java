// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import nl.rugdekking.database.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of an organisation, their positions and offices. */
@Service
public class People {

  private final PersonRepository repository;
  private final PeopleDirectoryRepository directory;
  private final OfficeChangeScheduler changes;
  private final Clock clock;
  private final Cache<OrganisationId, List<Office>> officeCache =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofSeconds(10)).build();

  People(
      PersonRepository repository,
      PeopleDirectoryRepository directory,
      OfficeChangeScheduler changes,
      Clock clock) {
    this.repository = repository;
    this.directory = directory;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Person> find(PersonId id) {
    return repository.find(id);
  }

  @Transactional(readOnly = true)
  public Person get(PersonId id) {
    return repository.find(id).orElseThrow(() -> new IllegalStateException("No such person"));
  }

  /** The persons by their id, for pages that show several names. */
  @Transactional(readOnly = true)
  public Map<PersonId, Person> mapById(Collection<PersonId> ids) {
    return repository.list(ids).stream().collect(Collectors.toMap(Person::id, person -> person));
  }

  /**
   * Finds the person whose mail address or full name was typed. Empty when nobody has it, or more
   * than one person has that name.
   */
  @Transactional(readOnly = true)
  public Optional<Person> findExactly(String nameOrEmail) {
    var found = findMatching(nameOrEmail);
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Returns true when at least one person here has this name or mail address. */
  @Transactional(readOnly = true)
  public boolean knows(String nameOrEmail) {
    return !findMatching(nameOrEmail).isEmpty();
  }

  private List<Person> findMatching(String nameOrEmail) {
    return nameOrEmail.indexOf(0) >= 0
        ? List.of() // a character that the database knows no text with
        : repository.findByNameOrEmail(nameOrEmail.strip().toLowerCase(Locale.ROOT));
  }

  /** The positions of a person today, the most recent first. */
  @Transactional(readOnly = true)
  public List<Position> positions(PersonId person) {
    return repository.positions(person, today());
  }

  /** The manager of a person in their work for this body, or null. */
  @Transactional(readOnly = true)
  public @Nullable PersonId findManager(PersonId person, BodyKind body) {
    return positions(person).stream()
        .filter(position -> position.body() == body)
        .findFirst()
        .map(Position::manager)
        .orElse(null);
  }

  @Transactional(readOnly = true)
  public List<Office> offices(PersonId person) {
    return repository.offices(person, today());
  }

  /** Returns those of these persons who have a position or an office today. */
  @Transactional(readOnly = true)
  public Set<PersonId> filterInService(Collection<PersonId> persons) {
    return persons.isEmpty() ? Set.of() : repository.filterInService(persons, today());
  }

  /** Returns the person, or null when they have no position or office today. */
  @Transactional(readOnly = true)
  public @Nullable PersonId ifInService(@Nullable PersonId person) {
    return person == null || filterInService(List.of(person)).isEmpty() ? null : person;
  }

  /** Returns true when the person has a position or an office on that day. */
  @Transactional(readOnly = true)
  public boolean isInService(PersonId person, LocalDate day) {
    return !repository.filterInService(List.of(person), day).isEmpty();
  }

  /** The persons who hold an office for a body today, those named for that body first. */
  @Transactional(readOnly = true)
  public List<PersonId> listOfficeHolders(OfficeKind kind, BodyKind body) {
    return repository.listOfficeHolders(kind, body, today());
  }

  /**
   * Every office held today, from a cache; a change by another server may take ten seconds to show.
   */
  @Transactional(readOnly = true)
  public List<Office> listCachedOffices() {
    return officeCache.get(
        CurrentOrganisation.get(), organisation -> repository.allOffices(today()));
  }

  /** Every office held today, read from the database; too slow for every page. */
  @Transactional(readOnly = true)
  public List<Office> listCurrentOffices() {
    return repository.allOffices(today());
  }

  @Transactional
  public Person add(String name, String email, Locale language) {
    var person =
        new Person(
            new PersonId(Ids.timeOrdered()),
            name.strip(),
            email.strip().toLowerCase(Locale.ROOT),
            language,
            null);
    repository.add(person);
    return person;
  }

  @Transactional
  public void addPosition(
      PersonId person, BodyKind body, String title, @Nullable PersonId manager, LocalDate from) {
    repository.addPosition(new Position(person, body, title, manager), from);
  }

  @Transactional
  public void addOffice(PersonId person, OfficeKind kind, @Nullable BodyKind body, LocalDate from) {
    repository.addOffice(new Office(person, kind, body), from, clock.instant());
    changes.scheduleOfficeStart(from);
    officeCache.invalidate(CurrentOrganisation.get());
  }

  /** Gives an office as if that was done on that day, for demonstration data of the past. */
  @Transactional
  public void addPastOffice(
      PersonId person, OfficeKind kind, @Nullable BodyKind body, LocalDate from) {
    var begun = from.atStartOfDay(clock.getZone()).toInstant();
    repository.addOffice(new Office(person, kind, body), from, begun);
    officeCache.invalidate(CurrentOrganisation.get());
  }

  /** Ends an office as of yesterday, or deletes it when it had not begun before today. */
  @Transactional
  public void endOffice(HeldOffice held) {
    if (held.from().isBefore(today())) {
      directory.endOffice(held.id(), today().minusDays(1));
    } else {
      directory.removeOffice(held.id());
    }
    changes.scheduleNow();
    officeCache.invalidate(CurrentOrganisation.get());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
