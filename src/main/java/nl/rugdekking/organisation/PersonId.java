// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The id of a person in the records of an organisation. */
public record PersonId(UUID value) {

  /** Collects the persons, without the places where there is none. */
  public static Set<PersonId> collect(Stream<? extends @Nullable PersonId> persons) {
    return persons.filter(Objects::nonNull).map(PersonId.class::cast).collect(Collectors.toSet());
  }
}
