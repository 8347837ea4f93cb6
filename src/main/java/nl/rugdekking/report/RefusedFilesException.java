// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

/** A report came with files that are not taken: nothing was sent, and the writer is told why. */
public final class RefusedFilesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedFilesException() {
    super("Files were refused");
  }
}
