// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A position that somebody holds or will hold.
 *
 * @param unit the name of the unit, or null
 * @param until the last day, or null when none is known
 */
public record HeldPosition(
    UUID id,
    PersonId person,
    BodyKind body,
    String title,
    @Nullable String unit,
    @Nullable PersonId manager,
    LocalDate from,
    @Nullable LocalDate until) {

  public HeldPosition endingOn(LocalDate last) {
    return new HeldPosition(id, person, body, title, unit, manager, from, last);
  }
}
