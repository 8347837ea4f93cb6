// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the organisation knows. Kept after a term of office ends: access to one's own cases
 * outlives it.
 */
public record Person(
    PersonId id, String name, String email, Locale language, @Nullable LocalDate endedOn) {}
