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
import nl.rugdekking.audit.Audit;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.signin.Invitations;
import nl.rugdekking.tick.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The planned departures of people who are missing in a complete list. Nothing ends before their
 * last day is over, and until then it can be called off. They keep access to the cases they were
 * affected in.
 */
@Service
public class Leavings {

  static final String KIND = "leaving";

  private final LeavingRepository repository;
  private final People people;
  private final LeavingLetters letters;
  private final Invitations invitations;
  private final Audit audit;
  private final Due schedule;
  private final Clock clock;

  Leavings(
      LeavingRepository repository,
      People people,
      LeavingLetters letters,
      Invitations invitations,
      Audit audit,
      Due schedule,
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
  public record Planned(
      List<Leaving> leavings, Map<PersonId, String> names, Set<PersonId> mayNotSignIn) {}

  @Transactional(readOnly = true)
  public Planned planned() {
    var departures = repository.planned();
    var ids = departures.stream().map(Leaving::person).collect(Collectors.toSet());
    var names =
        people.named(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    var mayNotSignIn = new HashSet<>(ids);
    mayNotSignIn.removeAll(invitations.maySignIn());
    return new Planned(departures, names, mayNotSignIn);
  }

  /** Returns the earliest last day planned for this person, or null when they are not to leave. */
  @Transactional(readOnly = true)
  public @Nullable LocalDate lastDayOf(PersonId person) {
    return repository.plannedFor(person).stream().map(Leaving::lastDay).findFirst().orElse(null);
  }

  /**
   * Plans departures, in the caller's transaction. Skips people whose departure there is planned
   * already.
   */
  int plan(Viewer viewer, List<PersonId> missing, Leaving.Scope scope, LocalDate lastDay) {
    var already =
        repository.planned().stream()
            .filter(departure -> departure.scope().equals(scope))
            .map(Leaving::person)
            .collect(Collectors.toSet());
    var newlyMissing = missing.stream().filter(person -> !already.contains(person)).toList();
    var maySignIn = invitations.maySignIn();
    for (var person : newlyMissing) {
      var departure = new Leaving(Ids.timeOrdered(), person, scope, lastDay);
      repository.add(departure, viewer.person(), clock.instant());
      letters.send(person);
      if (!maySignIn.contains(person)) {
        // without a password they could not sign in to give a private address
        invitations.inviteAgain(person);
      }
      record(viewer.person().value(), "leaving.planned", departure);
    }
    if (!newlyMissing.isEmpty()) {
      schedule.wake(KIND, lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
    return newlyMissing.size();
  }

  /** Calls a departure off. Does nothing when it was carried out meanwhile. */
  @Transactional
  public void callOff(Viewer viewer, UUID id) {
    repository.claim(id).ifPresent(departure -> callOff(viewer, departure));
  }

  private void callOff(Viewer viewer, Leaving departure) {
    repository.callOff(departure.id(), clock.instant());
    record(viewer.person().value(), "leaving.called-off", departure);
  }

  private void record(UUID by, String verb, Leaving departure) {
    audit.record(
        AuditEvent.of(verb, Purpose.SUPPORT, "person", departure.person().value()).by(by).with(Map.of(
                "body",
                departure.scope().body().name(),
                "lastDay",
                departure.lastDay().toString())));
  }
}
