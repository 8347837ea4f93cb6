// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.access.IncidentId;

/** The incident that was registered from a report, with its number. */
public record RegisteredIncident(IncidentId incident, String number) {}
