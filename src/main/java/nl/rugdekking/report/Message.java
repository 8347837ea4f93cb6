// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Instant;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One message about a report.
 *
 * @param by who wrote it for the organisation; nothing when the reporter did
 * @param words nothing when they were destroyed
 */
record Message(Instant at, boolean fromReporter, @Nullable PersonId by, @Nullable String words) {

  static final int LONGEST = 5_000;
}
