// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.rugdekking.access.UnassignedParts;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.HeldOffice;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PeopleDirectory;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants and revokes the roles that people have in the handling of cases, for an administrator. */
@Service
public class Roles {

  /**
   * All roles, with warnings about them.
   *
   * @param names the names of everybody who has one
   */
  public record Overview(
      List<HeldOffice> held, Map<PersonId, String> names, List<OfficeWarning> warnings) {}

  /** The roles that at once give access to reports made in confidence or without a name. */
  private static final Set<OfficeKind> OPENS_CONFIDENCE =
      EnumSet.of(OfficeKind.CONFIDENTIAL_ADVISER, OfficeKind.FALLBACK);

  private final PeopleDirectory directory;
  private final People people;
  private final AuditLog audit;
  private final Accounts accounts;
  private final UnassignedParts unassigned;
  private final Successions successions;

  Roles(
      PeopleDirectory directory,
      People people,
      AuditLog audit,
      Accounts accounts,
      UnassignedParts unassigned,
      Successions successions) {
    this.successions = successions;
    this.unassigned = unassigned;
    this.accounts = accounts;
    this.directory = directory;
    this.people = people;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public Overview overview() {
    var held = directory.offices();
    var names = people.mapById(held.stream().map(HeldOffice::person).collect(Collectors.toSet()));
    return new Overview(
        held,
        names.values().stream().collect(Collectors.toMap(Person::id, Person::name)),
        listWarnings(held));
  }

  private List<OfficeWarning> listWarnings(List<HeldOffice> held) {
    var warnings = new ArrayList<>(OfficeWarning.of(held, factsAbout(held)));
    successions
        .now()
        .findOnlyAdministrator()
        .map(one -> new OfficeWarning(OfficeWarning.Kind.ONE_ADMINISTRATOR, one, null, null))
        .ifPresent(warnings::add);
    warnings.addAll(successions.listUnsucceeded());
    return warnings;
  }

  /** Returns, for each role that is held, the roles that nobody would have without it. */
  @Transactional(readOnly = true)
  public Map<UUID, List<OfficeWarning>> listVacancies() {
    var succession = successions.now();
    return succession.held().stream()
        .collect(Collectors.toMap(HeldOffice::id, succession::listVacanciesWithout));
  }

  private OfficeWarning.Facts factsAbout(List<HeldOffice> held) {
    var persons = held.stream().map(HeldOffice::person).collect(Collectors.toSet());
    return new OfficeWarning.Facts(
        accounts.listOutsidePersons(),
        people.filterInExecutive(persons),
        filterForCouncil(held, Position::isCouncillor),
        filterForCouncil(held, Position::isSecretary),
        directory.today());
  }

  /** Returns the people who handle cases of the council and have such a position themselves. */
  private Set<PersonId> filterForCouncil(List<HeldOffice> held, Predicate<Position> position) {
    return held.stream()
        .filter(role -> OfficeWarning.handlesCouncil(role.office()))
        .map(HeldOffice::person)
        .filter(person -> people.positions(person).stream().anyMatch(position))
        .collect(Collectors.toSet());
  }

  /** Returns the number of reports that wait for somebody who may read them. */
  @Transactional(readOnly = true)
  public int countUnreadReports(Viewer viewer) {
    return unassigned.countUnreadable(viewer.person());
  }

  /** Returns the warnings that granting this role would add. */
  @Transactional(readOnly = true)
  public List<OfficeWarning> listNewConflicts(Office wanted, @Nullable LocalDate until) {
    var held = directory.offices();
    var afterwards = new ArrayList<>(held);
    afterwards.add(new HeldOffice(new UUID(0, 0), wanted, directory.today(), until));
    var facts = factsAbout(afterwards);
    var now = OfficeWarning.of(held, facts);
    return OfficeWarning.of(afterwards, facts).stream()
        .filter(warning -> warning.person() != null && !now.contains(warning))
        .toList();
  }

  /** Returns why {@link #grant} would refuse this role; empty when it would grant it. */
  @Transactional(readOnly = true)
  public Optional<GrantResult> findRefusal(
      Viewer viewer, Office wanted, @Nullable LocalDate from, @Nullable LocalDate until) {
    return Optional.ofNullable(
        findRefusal(viewer, directory.offices(), wanted, firstDay(from), until));
  }

  private @Nullable GrantResult findRefusal(
      Viewer viewer,
      List<HeldOffice> held,
      Office wanted,
      LocalDate first,
      @Nullable LocalDate until) {
    return opensConfidenceToGiver(viewer, held, wanted)
        ? GrantResult.OWN_CONFIDENCE
        : findRefusal(held, wanted, first, until);
  }

  private LocalDate firstDay(@Nullable LocalDate from) {
    return from == null ? directory.today() : from;
  }

  /**
   * @param until the last day, or null when none is known; for a role that the person has already
   *     this becomes its last day
   */
  @Transactional
  public GrantResult grant(
      Viewer viewer, Office wanted, @Nullable LocalDate from, @Nullable LocalDate until) {
    directory.lock();
    var held = directory.offices();
    var first = firstDay(from);
    var refusal = findRefusal(viewer, held, wanted, first, until);
    if (refusal != null) {
      return refusal;
    }
    var same = held.stream().filter(role -> role.office().equals(wanted)).findFirst();
    if (same.isPresent()) {
      people.setOfficeEnd(same.get(), until);
    } else {
      people.addOffice(wanted, first, until);
    }
    prolongPositions(wanted.person(), until);
    // Does this at once, because the person may already have the link to a case about a superior.
    unassigned.addBlocks();
    record(
        viewer.person(),
        same.isPresent() ? "office.prolonged" : "office.given",
        wanted.person(),
        wanted.kind(),
        wanted.body());
    return GrantResult.GIVEN;
  }

  private static boolean opensConfidenceToGiver(
      Viewer viewer, List<HeldOffice> held, Office wanted) {
    return OPENS_CONFIDENCE.contains(wanted.kind())
        && wanted.person().equals(viewer.person())
        && held.stream().noneMatch(role -> role.office().equals(wanted));
  }

  private @Nullable GrantResult findRefusal(
      List<HeldOffice> held, Office wanted, LocalDate first, @Nullable LocalDate until) {
    if (held.stream()
        .anyMatch(role -> role.office().equals(wanted) && Objects.equals(role.until(), until))) {
      return GrantResult.HELD_ALREADY;
    }
    if (OfficeWarning.opensCouncil(wanted)
        && !people.filterInExecutive(List.of(wanted.person())).isEmpty()) {
      return GrantResult.EXECUTIVE_FOR_COUNCIL;
    }
    if (wanted.kind() == OfficeKind.EMPLOYER && isInCivilService(wanted.person())) {
      return GrantResult.CIVIL_SERVICE_FOR_STAFF;
    }
    if (until != null && endsLastAdministrator(held, wanted)) {
      return GrantResult.LAST_ADMINISTRATOR;
    }
    if (until == null && accounts.listOutsidePersons().contains(wanted.person())) {
      return GrantResult.NEEDS_END;
    }
    return FallbackCheck.leavesNobody(held, wanted, todayOrLater(first))
        ? GrantResult.LEAVES_NOBODY
        : null;
  }

  private boolean isInCivilService(PersonId person) {
    return people.positions(person).stream()
            .anyMatch(position -> position.body() == BodyKind.ORGANISATION)
        && !accounts.listOutsidePersons().contains(person);
  }

  // The positions of somebody from outside end together with their role. Otherwise the work that
  // was given to them would stay with them.
  private void prolongPositions(PersonId person, @Nullable LocalDate until) {
    if (until != null && accounts.listOutsidePersons().contains(person)) {
      directory.listPositionsOf(person).stream()
          .filter(position -> position.until() == null || position.until().isBefore(until))
          .filter(
              position -> position.until() == null || !position.until().isBefore(directory.today()))
          .forEach(position -> directory.updatePosition(position.endingOn(until)));
    }
  }

  // A first day may be in the past, but conflicts of the past do not matter any more.
  private LocalDate todayOrLater(LocalDate first) {
    return first.isBefore(directory.today()) ? directory.today() : first;
  }

  @Transactional
  public RevocationResult revoke(Viewer viewer, UUID id) {
    return revoke(id, viewer.person());
  }

  /** Revokes a role whose holder's last day is over; the audit log names nobody as the actor. */
  RevocationResult revokeAfterLastDay(UUID id) {
    return revoke(id, null);
  }

  private RevocationResult revoke(UUID id, @Nullable PersonId by) {
    directory.lock();
    var held = directory.offices();
    var wanted = held.stream().filter(office -> office.id().equals(id)).findFirst();
    if (wanted.isEmpty()) {
      return RevocationResult.TAKEN; // somebody else was first
    }
    var office = wanted.get().office();
    if (endsLastAdministrator(held, office)) {
      return RevocationResult.LAST_ADMINISTRATOR;
    }
    if (FallbackCheck.leavesNoFallback(held, office, directory.today())) {
      return RevocationResult.LAST_FALLBACK;
    }
    people.endOffice(wanted.get());
    record(by, "office.ended", office.person(), office.kind(), office.body());
    return RevocationResult.TAKEN;
  }

  private boolean endsLastAdministrator(List<HeldOffice> held, Office ended) {
    return ended.kind() == OfficeKind.ADMINISTRATOR
        && held.stream().anyMatch(one -> one.office().equals(ended))
        && !successions
            .now()
            .isAdministeredBy(held.stream().filter(one -> !one.office().equals(ended)).toList());
  }

  private void record(
      @Nullable PersonId by,
      String verb,
      PersonId person,
      OfficeKind kind,
      @Nullable BodyKind body) {
    audit.record(
        AuditEvent.of(verb, Purpose.SUPPORT, "person", person.value())
            .by(by == null ? null : by.value())
            .with(Map.of("office", kind.name(), "body", body == null ? "" : body.name())));
  }
}
