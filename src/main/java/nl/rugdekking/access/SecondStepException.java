// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;

/** Signed in with a password only, for something that asks for the second step as well. */
class SecondStepException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  SecondStepException(String home) {
    super(HttpStatus.FORBIDDEN, "access.second.needed");
    back(home + "/tweede-stap");
  }
}
