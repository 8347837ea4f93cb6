// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.report.Report;
import nl.rugdekking.report.ReportRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills in the telephone number that a reporter gave with an earlier report of theirs, where a
 * question asks for it. That is a look at that report, and logged as one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EarlierNumbers {

  private final ReportRepository reports;
  private final AnswerRepository answers;
  private final AccessControl access;

  EarlierNumbers(ReportRepository reports, AnswerRepository answers, AccessControl access) {
    this.reports = reports;
    this.answers = answers;
    this.access = access;
  }

  QuestionPage fillIn(Viewer viewer, QuestionPage questionPage) {
    return questionPage.details().contains(AnswerDetail.PHONE) && questionPage.version() == 0
        ? find(viewer, questionPage).map(questionPage::withAnswer).orElse(questionPage)
        : questionPage;
  }

  private Optional<FollowUpAnswer> find(Viewer viewer, QuestionPage questionPage) {
    return reports.listLast(viewer.person()).stream()
        .filter(report -> !report.id().equals(questionPage.report()))
        .flatMap(report -> findPhone(viewer, report).stream())
        .findFirst()
        .map(phone -> new FollowUpAnswer(Map.of(AnswerDetail.PHONE.field(), List.of(phone))));
  }

  private Optional<String> findPhone(Viewer viewer, Report report) {
    var text = report.text();
    var phone =
        Optional.ofNullable(text == null ? null : text.phone())
            .or(() -> findAnswered(viewer, report));
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
}
