// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.Instant;
import java.util.UUID;

/** A file for the police that was made at this moment. */
public record PoliceFile(UUID id, Instant madeAt) {}
