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
 */
public record Submission(
    UUID draft,
    Telling telling,
    @Nullable LocalDate happenedOn,
    @Nullable String channel,
    Whom whom,
    boolean dangerNow) {

  public Submission {
    if (whom.isOthers() && telling.names().isEmpty()) {
      throw new IllegalArgumentException("It happened to others, so they are named");
    }
  }
}
