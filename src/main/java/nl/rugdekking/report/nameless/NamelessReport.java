// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.nameless;

import java.time.Instant;
import java.util.List;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.register.Alerts;
import nl.rugdekking.report.Conversation;
import nl.rugdekking.report.OwnReport;
import nl.rugdekking.report.ReportText;
import nl.rugdekking.report.followup.QuestionPage;
import org.jspecify.annotations.Nullable;

/**
 * A report without a name as its reporter sees it again. Anybody can send a report and name anybody
 * in it, so nothing here depends on whether a written name is known here.
 *
 * @param body the body that the reporter chose on the form, whatever names stand in the report;
 *     null for a report from before this was stored
 * @param readersChanged the last time that somebody got an office that may read reports without a
 *     name, or null
 * @param danger the state of the calls because of danger
 * @param nextCall while somebody is called: the moment by which the next is called, else null
 * @param takenOn since when somebody takes care of the danger, and when that was handed over; null
 *     while nobody ever did
 * @param telling the text of the report, or null once it has been destroyed
 * @param more the questions that can still be answered, one page each
 */
public record NamelessReport(
    String number,
    Instant receivedAt,
    OwnReport.Progress progress,
    @Nullable BodyKind body,
    @Nullable Instant readersChanged,
    Danger danger,
    @Nullable Instant nextCall,
    Alerts.@Nullable TakenOn takenOn,
    @Nullable ReportText telling,
    List<QuestionPage.Step> more,
    List<Conversation.DisplayedMessage> messages) {

  /**
   * Returns the words of the last message when the organisation wrote it, so that it waits for an
   * answer; else null.
   */
  public @Nullable String findQuestion() {
    return messages.isEmpty() || messages.getLast().fromReporter()
        ? null
        : messages.getLast().words();
  }

  /** Returns the number of messages that the organisation wrote. */
  public long countQuestions() {
    return messages.stream().filter(message -> !message.fromReporter()).count();
  }

  /** The state of calling somebody because of danger, for all parts together. */
  public enum Danger {
    NONE,
    /** Somebody is being called. */
    CALLING,
    /** Somebody takes care of it. */
    CONFIRMED,
    /** Nobody who was called answered. */
    UNANSWERED,
    /** Somebody took care of it, and whoever handles the report goes on. */
    HANDED_OVER;

    /** Returns true while somebody is called or takes care of it. */
    public boolean isRunning() {
      return this != NONE && this != HANDED_OVER;
    }
  }
}
