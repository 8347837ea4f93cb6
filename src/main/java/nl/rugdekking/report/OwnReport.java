// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Reader;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.Alerts;
import org.jspecify.annotations.Nullable;

/**
 * A report as its reporter sees it again.
 *
 * @param telling nothing when the report was destroyed
 * @param promises what the reporter is promised, as somebody affected; nobody else's
 */
public record OwnReport(
    UUID id,
    String number,
    Instant receivedAt,
    Progress progress,
    @Nullable LocalDate happenedOn,
    @Nullable String channel,
    @Nullable ReportText telling,
    List<Draft.File> files,
    List<PartReaders> parts,
    List<PartCall> calls,
    List<Promised> promises) {

  /** All that a reporter sees of the handling (domain rule 3). */
  public enum Progress {
    RECEIVED,
    IN_HAND,
    CLOSED
  }

  /**
   * Who reads one affected person's part.
   *
   * @param own the reporter's own part
   * @param named of somebody else: as the reporter named them, or nothing
   * @param place among the others, so that two without a name can be told apart
   */
  public record PartReaders(boolean own, @Nullable String named, int place, List<Reader> readers) {}

  /**
   * Who is called because of the danger, for one affected person: what they are, never who.
   *
   * @param part whose it is, as the page says it of who reads it
   */
  public record PartCall(PartReaders part, Alerts.Call call) {}

  /**
   * @param due nothing while it waits for the reporter's own word, or for advice of the police
   */
  public record Promised(
      PromiseKind kind, boolean settled, @Nullable Instant due, boolean police) {}

  public boolean isAffected() {
    return parts.stream().anyMatch(PartReaders::own);
  }

  /** The reporter reported for others and is not one of them, or for others as well. */
  public boolean isForOthers() {
    return parts.stream().anyMatch(part -> !part.own());
  }
}
