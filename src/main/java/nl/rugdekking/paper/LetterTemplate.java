// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template that an organisation handed in, or took over as it was shipped.
 *
 * @param version counts from 1 for each kind of letter
 * @param shipped true when it is the one that came with the program
 * @param confirmedAt since when it may be used; null as long as it may not
 */
public record LetterTemplate(
    UUID id,
    LetterKind kind,
    int version,
    boolean shipped,
    PersonId addedBy,
    Instant addedAt,
    @Nullable PersonId confirmedBy,
    @Nullable Instant confirmedAt) {

  public boolean isConfirmed() {
    return confirmedAt != null;
  }
}
