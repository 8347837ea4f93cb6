// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.UUID;

/** The id of a measure that was decided. */
public record ResponseId(UUID value) {}
