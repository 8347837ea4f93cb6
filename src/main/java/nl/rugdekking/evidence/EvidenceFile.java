// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

/**
 * A decrypted file of evidence; it takes memory until it is closed.
 *
 * @param displayable true for a cleaned picture, which a browser may show; other files are only
 *     downloaded
 * @param onClose releases the memory
 */
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
public record EvidenceFile(
    String name, String type, boolean displayable, byte[] content, Runnable onClose)
    implements AutoCloseable {

  EvidenceFile withContent(byte[] other) {
    return new EvidenceFile(name, type, displayable, other, onClose);
  }

  @Override
  public void close() {
    onClose.run();
  }
}
