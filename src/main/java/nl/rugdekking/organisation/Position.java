// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import org.jspecify.annotations.Nullable;

/** What somebody is for a body; the title is a word of the organisation ({@link Words}). */
public record Position(PersonId person, BodyKind body, String title, @Nullable PersonId manager) {}
