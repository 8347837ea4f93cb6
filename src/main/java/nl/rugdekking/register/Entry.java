// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the timeline.
 *
 * @param part whose part it belongs to; null for the incident as a whole, which then says nothing
 *     about anybody
 * @param about a code that the line is about, such as a kind of promise
 * @param policeMarked the police asked to keep it from the affected (domain rule 3)
 */
public record Entry(
    @Nullable PartId part,
    Instant at,
    @Nullable PersonId by,
    EntryKind kind,
    @Nullable String about,
    @Nullable String words,
    boolean policeMarked) {}
