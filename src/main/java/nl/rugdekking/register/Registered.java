// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.access.IncidentId;

/** The incident a report became. */
public record Registered(IncidentId incident, String number) {}
