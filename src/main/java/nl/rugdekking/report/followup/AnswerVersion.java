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
 * One version of an answer to a question after the report.
 *
 * @param id the id of the form with which it was sent
 * @param report the report, or null when the answer came from the page of one's own case
 * @param part the part of the person who answers about themselves, else null
 * @param by the person who answered, or null for a reporter without a name
 * @param answer the answer, or null once its key has been destroyed
 */
record AnswerVersion(
    UUID id,
    IncidentId incident,
    @Nullable UUID report,
    @Nullable PartId part,
    FollowUpQuestion question,
    int version,
    Instant at,
    @Nullable PersonId by,
    KeyId key,
    @Nullable FollowUpAnswer answer) {

  /**
   * Returns the id of the part or report that the answer is about. Rows with the same id and
   * question are versions of one answer.
   */
  UUID sourceId() {
    var source = part == null ? report : part.value();
    if (source == null) {
      throw new IllegalStateException("An answer is about a report or a part");
    }
    return source;
  }
}
