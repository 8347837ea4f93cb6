// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.util.ArrayList;
import java.util.List;

/** Counts the files of a report and checks them against the limits. */
final class ReportFiles {

  private final List<String> digests = new ArrayList<>();
  private long bytes;
  private int read;

  ReportFiles(List<EvidenceItem> present) {
    for (var item : present) {
      digests.add(item.metadata().sha256());
      bytes += item.metadata().size();
    }
  }

  boolean has(String digest) {
    return digests.contains(digest);
  }

  int size() {
    return digests.size();
  }

  /**
   * Checks one uploaded file before a cleaned copy is made, so that at most ten files of one upload
   * are drawn.
   */
  void require(Upload upload) throws FileNotTakenException {
    if (++read > EvidenceDesk.MOST_FILES) {
      throw new FileNotTakenException("evidence.file.too-many");
    }
    if (upload.content().length > EvidenceDesk.MOST_BYTES_EACH) {
      throw new FileNotTakenException("evidence.file.too-large");
    }
  }

  void add(String digest, byte[] kept) throws FileNotTakenException {
    if (digests.size() >= EvidenceDesk.MOST_FILES) {
      throw new FileNotTakenException("evidence.file.too-many");
    }
    if (bytes + kept.length > EvidenceDesk.MOST_BYTES) {
      throw new FileNotTakenException("evidence.file.together-too-large");
    }
    digests.add(digest);
    bytes += kept.length;
  }
}
