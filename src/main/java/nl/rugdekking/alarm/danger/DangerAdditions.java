// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.danger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.register.Timeline;
import nl.rugdekking.report.Conversation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what people wrote about a danger after they reported it, because it says what is going on
 * now. Of a report with a name, that is everything since somebody was called; of a report without a
 * name it is everything, because there is no other way to reach the reporter.
 */
@Component
public record DangerAdditions(
    Conversation conversation, FollowUpAnswers answers, Timeline timeline) {

  /**
   * What was added.
   *
   * @param reports the messages about each report
   * @param own what the affected person wrote on their own page
   * @param answers the answers to the questions after the report
   */
  public record Additions(
      List<ReportMessages> reports,
      List<Conversation.DisplayedMessage> own,
      List<FollowUpAnswers.Answer> answers) {

    /** Returns true when a reporter or the affected person wrote something. */
    public boolean hasTexts() {
      return !own.isEmpty()
          || reports.stream()
              .flatMap(report -> report.messages().stream())
              .anyMatch(Conversation.DisplayedMessage::fromReporter);
    }
  }

  /** The messages about one report, the oldest first. */
  public record ReportMessages(UUID report, List<Conversation.DisplayedMessage> messages) {}

  /**
   * Returns what was added. The caller has checked that the viewer may read it.
   *
   * @param since the moment at which somebody was called, or null when no danger is going on
   * @return what was added; null when the viewer may read messages about none of these reports
   */
  public @Nullable Additions find(
      CaseAccess access,
      PartId part,
      List<Testimony.VisibleReport> reports,
      @Nullable Instant since) {
    var messages =
        reports.stream()
            .filter(report -> since != null || report.nameless())
            .flatMap(report -> findMessages(access, report.report(), since).stream())
            .toList();
    if (messages.isEmpty()) {
      return null;
    }
    var own =
        since == null ? List.<Conversation.DisplayedMessage>of() : listOwn(access, part, since);
    return new Additions(messages, own, answers.listInDanger(access, since));
  }

  private Optional<ReportMessages> findMessages(
      CaseAccess access, UUID report, @Nullable Instant since) {
    return conversation
        .findInDanger(access, report, since)
        .map(messages -> new ReportMessages(report, messages));
  }

  private List<Conversation.DisplayedMessage> listOwn(
      CaseAccess access, PartId part, Instant since) {
    return timeline.listAdded(access.part(part).incident(), part, since).stream()
        .map(line -> new Conversation.DisplayedMessage(line.at(), true, null, line.words()))
        .toList();
  }
}
