// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import java.util.UUID;

/** The id of a complaint. */
public record ComplaintId(UUID value) {}
