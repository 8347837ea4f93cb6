// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;

/** Answers for a case that the viewer may not see exactly as for one that does not exist. */
public class HiddenException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  public HiddenException() {
    super(HttpStatus.NOT_FOUND, "web.error.404");
  }
}
