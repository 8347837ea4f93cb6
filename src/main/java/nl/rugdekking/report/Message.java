// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Instant;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One message about a report.
 *
 * @param by the writer for the organisation, or null when the reporter wrote it
 * @param words the text, or null once it has been destroyed
 */
record Message(Instant at, boolean fromReporter, @Nullable PersonId by, @Nullable String words) {

  static final int MAX_LENGTH = 5_000;
}
