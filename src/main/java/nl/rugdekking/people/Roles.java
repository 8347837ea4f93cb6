// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import nl.rugdekking.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants and revokes the roles in the chain of safety, for an administrator. */
@Service
public class Roles {

  /**
   * All roles, with warnings about them.
   *
   * @param names the names of everybody who has one
   */
  public record Overview(
      List<HeldOffice> held, Map<PersonId, String> names, List<OfficeWarning> warnings) {}

  /** The result of granting a role. */
  public enum GrantResult {
    GIVEN,
    HELD_ALREADY,
    /** Refused: a report about the top would reach nobody. */
    LEAVES_NOBODY
  }

  private final PeopleDirectory directory;
  private final People people;
  private final AuditLog audit;
  private final Accounts accounts;
  private final UnassignedParts unassigned;

  Roles(
      PeopleDirectory directory,
      People people,
      AuditLog audit,
      Accounts accounts,
      UnassignedParts unassigned) {
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
        OfficeWarning.of(held, accounts.listOutsidePersons()));
  }

  /** Returns how many reports wait for somebody who may read them; only the number. */
  @Transactional(readOnly = true)
  public int countUnreadReports(Viewer viewer) {
    return unassigned.countUnreadable(viewer.person());
  }

  /** Returns the warnings that granting this role would add. */
  @Transactional(readOnly = true)
  public List<OfficeWarning> listNewConflicts(Office wanted) {
    var held = directory.offices();
    var outside = accounts.listOutsidePersons();
    var then = new ArrayList<>(held);
    then.add(new HeldOffice(new UUID(0, 0), wanted, directory.today()));
    var now = OfficeWarning.of(held, outside);
    return OfficeWarning.of(then, outside).stream()
        .filter(warning -> warning.person() != null && !now.contains(warning))
        .toList();
  }

  @Transactional
  public GrantResult grant(Viewer viewer, Office wanted, @Nullable LocalDate from) {
    directory.lock();
    var held = directory.offices();
    var first = from == null ? directory.today() : from;
    if (held.stream().map(HeldOffice::office).anyMatch(wanted::equals)) {
      return GrantResult.HELD_ALREADY;
    }
    if (OfficeWarning.leavesNobody(held, wanted, todayOrLater(first))) {
      return GrantResult.LEAVES_NOBODY;
    }
    people.addOffice(wanted.person(), wanted.kind(), wanted.body(), first);
    // at once, because this person may already have the link of a case about their superior
    unassigned.addBlocks();
    record(viewer.person(), "office.given", wanted.person(), wanted.kind(), wanted.body());
    return GrantResult.GIVEN;
  }

  // A first day may lie in the past; conflicts of the past do not matter any more.
  private LocalDate todayOrLater(LocalDate first) {
    return first.isBefore(directory.today()) ? directory.today() : first;
  }

  /** The result of revoking a role. */
  public enum RevocationResult {
    TAKEN,
    /** Refused: nobody would be left to give roles. */
    LAST_ADMINISTRATOR,
    /** Refused: nobody would be left to take over from the top. */
    LAST_FALLBACK
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
    if (office.kind() == OfficeKind.ADMINISTRATOR && isLastAdministrator(held)) {
      return RevocationResult.LAST_ADMINISTRATOR;
    }
    if (OfficeWarning.leavesNoFallback(held, office, directory.today())) {
      return RevocationResult.LAST_FALLBACK;
    }
    people.endOffice(wanted.get());
    record(by, "office.ended", office.person(), office.kind(), office.body());
    return RevocationResult.TAKEN;
  }

  private boolean isLastAdministrator(List<HeldOffice> held) {
    return held.stream()
            .filter(other -> other.office().kind() == OfficeKind.ADMINISTRATOR)
            .filter(other -> !other.from().isAfter(directory.today()))
            .count()
        <= 1;
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
