// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import nl.rugdekking.evidence.Refusal;

/** A report came with files that are not taken: nothing was sent, and the writer is told why. */
public final class RefusedFilesException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient List<Refusal> refusals;

  public RefusedFilesException(List<Refusal> refusals) {
    super("Files were refused");
    this.refusals = List.copyOf(refusals);
  }

  public List<Refusal> refusals() {
    return refusals;
  }
}
