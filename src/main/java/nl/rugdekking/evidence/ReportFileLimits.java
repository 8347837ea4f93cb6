// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.util.ArrayList;
import java.util.List;

/** Counts the files of a report and checks them against the limits. */
final class ReportFileLimits {

  private final List<String> digests = new ArrayList<>();
  private long bytes;
  private int read;

  ReportFileLimits(List<EvidenceItem> present) {
    for (var item : present) {
      digests.add(item.metadata().sha256());
      bytes += item.metadata().size();
    }
  }

  boolean contains(String digest) {
    return digests.contains(digest);
  }

  int size() {
    return digests.size();
  }

  /**
   * Checks one uploaded file before a cleaned copy is made, so that at most ten files of one upload
   * are drawn.
   */
  void check(Upload upload) throws FileRefusedException {
    if (++read > EvidenceIntake.MAX_FILES) {
      throw new FileRefusedException("evidence.file.too-many");
    }
    if (upload.content().length > EvidenceIntake.MAX_BYTES_PER_FILE) {
      throw new FileRefusedException("evidence.file.too-large");
    }
  }

  void add(String digest, byte[] kept) throws FileRefusedException {
    if (digests.size() >= EvidenceIntake.MAX_FILES) {
      throw new FileRefusedException("evidence.file.too-many");
    }
    if (bytes + kept.length > EvidenceIntake.MAX_BYTES) {
      throw new FileRefusedException("evidence.file.together-too-large");
    }
    digests.add(digest);
    bytes += kept.length;
  }
}
