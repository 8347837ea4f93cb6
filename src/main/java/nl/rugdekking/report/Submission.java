// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is sent.
 *
 * @param draft made when the page was opened; sent again it is the same report
 * @param channel a code of the organisation's list
 * @param internal somebody who works or holds office here is said to have done it
 * @param confidential only the confidential adviser is to read it
 */
public record Submission(
    UUID draft,
    ReportText telling,
    @Nullable LocalDate happenedOn,
    @Nullable String channel,
    Whom whom,
    boolean dangerNow,
    boolean internal,
    boolean confidential) {

  public Submission {
    if (whom.isOthers() && telling.names().isEmpty()) {
      throw new IllegalArgumentException("It happened to others, so they are named");
    }
  }
}
