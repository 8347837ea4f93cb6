// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;

/**
 * Nobody is signed in, or the session ended meanwhile. A page answers with the way to the sign-in
 * page, which leads back; a form that was sent shows again what was typed.
 */
public class NotSignedInException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  public NotSignedInException() {
    super(HttpStatus.UNAUTHORIZED, "web.error.401");
  }
}
