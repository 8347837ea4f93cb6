// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.database.OrganisationId;

/**
 * A row for which due work failed, and which is tried again later.
 *
 * @param kind the kind of work
 * @param table the table of the row
 * @param attempts the number of failed attempts
 * @param fault the class of the exception; never its message, which may quote what somebody wrote
 * @param nextAt the moment from which it is tried again
 */
public record FailedRow(
    OrganisationId organisation,
    String kind,
    String table,
    UUID row,
    int attempts,
    String fault,
    Instant failedAt,
    Instant nextAt) {}
