// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;

/** Thrown when somebody else changed the data after the page was shown. */
public class StalePageException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  public StalePageException() {
    super(HttpStatus.CONFLICT, "register.stale");
  }
}
