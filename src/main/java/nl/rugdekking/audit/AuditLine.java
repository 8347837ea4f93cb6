// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One line of the trail. */
record AuditLine(
    UUID id,
    Instant at,
    Optional<UUID> actor,
    String verb,
    Purpose purpose,
    String objectKind,
    UUID objectId) {

  /** Where the next page goes on. */
  public AuditTrail.Place place() {
    return new AuditTrail.Place(at, id);
  }
}
