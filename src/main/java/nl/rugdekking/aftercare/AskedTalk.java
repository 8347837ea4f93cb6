// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import org.jspecify.annotations.Nullable;

/**
 * A talk about which the affected person is asked if it was enough.
 *
 * @param answer what they said, or null
 */
public record AskedTalk(
    UUID id,
    PartId part,
    ContactKind kind,
    LocalDate on,
    Instant recordedAt,
    @Nullable CareAnswer answer) {}
