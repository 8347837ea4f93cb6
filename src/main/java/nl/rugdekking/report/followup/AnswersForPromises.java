// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.register.ending.ShieldRule;
import nl.rugdekking.report.ReportRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the answers that people gave to questions after their report, for somebody to whom one
 * promise was given: only the answers that they need to keep it.
 */
@Service
class AnswersForPromises implements FollowUpAnswers.Needed {

  private final AnswerRepository answers;
  private final AnswersForHandlers forHandlers;
  private final ReportRepository reports;
  private final CaseAssignments cases;
  private final ShieldRule shield;

  AnswersForPromises(
      AnswerRepository answers,
      AnswersForHandlers forHandlers,
      ReportRepository reports,
      CaseAssignments cases,
      ShieldRule shield) {
    this.answers = answers;
    this.forHandlers = forHandlers;
    this.reports = reports;
    this.cases = cases;
    this.shield = shield;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, List<String>> listFacts(CaseAccess access, PartId part) {
    var incident = access.require(Action.KEEP_GIVEN, part).incident();
    var withoutSubject = shield.isShielded(access, incident);
    var withoutName = !access.mayKnowName(part);
    return forHandlers.describeFacts(
        listOfIncident(incident)
            .filter(answer -> !(withoutSubject && answer.question() == FollowUpQuestion.SUBJECT))
            .filter(answer -> !(withoutName && answer.question() == FollowUpQuestion.AFFECTED)),
        part);
  }

  // Answers about the effects on somebody are for whoever handles the case.
  private Stream<AnswerVersion> listOfIncident(IncidentId incident) {
    return answers.list(incident).stream()
        .filter(row -> row.question() != FollowUpQuestion.EFFECTS);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<FollowUpAnswers.Contact> findContact(CaseAccess access, PartId part) {
    var given = access.require(Action.KEEP_GIVEN, part);
    return access.mayKnowName(part) ? findContact(given) : Optional.empty();
  }

  private Optional<FollowUpAnswers.Contact> findContact(CasePart part) {
    return AnswersForHandlers.listLast(listOfIncident(part.incident())).stream()
        .filter(row -> row.question() == FollowUpQuestion.SAFETY)
        .filter(row -> part.id().equals(row.part()))
        .flatMap(row -> forHandlers.contact(row).stream())
        .findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> listOwnNumbers(CasePart part) {
    return cases.parts(part.incident()).stream()
        .filter(other -> isOfSamePerson(part, other))
        .flatMap(own -> Stream.concat(listReportedNumbers(own), listAnsweredNumbers(own)))
        .distinct()
        .toList();
  }

  private static boolean isOfSamePerson(CasePart part, CasePart other) {
    return part.id().equals(other.id())
        || (part.affected() != null && part.affected().equals(other.affected()));
  }

  private Stream<String> listReportedNumbers(CasePart part) {
    return part.affected() == null
        ? Stream.empty()
        : reports.list(part.incident()).stream()
            .filter(report -> part.affected().equals(report.reporter()))
            .flatMap(report -> Stream.ofNullable(report.text()))
            .flatMap(text -> Stream.ofNullable(text.phone()));
  }

  private Stream<String> listAnsweredNumbers(CasePart part) {
    return answers.list(part.incident()).stream()
        .filter(row -> row.question() == FollowUpQuestion.SAFETY)
        .filter(row -> part.id().equals(row.part()))
        .flatMap(row -> Stream.ofNullable(row.answer()))
        .map(answer -> answer.getValue(AnswerDetail.PHONE.field()))
        .filter(number -> !number.isBlank());
  }
}
