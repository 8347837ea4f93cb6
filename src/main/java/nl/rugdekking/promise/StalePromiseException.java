// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;

/** Somebody else decided meanwhile, or this was decided before. */
public class StalePromiseException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  public StalePromiseException() {
    super(HttpStatus.CONFLICT, "promise.stale");
  }
}
