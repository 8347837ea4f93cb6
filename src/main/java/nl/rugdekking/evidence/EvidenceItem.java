// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/**
 * One file that came with a report: the original, and for a picture the cleaned copy. Of a picture
 * that came without a name only the cleaned copy.
 */
public record EvidenceItem(
    UUID id,
    UUID report,
    KeyId key,
    @Nullable UUID original,
    @Nullable UUID cleaned,
    Metadata metadata,
    Instant receivedAt,
    boolean scanned) {

  static final String TABLE = "evidence";

  /** Returns true when there is such a copy. */
  public boolean has(boolean asCleaned) {
    return (asCleaned ? cleaned : original) != null;
  }

  /** Kept sealed: a name, a hash or a size in the clear would confirm a file somebody knows. */
  public record Metadata(String name, String type, String sha256, long size) {}
}
