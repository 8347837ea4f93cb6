// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;

/** Thrown when the promise was changed or settled after it was read. */
public class StalePromiseException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  public StalePromiseException() {
    super(HttpStatus.CONFLICT, "promise.stale");
  }
}
