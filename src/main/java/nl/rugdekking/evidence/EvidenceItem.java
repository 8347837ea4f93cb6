// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/**
 * One file that came with a report: the original, and for a picture also the cleaned copy. For a
 * report without a name only the cleaned copy is stored.
 *
 * @param report the report that it came with, or what it was added to: a part of a case (one
 *     affected person in it), or a measure against which somebody sent it
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

  /**
   * Returns true when the item has this copy.
   *
   * @param asCleaned true to ask for the cleaned copy, false for the original
   */
  public boolean has(boolean asCleaned) {
    return (asCleaned ? cleaned : original) != null;
  }

  /** Returns the extension that fits the content, whatever the name of the file says. */
  public String extension() {
    return FileKind.ofType(metadata.type()).map(FileKind::extension).orElse("bin");
  }

  /**
   * Describes the file. It is stored encrypted, because an unencrypted name, hash or size could
   * confirm that somebody sent a certain file.
   */
  public record Metadata(String name, String type, String sha256, long size) {}
}
