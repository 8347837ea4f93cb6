// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.setup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.Accounts;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Audit;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Directory;
import nl.rugdekking.organisation.HeldOffice;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who does what in the chain of safety, for who gives these roles. */
@Service
public class Roles {

  /**
   * @param names of everybody who holds one
   */
  public record Overview(
      List<HeldOffice> held, Map<PersonId, String> names, List<OfficeWarning> warnings) {}

  private final Directory directory;
  private final People people;
  private final Audit audit;
  private final Accounts accounts;

  Roles(Directory directory, People people, Audit audit, Accounts accounts) {
    this.accounts = accounts;
    this.directory = directory;
    this.people = people;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public Overview overview() {
    var held = directory.offices();
    var names = people.named(held.stream().map(HeldOffice::person).collect(Collectors.toSet()));
    return new Overview(
        held,
        names.values().stream().collect(Collectors.toMap(Person::id, Person::name)),
        OfficeWarning.of(held, accounts.outside()));
  }

  /**
   * @param body null for the whole organisation
   * @return false when this person holds it already
   */
  @Transactional
  public boolean give(
      Viewer viewer,
      PersonId person,
      OfficeKind kind,
      @Nullable BodyKind body,
      @Nullable LocalDate from) {
    directory.lock();
    var there =
        directory.offices().stream()
            .map(HeldOffice::office)
            .anyMatch(
                office ->
                    office.person().equals(person)
                        && office.kind() == kind
                        && office.body() == body);
    if (there) {
      return false;
    }
    people.give(person, kind, body, from == null ? directory.today() : from);
    record(viewer, "office.given", person, kind, body);
    return true;
  }

  /**
   * @return false when nobody would be left who gives roles
   */
  @Transactional
  public boolean take(Viewer viewer, UUID id) {
    directory.lock();
    var held = directory.offices();
    var wanted = held.stream().filter(office -> office.id().equals(id)).findFirst();
    if (wanted.isEmpty()) {
      return true; // somebody else was first
    }
    var office = wanted.get().office();
    if (office.kind() == OfficeKind.ADMINISTRATOR && isLastAdministrator(held)) {
      return false;
    }
    people.take(wanted.get());
    record(viewer, "office.ended", office.person(), office.kind(), office.body());
    return true;
  }

  private boolean isLastAdministrator(List<HeldOffice> held) {
    return held.stream()
            .filter(other -> other.office().kind() == OfficeKind.ADMINISTRATOR)
            .filter(other -> !other.from().isAfter(directory.today()))
            .count()
        <= 1;
  }

  private void record(
      Viewer viewer, String verb, PersonId person, OfficeKind kind, @Nullable BodyKind body) {
    audit.record(
        new AuditEvent(
            viewer.person().value(),
            verb,
            Purpose.SUPPORT,
            "person",
            person.value(),
            null,
            Map.of("office", kind.name(), "body", body == null ? "" : body.name())));
  }
}
