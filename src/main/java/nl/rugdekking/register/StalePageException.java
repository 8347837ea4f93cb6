// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;

/** The page was made before somebody else changed what it shows. */
public class StalePageException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  public StalePageException() {
    super(HttpStatus.CONFLICT, "register.stale");
  }
}
