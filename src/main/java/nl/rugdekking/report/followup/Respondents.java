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
 * Creates a {@link Respondent} for the person who adds to a report: a signed-in reporter, an
 * affected person, or a reporter without a name.
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
    return respondent(
        report,
        caseAccess.number(),
        caseAccess.parts(Action.READ_STATUS, report.incident()),
        own(caseAccess));
  }

  /** Returns the affected person, who answers on the page of their own case. */
  Respondent getAffected(CaseAccess caseAccess) {
    var own = own(caseAccess);
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
    return respondent(
        report,
        reportedCase.number(),
        reportedCase.parts(),
        unknownPersons.size() == 1 ? unknownPersons.getFirst() : null);
  }

  // When two reports were joined, only one of the parts is still handled, and that part comes first
  // here.
  private static @Nullable CasePart own(CaseAccess caseAccess) {
    return caseAccess.parts(Action.WISH).stream()
        .min(Comparator.comparing(CasePart::continued))
        .orElse(null);
  }

  // Returns true when nobody named the affected person. When somebody named them, only that person
  // can say what the incident did to them.
  private boolean isUnnamed(CasePart part) {
    return part.affected() == null && parts.getUnchecked(part.id()).reportedName() == null;
  }

  private Respondent respondent(
      Report report, String number, List<CasePart> told, @Nullable CasePart own) {
    var open = Stream.concat(told.stream(), Stream.ofNullable(own)).anyMatch(CasePart::open);
    return new Respondent(
        report.reporter(),
        report,
        number,
        told,
        own,
        own == null || report.reporter() == null ? Map.of() : said(parts.getUnchecked(own.id())),
        open && report.text() != null);
  }

  private static Map<FollowUpQuestion, FollowUpAnswer> said(PartRecord own) {
    var said = new EnumMap<FollowUpQuestion, FollowUpAnswer>(FollowUpQuestion.class);
    var wished = wished(own);
    if (!wished.isEmpty()) {
      said.put(FollowUpQuestion.WISHES, new FollowUpAnswer(wished));
    }
    var experienced = own.experienced();
    if (experienced != null) {
      said.put(
          FollowUpQuestion.SEVERITY,
          new FollowUpAnswer(Map.of(FollowUpAnswer.CODES, List.of(experienced.name()))));
    }
    return said;
  }

  private static Map<String, List<String>> wished(PartRecord own) {
    var wished = new LinkedHashMap<String, List<String>>();
    put(wished, "response", own.responseWish());
    put(wished, "police", own.policeWish());
    put(wished, "damage", own.damage());
    put(wished, "care", own.careWish());
    put(wished, "danger", own.danger());
    return wished;
  }

  private static void put(
      Map<String, List<String>> wished, String field, @Nullable Enum<?> answer) {
    if (answer != null) {
      wished.put(field, List.of(answer.name()));
    }
  }
}
