// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;

/**
 * A lawyer of the organisation released a version of the table of offences.
 *
 * @param by the lawyer
 */
public record OffenceRelease(UUID id, int version, PersonId by, Instant at) {}
