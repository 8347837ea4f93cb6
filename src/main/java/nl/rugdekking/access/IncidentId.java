// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.UUID;

/** The id of a registered incident. */
public record IncidentId(UUID value) {}
