// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.util.ArrayList;
import java.util.List;

/** The files that a report holds so far, against the most it may hold. */
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

  /** Checks one file before it is drawn again, so that one delivery draws no more than ten. */
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
