// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

/**
 * A file of evidence, opened: it takes memory until it is closed.
 *
 * @param shown it is a cleaned picture, which a browser may show; everything else is only kept
 * @param onClose gives the memory back
 */
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
public record EvidenceFile(
    String name, String type, boolean shown, byte[] content, Runnable onClose)
    implements AutoCloseable {

  @Override
  public void close() {
    onClose.run();
  }
}
