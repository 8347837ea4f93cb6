// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.UUID;
import nl.rugdekking.access.IncidentId;

/** The report was taken: now, or before when it is sent again. */
public record Receipt(UUID report, IncidentId incident) {}
