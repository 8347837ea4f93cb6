// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;

/** What one may not see does not exist: the answer is the same as for a number never given out. */
public class HiddenException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  public HiddenException() {
    super(HttpStatus.NOT_FOUND, "web.error.404");
  }
}
