// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.UUID;
import nl.rugdekking.access.IncidentId;

/** The receipt of an accepted report; a report that is sent again gets the same receipt. */
public record Receipt(UUID report, IncidentId incident) {}
