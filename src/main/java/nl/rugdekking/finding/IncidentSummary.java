// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of cases. Carries no name and no words.
 *
 * @param affected whose part it is; null when nobody knows who it was
 */
public record IncidentSummary(
    UUID part,
    String number,
    @Nullable PersonId affected,
    Instant registeredAt,
    @Nullable String channel,
    BodyKind body,
    @Nullable String positionTitle,
    boolean open,
    int late,
    boolean history) {}
