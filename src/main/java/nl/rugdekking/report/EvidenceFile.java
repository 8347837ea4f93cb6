// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

/**
 * A file of evidence, opened: it takes memory until it is closed.
 *
 * @param shown it is a cleaned picture, which a browser may show; everything else is only kept
 */
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
public record EvidenceFile(
    String name, String type, boolean shown, byte[] content, OpenFiles.Place place)
    implements AutoCloseable {

  @Override
  public void close() {
    place.close();
  }
}
