// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.report.Conversation;
import nl.rugdekking.report.Conversation.DisplayedMessage;
import nl.rugdekking.report.Report;
import nl.rugdekking.report.ReportRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the telephone number that a reporter gave earlier: with a report of theirs, in an answer or
 * in a message. A question that asks for the number is filled in with it. Finding it counts as a
 * look at that report and is logged.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EarlierNumbers {

  // Matches a Dutch number of ten digits in the middle of a text, but not a date.
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?<![\\d+])(?!\\d{1,2}-\\d{1,2}-\\d{4})(?:\\+31|0031|0)(?:[ -]?\\d){9}(?!\\d)");

  private final ReportRepository reports;
  private final AnswerRepository answers;
  private final Conversation conversation;
  private final AccessControl access;

  EarlierNumbers(
      ReportRepository reports,
      AnswerRepository answers,
      Conversation conversation,
      AccessControl access) {
    this.conversation = conversation;
    this.reports = reports;
    this.answers = answers;
    this.access = access;
  }

  QuestionPage fillIn(Viewer viewer, QuestionPage questionPage) {
    return questionPage.details().contains(AnswerDetail.PHONE) && questionPage.version() == 0
        ? find(viewer)
            .map(phone -> new FollowUpAnswer(Map.of(AnswerDetail.PHONE.field(), List.of(phone))))
            .map(questionPage::withAnswer)
            .orElse(questionPage)
        : questionPage;
  }

  /** Returns the number that this person gave with the last report in which there is one. */
  Optional<String> find(Viewer viewer) {
    return reports.listLast(viewer.person()).stream()
        .flatMap(report -> findPhone(viewer, report).stream())
        .findFirst();
  }

  private Optional<String> findPhone(Viewer viewer, Report report) {
    var text = report.text();
    var phone =
        Optional.ofNullable(text == null ? null : text.phone())
            .or(() -> findAnswered(viewer, report))
            .or(() -> findWritten(viewer, report));
    phone.ifPresent(
        found -> access.authorize(viewer, report.incident(), Action.READ_STATUS, Purpose.INSIGHT));
    return phone;
  }

  private Optional<String> findAnswered(Viewer viewer, Report report) {
    return answers.list(report.incident()).stream()
        .filter(row -> row.question() == FollowUpQuestion.SAFETY)
        .filter(row -> viewer.person().equals(row.by()))
        .findFirst()
        .flatMap(row -> Optional.ofNullable(row.answer()))
        .map(answer -> answer.getValue(AnswerDetail.PHONE.field()))
        .filter(phone -> !phone.isBlank());
  }

  private Optional<String> findWritten(Viewer viewer, Report report) {
    return conversation.list(viewer, report.id()).reversed().stream()
        .filter(DisplayedMessage::fromReporter)
        .flatMap(message -> Stream.ofNullable(message.words()))
        .map(IN_WORDS::matcher)
        .flatMap(found -> found.results().map(MatchResult::group))
        .findFirst();
  }
}
