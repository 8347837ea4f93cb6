// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A contact of a care giver with an affected person, or an attempt to reach them.
 *
 * @param wantsMore true when the affected person wants another talk, or null when that was not said
 * @param note the free note, or null when there is none or the reader may not read it
 * @param answer what the affected person said afterwards, or null
 */
public record CareContact(
    UUID id,
    ContactKind kind,
    LocalDate on,
    boolean reached,
    @Nullable Boolean wantsMore,
    @Nullable String note,
    @Nullable CareAnswer answer,
    PersonId by) {

  /** Returns true when the affected person was reached and wants another talk. */
  boolean asksForMore() {
    return reached && Boolean.TRUE.equals(wantsMore);
  }

  CareContact withoutNote() {
    return new CareContact(id, kind, on, reached, wantsMore, null, answer, by);
  }
}
