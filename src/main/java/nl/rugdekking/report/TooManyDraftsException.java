// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;

/** Thrown when somebody who has the most drafts already begins another. */
public class TooManyDraftsException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  TooManyDraftsException() {
    super(HttpStatus.CONFLICT, "report.draft.too-many", Drafts.MAX_PER_PERSON);
    markAgainstRule();
  }
}
