// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
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

/**
 * The people of an organisation, their positions (their work) and their offices (their roles in the
 * handling of cases).
 */
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

  /** Returns the persons by their id, for pages that show several names. */
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

  /**
   * Returns the people who have not left, to compare a name with theirs. No page shows this list to
   * everybody.
   */
  @Transactional(readOnly = true)
  public List<Person> listPresent() {
    return repository.listPresent();
  }

  private List<Person> findMatching(String nameOrEmail) {
    return nameOrEmail.indexOf(0) >= 0
        ? List.of() // The database cannot store a text with this character.
        : repository.findByNameOrEmail(nameOrEmail.strip().toLowerCase(Locale.ROOT));
  }

  /** Returns the positions of a person today, the most recent first. */
  @Transactional(readOnly = true)
  public List<Position> positions(PersonId person) {
    return repository.positions(person, today());
  }

  /**
   * Returns the position that decides who handles the cases of this person: the one they have
   * today, or else the last one they had, since an act against a former councillor concerns the
   * council. Somebody who never had a position falls under the rules for staff.
   */
  @Transactional(readOnly = true)
  public Position positionForCase(PersonId person) {
    return repository
        .findLastPosition(person, today())
        .orElseGet(() -> new Position(person, BodyKind.ORGANISATION, "", null));
  }

  /** Does the same, but prefers a position at the body they worked for when it happened. */
  @Transactional(readOnly = true)
  public Position positionForCase(PersonId person, BodyKind body) {
    return positions(person).stream()
        .filter(position -> position.body() == body)
        .findFirst()
        .orElseGet(() -> positionForCase(person));
  }

  /** Returns those of these persons who are in the executive today, without the mayor. */
  @Transactional(readOnly = true)
  public Set<PersonId> filterInExecutive(Collection<PersonId> persons) {
    return persons.isEmpty() ? Set.of() : repository.filterInExecutive(persons, today());
  }

  /**
   * Returns the manager above a position, or null. The mayor is above the secretary, the head of
   * the civil service, even when nobody entered that.
   */
  @Transactional(readOnly = true)
  public @Nullable PersonId managerOf(Position position) {
    return position.manager() == null && position.isSecretary()
        ? repository.findMayor(today()).orElse(null)
        : position.manager();
  }

  /** Returns the mayor, or the person in the same place with another title, such as chair. */
  @Transactional(readOnly = true)
  public Optional<PersonId> findMayor() {
    return repository.findMayor(today());
  }

  /** Returns true when the person is the direct manager of somebody today. */
  @Transactional(readOnly = true)
  public boolean isManager(PersonId person) {
    return repository.isManager(person, today());
  }

  /**
   * Returns everybody above a person, from the direct manager up to the secretary, or the mayor for
   * the secretary.
   */
  @Transactional(readOnly = true)
  public Set<PersonId> listLineAbove(PersonId person) {
    var above = new LinkedHashSet<PersonId>();
    var next = new ArrayDeque<>(positions(person));
    while (!next.isEmpty()) {
      var manager = managerOf(next.pop());
      if (manager != null && above.add(manager)) {
        // Nobody in the organisation stands above the secretary.
        positions(manager).stream().filter(at -> !at.isSecretary()).forEach(next::push);
      }
    }
    above.remove(person);
    return above;
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
  public @Nullable PersonId inServiceOrNull(@Nullable PersonId person) {
    return person == null || filterInService(List.of(person)).isEmpty() ? null : person;
  }

  /** Returns true when the person has a position or an office on that day. */
  @Transactional(readOnly = true)
  public boolean isInService(PersonId person, LocalDate day) {
    return !repository.filterInService(List.of(person), day).isEmpty();
  }

  /** Returns the holders of an office for a body today, those for this body alone first. */
  @Transactional(readOnly = true)
  public List<PersonId> listOfficeHolders(OfficeKind kind, BodyKind body) {
    return repository.listOfficeHolders(kind, body, today());
  }

  /** Returns today's offices from a cache; changes by other servers show within ten seconds. */
  @Transactional(readOnly = true)
  public List<Office> listCachedOffices() {
    return officeCache.get(
        CurrentOrganisation.get(), organisation -> repository.allOffices(today()));
  }

  /** Returns every office held today, read from the database; too slow for every page. */
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
    addPosition(new Position(person, body, title, manager), from, null);
  }

  /**
   * @param until the last day, or null when none is known
   */
  @Transactional
  public void addPosition(Position position, LocalDate from, @Nullable LocalDate until) {
    repository.addPosition(position, from, until);
    if (until != null) {
      changes.scheduleFrom(until.plusDays(1));
    }
  }

  @Transactional
  public void addOffice(PersonId person, OfficeKind kind, @Nullable BodyKind body, LocalDate from) {
    addOffice(new Office(person, kind, body), from, null);
  }

  /**
   * @param until the last day, or null when none is known
   */
  @Transactional
  public void addOffice(Office office, LocalDate from, @Nullable LocalDate until) {
    repository.addOffice(office, from, until, clock.instant());
    changes.scheduleOfficeStart(from);
    scheduleOfficeEnd(until);
  }

  /** Changes the last day of an office. */
  @Transactional
  public void setOfficeEnd(HeldOffice held, @Nullable LocalDate until) {
    directory.endOffice(held.id(), until);
    scheduleOfficeEnd(until);
  }

  // On the day after the last day, somebody else has to take over the cases of this person.
  private void scheduleOfficeEnd(@Nullable LocalDate until) {
    if (until != null) {
      changes.scheduleFrom(until.plusDays(1));
    }
    officeCache.invalidate(CurrentOrganisation.get());
  }

  /**
   * Adds an office as if it had been given on its first day, for demonstration data about the past.
   */
  @Transactional
  public void addPastOffice(Office office, LocalDate from, @Nullable LocalDate until) {
    var begun = from.atStartOfDay(clock.getZone()).toInstant();
    repository.addOffice(office, from, until, begun);
    scheduleOfficeEnd(until);
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
