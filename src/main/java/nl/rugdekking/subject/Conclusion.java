// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody concluded about a subject. Never computed (domain rule 7).
 *
 * @param words nothing when its text was destroyed
 * @param lookAgainOn the day on which a human looks again
 */
public record Conclusion(
    UUID id, Instant at, PersonId by, @Nullable String words, LocalDate lookAgainOn) {}
