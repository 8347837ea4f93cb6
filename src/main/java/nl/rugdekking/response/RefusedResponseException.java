// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;

/** Thrown when the response cannot be decided (yet). The message tells why, and what to do. */
public class RefusedResponseException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  RefusedResponseException(String messageKey) {
    super(HttpStatus.UNPROCESSABLE_CONTENT, messageKey);
  }
}
