// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.organisation.Position;
import org.jspecify.annotations.Nullable;

/**
 * A report as its sender submits it.
 *
 * @param draft the id made when the page was opened, so that a report sent twice counts once
 * @param channel a code from the organisation's list, or null
 * @param internal true when somebody who works or holds office here is accused
 * @param confidential true when only the confidential adviser may read it
 * @param capacity the position in which the reporter was affected, when they have several; else
 *     null
 * @param positions the positions in which other named people were affected, for those who have
 *     several
 */
public record Submission(
    UUID draft,
    ReportText text,
    @Nullable LocalDate happenedOn,
    @Nullable String channel,
    Whom whom,
    boolean dangerNow,
    boolean internal,
    boolean confidential,
    @Nullable Position capacity,
    List<Position> positions) {

  public Submission {
    if (whom.needsNames() && text.names().isEmpty()) {
      throw new IllegalArgumentException("It happened to others, so they are named");
    }
  }

  public Submission(
      UUID draft,
      ReportText text,
      @Nullable LocalDate happenedOn,
      @Nullable String channel,
      Whom whom,
      boolean dangerNow,
      boolean internal,
      boolean confidential) {
    this(
        draft, text, happenedOn, channel, whom, dangerNow, internal, confidential, null, List.of());
  }
}
