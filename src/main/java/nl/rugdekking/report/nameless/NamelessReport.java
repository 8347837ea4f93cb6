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
 * in it, so nothing here may depend on the existence of a person with a written name.
 *
 * @param body the body that the reporter chose on the form, whatever names stand in the report;
 *     null for a report from before this was stored
 * @param readersChanged the last time that somebody got an office that may read reports without a
 *     name, or null
 * @param danger the state of the calls because of danger
 * @param nextCall while somebody is being called: the moment by which the next person is called,
 *     else null
 * @param takenOn the time from which somebody takes care of the danger, and the time at which it
 *     was handed over; null while nobody ever took care of it
 * @param telling the text of the report, or null once it has been destroyed
 * @param more the questions that can still be answered, one on each page
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
   * answer of the reporter; otherwise null.
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

  /** The state of the calls because of danger, for all parts of the report together. */
  public enum Danger {
    NONE,
    /** Somebody is being called. */
    CALLING,
    /** Somebody takes care of the danger. */
    CONFIRMED,
    /** Nobody who was called confirmed, and nobody is called any more. */
    UNANSWERED,
    /** Somebody took care of the danger, and the case owner goes on. */
    HANDED_OVER;

    /** Returns true unless there is no danger or it was handed over. */
    public boolean isRunning() {
      return this != NONE && this != HANDED_OVER;
    }
  }
}
