// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of cases, without names or texts.
 *
 * @param affected the affected person, or null when it is not known who that is
 * @param precision for a case of the past: how precisely its date is known
 * @param talk true for a talk in confidence, which is not called by its number
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
    boolean history,
    ChronoUnit precision,
    boolean talk) {}
