// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office somebody holds from a day on, or will hold.
 *
 * @param until the last day, or null when none is known
 */
public record HeldOffice(UUID id, Office office, LocalDate from, @Nullable LocalDate until) {

  public PersonId person() {
    return office.person();
  }
}
