// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.UUID;

/** One affected person's part of an incident: the unit that access decides about. */
public record PartId(UUID value) {}
