// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.report.Report;
import nl.rugdekking.report.ReportRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out who answers the questions after a report, and about which parts, as a {@link
 * Respondent}: a signed-in reporter, an affected person, or a reporter without a name.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Respondents {

  private final ReportRepository reports;
  private final AccessControl access;
  private final PartService parts;

  Respondents(ReportRepository reports, AccessControl access, PartService parts) {
    this.reports = reports;
    this.access = access;
    this.parts = parts;
  }

  /**
   * Returns the signed-in reporter of a report.
   *
   * @throws HiddenException when the viewer did not send a report with this id
   */
  Respondent getReporter(Viewer viewer, UUID id) {
    var report =
        reports
            .find(id)
            .filter(found -> viewer.person().equals(found.reporter()))
            .orElseThrow(HiddenException::new);
    var caseAccess =
        access.authorize(viewer, report.incident(), Action.READ_STATUS, Purpose.INSIGHT);
    return createRespondent(
        report,
        caseAccess.number(),
        caseAccess.parts(Action.READ_STATUS, report.incident()),
        findOwnPart(caseAccess));
  }

  /** Returns the affected person, who answers on the page of their own case. */
  Respondent getAffected(CaseAccess caseAccess) {
    var own = findOwnPart(caseAccess);
    if (own == null) {
      throw new HiddenException();
    }
    return new Respondent(
        caseAccess.viewer().person(),
        null,
        caseAccess.number(),
        List.of(own),
        own,
        Map.of(),
        own.open());
  }

  /** Returns the reporter without a name who entered the receipt code of this report. */
  public Respondent getNamelessReporter(Report report) {
    var reportedCase = access.getReportedCase(report.incident());
    var unknownPersons = reportedCase.parts().stream().filter(this::isUnnamed).toList();
    // Without a name the reporter answers about an affected person only when it is clear about
    // whom.
    return createRespondent(
        report,
        reportedCase.number(),
        reportedCase.parts(),
        unknownPersons.size() == 1 ? unknownPersons.getFirst() : null);
  }

  // Returns the part of which the viewer is the affected person; null when there is none. When two
  // reports were joined, only one of the parts is still handled, and that is the one.
  private static @Nullable CasePart findOwnPart(CaseAccess caseAccess) {
    return caseAccess.parts(Action.WISH).stream()
        .min(Comparator.comparing(CasePart::continued))
        .orElse(null);
  }

  // Returns true when nobody named the affected person. When somebody named them, only that person
  // can say what the incident did to them.
  private boolean isUnnamed(CasePart part) {
    return part.affected() == null && parts.getUnchecked(part.id()).reportedName() == null;
  }

  private Respondent createRespondent(
      Report report, String number, List<CasePart> reported, @Nullable CasePart own) {
    var isAnyOpen =
        Stream.concat(reported.stream(), Stream.ofNullable(own)).anyMatch(CasePart::open);
    var answers =
        own == null || report.reporter() == null
            ? Map.<FollowUpQuestion, FollowUpAnswer>of()
            : listAnswers(parts.getUnchecked(own.id()));
    return new Respondent(
        report.reporter(),
        report,
        number,
        reported,
        own,
        answers,
        isAnyOpen && report.text() != null);
  }

  // Returns what the affected person answered elsewhere, so that the questions show it.
  private static Map<FollowUpQuestion, FollowUpAnswer> listAnswers(PartRecord own) {
    var answers = new EnumMap<FollowUpQuestion, FollowUpAnswer>(FollowUpQuestion.class);
    var wishes = listWishes(own);
    if (!wishes.isEmpty()) {
      answers.put(FollowUpQuestion.WISHES, new FollowUpAnswer(wishes));
    }
    var experienced = own.experienced();
    if (experienced != null) {
      answers.put(
          FollowUpQuestion.SEVERITY,
          new FollowUpAnswer(Map.of(FollowUpAnswer.CODES, List.of(experienced.name()))));
    }
    return answers;
  }

  private static Map<String, List<String>> listWishes(PartRecord own) {
    var wishes = new LinkedHashMap<String, List<String>>();
    put(wishes, "response", own.responseWish());
    put(wishes, "police", own.policeWish());
    put(wishes, "damage", own.damage());
    put(wishes, "care", own.careWish());
    put(wishes, "danger", own.danger());
    return wishes;
  }

  private static void put(
      Map<String, List<String>> wishes, String field, @Nullable Enum<?> answer) {
    if (answer != null) {
      wishes.put(field, List.of(answer.name()));
    }
  }
}
