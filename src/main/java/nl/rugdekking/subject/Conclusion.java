// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The conclusion that a person wrote about a dossier (the incidents around one perpetrator). It is
 * never computed (domain rule 7).
 *
 * @param words the text, or null when it was destroyed
 * @param reviewOn the day on which a person looks at it again
 */
public record Conclusion(
    UUID id, Instant at, PersonId by, @Nullable String words, LocalDate reviewOn) {}
