// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.HeldPosition;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.people.PersonAdministration;
import nl.rugdekking.web.TypedDate;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * Turns what was typed in the form of a position into changes of the position, or adds its errors
 * to the form.
 */
@Component
record PositionChanges(
    PersonAdministration administration, People people, Organisations organisations, Clock clock) {

  boolean appoint(Viewer viewer, PersonId person, PositionForm form, BindingResult errors) {
    form.check(errors, organisations.structure().titles().keySet());
    var manager = findManager(form);
    if (manager.isEmpty() && !form.managerOrNothing().isEmpty()) {
      errors.rejectValue("manager", "people.roles.who.unknown");
    }
    manager
        .flatMap(found -> findObstacle(person, found))
        .ifPresent(key -> errors.rejectValue("manager", key));
    if (errors.hasErrors() || people.find(person).isEmpty()) {
      return false;
    }
    administration.addPosition(
        viewer,
        new HeldPosition(
            new UUID(0, 0),
            person,
            form.bodyKind().orElseThrow(),
            form.titleOrNothing(),
            form.unitOrNothing().isEmpty() ? null : form.unitOrNothing(),
            manager.map(Person::id).orElse(null),
            form.firstDay(LocalDate.now(clock)),
            form.lastDay()));
    return true;
  }

  /**
   * Changes a position; returns the key of an error when the manager is unknown or the day is not
   * possible, else empty.
   */
  Optional<String> adjust(Viewer viewer, PersonId person, UUID position, PositionForm form) {
    var manager = findManager(form);
    var until = form.until() == null ? "" : form.until();
    if ((manager.isEmpty() && !form.managerOrNothing().isEmpty())
        || (!until.isBlank()
            && TypedDate.parse(until).filter(TypedDate::isInWorkingLife).isEmpty())) {
      return Optional.of("people.person.unknown");
    }
    var obstacle = manager.flatMap(found -> findObstacle(person, found));
    if (obstacle.isPresent()) {
      return obstacle;
    }
    var managerId = manager.map(Person::id).orElse(null);
    return administration.changePosition(viewer, person, position, managerId, form.lastDay())
        ? Optional.empty()
        : Optional.of("people.person.until.refused");
  }

  // Returns the key of the sentence that says why this person cannot be the manager.
  private Optional<String> findObstacle(PersonId person, Person manager) {
    if (!administration.hasPosition(manager.id())) {
      return Optional.of("people.person.manager.left");
    }
    return administration.makesCircle(person, manager.id())
        ? Optional.of("people.person.manager.circle")
        : Optional.empty();
  }

  private Optional<Person> findManager(PositionForm form) {
    return form.managerOrNothing().isEmpty()
        ? Optional.empty()
        : people.findExactly(form.managerOrNothing());
  }
}
