// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.register.FollowUpStatements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the number on which a reporter in danger can be called, and the place where the danger is,
 * as they gave or changed it after the report. The people who are called because of the danger can
 * read it at once.
 */
@Service
public class CallbackNumbers {

  /**
   * The telephone number of a person in this case, wherever in the case they gave it.
   *
   * @param calling when and how they can be called safely, in their own words
   */
  public record Reach(@Nullable String phone, @Nullable String calling) {}

  /**
   * What somebody gave with a report of theirs.
   *
   * @param place where the danger was; null when the report told of no danger
   */
  public record Given(
      IncidentId incident, Instant at, @Nullable String phone, @Nullable String place) {}

  private static final String NUMBER = "SAFETY";
  private static final String PLACE = "WHERE";

  private final ReportRepository reports;
  private final AccessControl access;
  private final FollowUpStatements statements;
  private final FollowUpAnswers answers;

  CallbackNumbers(
      ReportRepository reports,
      AccessControl access,
      FollowUpStatements statements,
      FollowUpAnswers answers) {
    this.answers = answers;
    this.reports = reports;
    this.access = access;
    this.statements = statements;
  }

  /**
   * Stores the number with the viewer's report.
   *
   * @throws HiddenException when the viewer did not send a report with this id, or it was destroyed
   */
  @Transactional
  public void give(Viewer viewer, UUID id, String number) {
    var report = find(viewer, id);
    give(rights(viewer, report), report, number);
  }

  /**
   * Stores the place with the viewer's report.
   *
   * @throws HiddenException when the viewer did not send a report with this id, or it was destroyed
   */
  @Transactional
  public void givePlace(Viewer viewer, UUID id, String place) {
    var report = find(viewer, id);
    givePlace(rights(viewer, report), report, place);
  }

  /**
   * Stores the place with the report that the affected person sent in their own case.
   *
   * @throws HiddenException when they sent none, or it was destroyed
   */
  @Transactional
  public void givePlace(CaseAccess caseAccess, String place) {
    givePlace(caseAccess, findOwn(caseAccess).orElseThrow(HiddenException::new), place);
  }

  private Report find(Viewer viewer, UUID id) {
    return reports
        .find(id)
        .filter(found -> viewer.person().equals(found.reporter()))
        .orElseThrow(HiddenException::new);
  }

  private CaseAccess rights(Viewer viewer, Report report) {
    return access.findRights(viewer, report.incident()).orElseThrow(HiddenException::new);
  }

  /**
   * Stores the number with the report that the affected person sent in their own case.
   *
   * @throws HiddenException when they sent none, or it was destroyed
   */
  @Transactional
  public void give(CaseAccess caseAccess, String number) {
    give(caseAccess, findOwn(caseAccess).orElseThrow(HiddenException::new), number);
  }

  /** Returns what the viewer reported in this case; empty when somebody else reported it. */
  @Transactional(readOnly = true)
  public Optional<ReportText> findTold(CaseAccess caseAccess) {
    return findOwn(caseAccess).map(Report::text);
  }

  /**
   * Returns how the viewer, who sent this report, can be reached.
   *
   * @throws HiddenException when the viewer did not send a report with this id
   */
  @Transactional(readOnly = true)
  public Reach findReach(Viewer viewer, UUID id) {
    return findReach(rights(viewer, find(viewer, id)));
  }

  /**
   * Returns how the viewer can be reached, according to their report or to their answers after it.
   */
  @Transactional(readOnly = true)
  public Reach findReach(CaseAccess caseAccess) {
    var answered = answers.findOwnContact(caseAccess);
    return new Reach(
        listOwn(caseAccess)
            .flatMap(report -> Stream.ofNullable(report.text()))
            .flatMap(text -> Stream.ofNullable(text.phone()))
            .findFirst()
            .or(() -> answered.map(FollowUpAnswers.Contact::phone))
            .orElse(null),
        answered.map(FollowUpAnswers.Contact::calling).orElse(null));
  }

  /** Returns the number that the viewer gave elsewhere. A page that asks for a number offers it. */
  @Transactional
  public Optional<String> findEarlier(Viewer viewer) {
    return answers.findEarlierNumber(viewer);
  }

  /**
   * Lists what this person gave with their last reports, newest first. It checks no viewer: the
   * caller decides of which of these reports the viewer may know.
   */
  @Transactional(readOnly = true)
  public List<Given> listGiven(PersonId reporter) {
    return reports.listLast(reporter).stream()
        .flatMap(report -> Stream.ofNullable(report.text()).map(text -> toGiven(report, text)))
        .toList();
  }

  private static Given toGiven(Report report, ReportText text) {
    return new Given(
        report.incident(),
        report.receivedAt(),
        text.phone(),
        report.dangerNow() ? text.place() : null);
  }

  private Optional<Report> findOwn(CaseAccess caseAccess) {
    return listOwn(caseAccess).findFirst();
  }

  private Stream<Report> listOwn(CaseAccess caseAccess) {
    return reports.list(caseAccess.incidents()).stream()
        .filter(report -> caseAccess.viewer().person().equals(report.reporter()));
  }

  private void give(CaseAccess caseAccess, Report report, String number) {
    requireText(report);
    reports.setPhone(report, number);
    record(caseAccess, report, NUMBER);
  }

  private void givePlace(CaseAccess caseAccess, Report report, String place) {
    reports.setWhere(report, requireText(report).time(), place);
    record(caseAccess, report, PLACE);
  }

  private static ReportText requireText(Report report) {
    var text = report.text();
    if (text == null) {
      throw new HiddenException();
    }
    return text;
  }

  private void record(CaseAccess caseAccess, Report report, String question) {
    var parts = caseAccess.parts(Action.READ_STATUS, report.incident());
    statements.recordAboutReport(parts.getFirst(), report.id(), report.reporter(), question);
  }
}
