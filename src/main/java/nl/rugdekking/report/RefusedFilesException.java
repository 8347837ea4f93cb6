// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import nl.rugdekking.evidence.RefusedFile;

/**
 * Thrown when files of a report are refused: nothing was stored, and the writer reads the reasons.
 */
public final class RefusedFilesException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient List<RefusedFile> refusals;

  public RefusedFilesException(List<RefusedFile> refusals) {
    super("Files were refused");
    this.refusals = List.copyOf(refusals);
  }

  public List<RefusedFile> refusals() {
    return refusals;
  }
}
