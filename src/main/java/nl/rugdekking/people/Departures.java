// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.signin.Invitations;
import nl.rugdekking.tick.WorkSchedule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans the departures of people who are missing in a complete list, and calls them off. Nothing
 * ends before their last day is over, and until then the departure can be called off. People who
 * left keep access to the cases in which they are the affected person.
 */
@Service
public class Departures {

  static final String KIND = "leaving";

  private final DepartureRepository repository;
  private final People people;
  private final DepartureLetters letters;
  private final Invitations invitations;
  private final AuditLog audit;
  private final WorkSchedule schedule;
  private final Clock clock;

  Departures(
      DepartureRepository repository,
      People people,
      DepartureLetters letters,
      Invitations invitations,
      AuditLog audit,
      WorkSchedule schedule,
      Clock clock) {
    this.repository = repository;
    this.people = people;
    this.letters = letters;
    this.invitations = invitations;
    this.audit = audit;
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * The planned departures.
   *
   * @param names the names of these people
   * @param mayNotSignIn those of them who have no password
   */
  public record PlannedDepartures(
      List<Departure> departures, Map<PersonId, String> names, Set<PersonId> mayNotSignIn) {}

  @Transactional(readOnly = true)
  public PlannedDepartures listPlanned() {
    var departures = repository.listPlanned();
    var ids = departures.stream().map(Departure::person).collect(Collectors.toSet());
    var names =
        people.mapById(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    var mayNotSignIn = new HashSet<>(ids);
    mayNotSignIn.removeAll(invitations.listPersonsWithPassword());
    return new PlannedDepartures(departures, names, mayNotSignIn);
  }

  /** Returns the earliest last day planned for this person, or null when they are not to leave. */
  @Transactional(readOnly = true)
  public @Nullable LocalDate lastDayOf(PersonId person) {
    return repository.listPlannedFor(person).stream()
        .map(Departure::lastDay)
        .findFirst()
        .orElse(null);
  }

  /**
   * Plans departures, in the caller's transaction. Skips people whose departure from there is
   * planned already.
   */
  int plan(Viewer viewer, List<PersonId> missing, Departure.Scope scope, LocalDate lastDay) {
    var alreadyPlanned =
        repository.listPlanned().stream()
            .filter(departure -> departure.scope().equals(scope))
            .map(Departure::person)
            .collect(Collectors.toSet());
    var newlyMissing = missing.stream().filter(person -> !alreadyPlanned.contains(person)).toList();
    var maySignIn = invitations.listPersonsWithPassword();
    for (var person : newlyMissing) {
      var departure = new Departure(Ids.timeOrdered(), person, scope, lastDay);
      repository.insert(departure, viewer.person(), clock.instant());
      letters.send(person);
      if (!maySignIn.contains(person)) {
        // Without a password they could not sign in to give a private address.
        invitations.inviteAgain(person);
      }
      record(viewer.person().value(), "leaving.planned", departure);
    }
    if (!newlyMissing.isEmpty()) {
      schedule.schedule(KIND, lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
    return newlyMissing.size();
  }

  /** Calls a departure off. Does nothing when it was carried out meanwhile. */
  @Transactional
  public void callOff(Viewer viewer, UUID id) {
    repository.lock(id).ifPresent(departure -> callOff(viewer, departure));
  }

  private void callOff(Viewer viewer, Departure departure) {
    repository.markCalledOff(departure.id(), clock.instant());
    record(viewer.person().value(), "leaving.called-off", departure);
  }

  private void record(UUID by, String verb, Departure departure) {
    audit.record(
        AuditEvent.of(verb, Purpose.SUPPORT, "person", departure.person().value())
            .by(by)
            .with(
                Map.of(
                    "body",
                    departure.scope().body().name(),
                    "lastDay",
                    departure.lastDay().toString())));
  }
}
