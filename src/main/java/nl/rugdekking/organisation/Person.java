// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person in the records of an organisation. They are kept after their last day, because they can
 * still read their own cases.
 */
public record Person(
    PersonId id, String name, String email, Locale language, @Nullable LocalDate endedOn) {}
