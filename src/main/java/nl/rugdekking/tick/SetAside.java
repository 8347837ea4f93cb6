// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.database.OrganisationId;

/**
 * A row that due work could not be done for.
 *
 * @param kind the kind of work
 * @param table where the row stands
 * @param attempts how often it was tried
 * @param fault the class of what went wrong; never its message, which may quote what somebody wrote
 * @param nextAt when it is tried again
 */
public record SetAside(
    OrganisationId organisation,
    String kind,
    String table,
    UUID row,
    int attempts,
    String fault,
    Instant failedAt,
    Instant nextAt) {}
