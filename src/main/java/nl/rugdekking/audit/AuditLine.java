// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One row of the audit trail. */
record AuditLine(
    UUID id,
    Instant at,
    Optional<UUID> actor,
    String verb,
    Purpose purpose,
    String objectKind,
    UUID objectId) {

  /** The place after which the next page begins. */
  public AuditTrail.PagePosition place() {
    return new AuditTrail.PagePosition(at, id);
  }
}
