// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Lane;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.report.Submission.LeftOut;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was received.
 *
 * @param reporter the person who sent it, or null for a report without a name
 * @param witness true when the reporter says to have seen or heard it happen to somebody else
 * @param leftOut what a report of danger did not say, so that it is asked afterwards
 * @param text the text, or null once its key has been destroyed
 */
public record Report(
    UUID id,
    IncidentId incident,
    @Nullable PersonId reporter,
    Instant receivedAt,
    @Nullable LocalDate happenedOn,
    @Nullable String channel,
    Lane lane,
    boolean dangerNow,
    boolean witness,
    Set<LeftOut> leftOut,
    KeyId key,
    @Nullable ReportText text) {

  /** Returns true for a report without a name. */
  boolean isNameless() {
    return reporter == null;
  }
}
