// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.UUID;

public record IncidentId(UUID value) {}
