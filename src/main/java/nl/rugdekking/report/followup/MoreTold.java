// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.util.UUID;
import nl.rugdekking.register.Danger;

/**
 * An answer as it is sent.
 *
 * @param form made with the page: sent twice it is one answer
 * @param version that the page was made with
 */
public record MoreTold(UUID form, int version, MoreQuestion question, MoreAnswer answer) {

  /** Returns true when it says that there is danger now, for which somebody is called. */
  boolean isDangerNow() {
    return question == MoreQuestion.WISHES && answer.one("danger").equals(Danger.ACUTE.name());
  }
}
