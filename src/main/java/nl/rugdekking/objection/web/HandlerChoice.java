// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.objection.ObjectionStatement.Handler;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Finds the person whom a form names as the one who handles what was received. */
@Component
record HandlerChoice(People people) {

  /**
   * Returns that person; empty when nobody was chosen yet. Adds an error to the form when a name is
   * missing, or when it is not that of exactly one colleague.
   */
  Optional<Handler> find(NewObjectionForm form, BindingResult errors) {
    var name = form.handlerOrEmpty();
    if (form.isNameTyped()) {
      if (name.isEmpty() && form.to() != null) {
        errors.rejectValue("handler", "objection.handler.empty");
        return Optional.empty();
      }
      return NewObjectionForm.OTHER.equals(form.to())
          ? findColleague(name, errors)
          : Optional.ofNullable(Handler.named(name));
    }
    var chosen = Optional.ofNullable(form.to()).flatMap(HandlerChoice::parse).flatMap(people::find);
    if (chosen.isEmpty()) {
      errors.rejectValue("to", "register.choose");
    }
    return chosen.map(person -> new Handler(person.name(), person.id()));
  }

  private Optional<Handler> findColleague(String name, BindingResult errors) {
    var found = people.findExactly(name);
    if (found.isEmpty()) {
      errors.rejectValue("handler", "objection.handler.unknown");
    }
    return found.map(person -> new Handler(person.name(), person.id()));
  }

  private static Optional<PersonId> parse(String chosen) {
    try {
      return Optional.of(new PersonId(UUID.fromString(chosen)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
