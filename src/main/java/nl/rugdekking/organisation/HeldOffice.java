// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.LocalDate;
import java.util.UUID;

/** An office somebody holds from a day on, or will hold. */
public record HeldOffice(UUID id, Office office, LocalDate from) {

  public PersonId person() {
    return office.person();
  }
}
