// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/**
 * One version of an answer.
 *
 * @param id of the form it came with
 * @param report nothing when it was told from the page of one's own case
 * @param part whose it is, when somebody speaks of themselves
 * @param by nothing for whoever kept their name from us
 * @param answer nothing when its key was destroyed
 */
record AnswerRow(
    UUID id,
    IncidentId incident,
    @Nullable UUID report,
    @Nullable PartId part,
    MoreQuestion question,
    int version,
    Instant at,
    @Nullable PersonId by,
    KeyId key,
    @Nullable MoreAnswer answer) {

  /** What it is about: rows of one source and question are versions of each other. */
  UUID source() {
    var source = part == null ? report : part.value();
    if (source == null) {
      throw new IllegalStateException("An answer is about a report or a part");
    }
    return source;
  }
}
