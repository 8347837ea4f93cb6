// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.nameless;

import java.time.Instant;
import java.util.List;
import nl.rugdekking.report.Conversation;
import nl.rugdekking.report.OwnReport;
import nl.rugdekking.report.ReportText;
import nl.rugdekking.report.followup.MoreSheet;
import org.jspecify.annotations.Nullable;

/**
 * What whoever reported without a name sees when they come back. Anybody can send a report and name
 * anybody in it, so nothing here depends on whether a name that was written is known here.
 *
 * @param readersChanged when somebody last got an office that opens reports without a name
 * @param danger the state of calling somebody
 * @param telling nothing when the report was destroyed
 * @param more what may still be told, one page each
 */
public record NamelessReport(
    String number,
    OwnReport.Progress progress,
    @Nullable Instant readersChanged,
    Danger danger,
    @Nullable ReportText telling,
    List<MoreSheet.Step> more,
    List<Conversation.Line> messages) {

  /** The state of calling somebody because of danger, for all parts together. */
  public enum Danger {
    NONE,
    CALLING,
    CONFIRMED,
    UNANSWERED
  }
}
