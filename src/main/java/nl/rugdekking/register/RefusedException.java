// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;

/**
 * Thrown when a rule of the domain forbids a step. The message tells which rule, and what to do.
 */
public class RefusedException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  public RefusedException(String messageKey) {
    super(HttpStatus.UNPROCESSABLE_CONTENT, messageKey);
  }
}
