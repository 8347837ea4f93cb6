// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Lane;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody told, as it was received.
 *
 * @param reporter nothing for whoever kept their name from us
 * @param telling nothing when its key was destroyed, or while it is being written
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
    KeyId key,
    @Nullable ReportText telling) {

  /** Returns true when whoever sent it kept their name from us. */
  boolean isNameless() {
    return reporter == null;
  }
}
