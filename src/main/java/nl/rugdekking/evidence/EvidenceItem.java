// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/** One file that came with a report: the original, and for a picture the cleaned copy. */
public record EvidenceItem(
    UUID id,
    UUID report,
    KeyId key,
    UUID original,
    @Nullable UUID cleaned,
    Metadata metadata,
    Instant receivedAt,
    boolean scanned) {

  static final String TABLE = "evidence";

  /** Kept sealed: a name, a hash or a size in the clear would confirm a file somebody knows. */
  public record Metadata(String name, String type, String sha256, long size) {}
}
