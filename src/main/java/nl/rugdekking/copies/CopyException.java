// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.copies;

import org.jspecify.annotations.Nullable;

/** Tells an operator in a sentence why a copy cannot be made. */
public final class CopyException extends RuntimeException {

  CopyException(String sentence) {
    super(sentence);
  }

  CopyException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
