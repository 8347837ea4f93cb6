// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The period in which somebody takes over for an absent person.
 *
 * @param person the absent person
 * @param until the last day
 */
public record StandIn(UUID id, PersonId person, PersonId deputy, LocalDate from, LocalDate until) {

  boolean overlaps(LocalDate first, LocalDate last) {
    return !from.isAfter(last) && !until.isBefore(first);
  }
}
