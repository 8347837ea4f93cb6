// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.util.UUID;
import nl.rugdekking.register.Danger;

/**
 * An answer as it is sent.
 *
 * @param form the id made with the page, so that a form sent twice counts as one answer
 * @param version the version of the answer that the page showed
 */
public record SentAnswer(UUID form, int version, FollowUpQuestion question, FollowUpAnswer answer) {

  /** Returns true when the answer says that there is danger now, so that somebody is called. */
  boolean isDangerNow() {
    return isDanger(Danger.ACUTE);
  }

  /** Returns true when the answer says that there is danger, or that there may be. */
  boolean isDangerPossible() {
    return isDangerNow() || isDanger(Danger.POSSIBLE);
  }

  private boolean isDanger(Danger danger) {
    return question == FollowUpQuestion.WISHES && answer.getValue("danger").equals(danger.name());
  }
}
