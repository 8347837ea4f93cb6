// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;

/** The viewer knows that this exists, but may not do this with it. */
public class ForbiddenException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  public ForbiddenException() {
    super(HttpStatus.FORBIDDEN, "web.error.403");
  }
}
