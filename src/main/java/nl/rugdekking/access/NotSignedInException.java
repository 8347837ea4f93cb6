// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;

/**
 * Nobody is signed in, or the session has ended. A page answers with a link to the sign-in page,
 * which leads back; a form shows again what was typed.
 */
public class NotSignedInException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  public NotSignedInException() {
    super(HttpStatus.UNAUTHORIZED, "web.error.401");
  }
}
