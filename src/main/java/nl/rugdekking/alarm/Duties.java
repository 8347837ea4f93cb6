// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans the duty roster: weekly shifts, exceptions to them, and the telephone numbers of the
 * officers on duty.
 */
@Service
public class Duties {

  /** The period from now on in which somebody should be on duty at every hour. */
  public static final Duration PLANNING_PERIOD = Duration.ofDays(56);

  private static final Duration KEPT_FOR = Duration.ofDays(365);

  /** Hours in which nobody is on duty for these bodies. */
  public record BodyGap(DutyRoster.Gap hours, Set<BodyKind> bodies) {

    public boolean isEverywhere() {
      return bodies.size() == BodyKind.values().length;
    }
  }

  /**
   * The roster as its page shows it.
   *
   * @param officers the people who may be on duty, with their names
   * @param names the names of everybody on the page
   * @param gaps the hours from now on in which nobody is on duty
   * @param gateway true when text messages are sent; else people are called by mail only
   */
  public record Overview(
      DutyRoster roster,
      Map<PersonId, String> officers,
      Map<PersonId, String> names,
      Map<PersonId, MobileNumber> numbers,
      List<BodyGap> gaps,
      boolean gateway) {}

  private final DutyRepository repository;
  private final People people;
  private final Gateway gateway;
  private final AuditLog audit;
  private final Clock clock;

  Duties(DutyRepository repository, People people, Gateway gateway, AuditLog audit, Clock clock) {
    this.repository = repository;
    this.people = people;
    this.gateway = gateway;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Overview getOverview() {
    var now = clock.instant();
    var officers = listOfficers();
    var roster = repository.getRoster(now, now.plus(KEPT_FOR));
    var shown = new LinkedHashSet<>(officers);
    roster.shifts().forEach(shift -> addTo(shown, shift.officer(), shift.second()));
    roster.exceptions().forEach(one -> addTo(shown, one.absent(), one.instead()));
    var names = names(shown);
    return new Overview(
        roster,
        names(officers),
        names,
        repository.listNumbers(),
        listGaps(roster, now, now.plus(PLANNING_PERIOD)),
        gateway.isConfigured());
  }

  private static void addTo(Set<PersonId> people, PersonId one, @Nullable PersonId other) {
    people.add(one);
    if (other != null) {
      people.add(other);
    }
  }

  private Map<PersonId, String> names(Set<PersonId> ids) {
    return people.mapById(ids).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().name()));
  }

  /** Returns everybody with the role of duty officer, for one body or for all. */
  @Transactional(readOnly = true)
  public Set<PersonId> listOfficers() {
    return people.listCachedOffices().stream()
        .filter(office -> office.kind() == OfficeKind.DUTY_OFFICER)
        .map(Office::person)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the hours until this moment in which nobody is on duty. */
  @Transactional(readOnly = true)
  public List<BodyGap> listGaps(Instant until) {
    var now = clock.instant();
    return listGaps(repository.getRoster(now, until), now, until);
  }

  // The gaps are computed for each body separately, because a duty officer can have the role for
  // some bodies only.
  private List<BodyGap> listGaps(DutyRoster roster, Instant from, Instant until) {
    var bodies =
        new TreeMap<DutyRoster.Gap, Set<BodyKind>>(
            Comparator.comparing(DutyRoster.Gap::starts).thenComparing(DutyRoster.Gap::ends));
    for (var body : BodyKind.values()) {
      var serving =
          people.listCachedOffices().stream()
              .filter(office -> office.covers(OfficeKind.DUTY_OFFICER, body))
              .map(Office::person)
              .collect(Collectors.toSet());
      roster
          .gaps(from, until, serving::contains)
          .forEach(
              gap -> bodies.computeIfAbsent(gap, key -> EnumSet.noneOf(BodyKind.class)).add(body));
    }
    return bodies.entrySet().stream()
        .map(entry -> new BodyGap(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Returns true when somebody on the roster is not a duty officer any more. */
  @Transactional(readOnly = true)
  boolean hasOfficerWithoutRole(Instant until) {
    var officers = listOfficers();
    return repository.getRoster(clock.instant(), until).shifts().stream()
        .anyMatch(
            shift -> {
              var second = shift.second();
              return !officers.contains(shift.officer())
                  || (second != null && !officers.contains(second));
            });
  }

  /** Returns true when nobody is on the roster in this time. */
  @Transactional(readOnly = true)
  boolean isEmpty(Instant until) {
    return repository.getRoster(clock.instant(), until).shifts().isEmpty();
  }

  /** Adds a shift; returns the reason when it was refused. */
  @Transactional
  public Optional<RosterRefusal> addShift(@Nullable PersonId by, DutyShift shift) {
    if (!mayServe(shift.officer(), shift.second())) {
      return Optional.of(RosterRefusal.NO_ROLE);
    }
    if (!shift.ends().isAfter(clock.instant())) {
      return Optional.of(RosterRefusal.OVER);
    }
    if (isTaken(shift)) {
      return Optional.of(RosterRefusal.TAKEN);
    }
    repository.deleteEndedBefore(clock.instant().minus(KEPT_FOR));
    add(by, shift);
    return Optional.empty();
  }

  // Returns true when an officer for one of the same bodies is on duty in some of these hours.
  private boolean isTaken(DutyShift shift) {
    var bodies = listBodies(shift.officer());
    return repository.getRoster(shift.starts(), shift.ends()).shifts().stream()
        .filter(shift::overlaps)
        .anyMatch(other -> !Collections.disjoint(bodies, listBodies(other.officer())));
  }

  private void add(@Nullable PersonId by, DutyShift shift) {
    repository.add(shift);
    record(by, "duty.planned", "duty-shift", shift.id());
  }

  // Returns the bodies for which this person may be on duty.
  private Set<BodyKind> listBodies(PersonId officer) {
    var bodies = EnumSet.noneOf(BodyKind.class);
    people.listCachedOffices().stream()
        .filter(office -> office.person().equals(officer))
        .forEach(
            office ->
                Stream.of(BodyKind.values())
                    .filter(body -> office.covers(OfficeKind.DUTY_OFFICER, body))
                    .forEach(bodies::add));
    return bodies;
  }

  /**
   * Repeats all shifts that are not over, the given number of times. Each repetition begins where
   * the one before it ended.
   *
   * @return false when the roster is empty, or would reach further than a year
   */
  @Transactional
  public boolean repeatShifts(PersonId by, int times) {
    var now = clock.instant();
    var repeated = repository.getRoster(now, now.plus(KEPT_FOR)).planAgain(times, Dates.ZONE);
    if (repeated.isEmpty() || repeated.getLast().ends().isAfter(now.plus(KEPT_FOR))) {
      return false;
    }
    repeated.forEach(shift -> add(by, shift));
    return true;
  }

  /** Adds hours in which somebody is away; returns the reason when they were refused. */
  @Transactional
  public Optional<RosterRefusal> addException(@Nullable PersonId by, DutyException exception) {
    if (!mayServe(exception.absent(), exception.instead())) {
      return Optional.of(RosterRefusal.NO_ROLE);
    }
    if (!exception.ends().isAfter(clock.instant())) {
      return Optional.of(RosterRefusal.OVER);
    }
    if (leavesNobody(exception)) {
      return Optional.of(RosterRefusal.BOTH_AWAY);
    }
    repository.add(exception);
    record(by, "duty.excepted", "duty-exception", exception.id());
    return Optional.empty();
  }

  private boolean leavesNobody(DutyException exception) {
    return exception.instead() != null
        && repository.getRoster(exception.starts(), exception.ends()).leavesNobody(exception);
  }

  private boolean mayServe(PersonId one, @Nullable PersonId other) {
    var officers = listOfficers();
    return officers.contains(one) && (other == null || officers.contains(other));
  }

  /** Removes a shift; does nothing when it was removed before. */
  @Transactional
  public void removeShift(PersonId by, UUID id) {
    if (repository.removeShift(id)) {
      record(by, "duty.shift-removed", "duty-shift", id);
    }
  }

  /** Removes an exception; does nothing when it was removed before. */
  @Transactional
  public void removeException(PersonId by, UUID id) {
    if (repository.removeException(id)) {
      record(by, "duty.exception-removed", "duty-exception", id);
    }
  }

  /**
   * Sets the telephone number of a duty officer.
   *
   * @param number the new number, or null to remove it
   * @return false when the person is not a duty officer
   */
  @Transactional
  public boolean setNumber(PersonId by, PersonId officer, @Nullable MobileNumber number) {
    if (number != null && !mayServe(officer, null)) {
      return false;
    }
    if (number == null) {
      repository.removeNumber(officer);
    } else {
      repository.setNumber(officer, number);
    }
    record(by, "duty.number-changed", "person", officer.value());
    return true;
  }

  private void record(@Nullable PersonId by, String verb, String kind, UUID id) {
    audit.record(
        AuditEvent.of(verb, Purpose.HANDLING, kind, id).by(by == null ? null : by.value()));
  }
}
