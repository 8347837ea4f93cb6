// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;

/** The response cannot be decided (yet); the sentence says why and what to do. */
public class RefusedResponseException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  RefusedResponseException(String messageKey) {
    super(HttpStatus.UNPROCESSABLE_CONTENT, messageKey);
  }
}
