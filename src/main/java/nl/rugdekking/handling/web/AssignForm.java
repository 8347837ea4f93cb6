// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The form for the new handler of a part.
 *
 * @param shown the handler that the page showed, or null for none
 */
record AssignForm(
    @Nullable UUID shown, @NotNull(message = "{register.choose}") @Nullable UUID owner) {

  @Nullable PersonId shownOwner() {
    return shown == null ? null : new PersonId(shown);
  }

  /** The people to choose from, sorted by name. */
  static List<Choice> choices(Collection<Person> candidates) {
    return candidates.stream()
        .map(person -> new Choice(person.id().value().toString(), person.name()))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }
}
