// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.complaint.Complaints;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.evidence.EvidenceRepository;
import nl.rugdekking.norm.OffenceAnswer.PossibleOffence;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.Testimony;
import org.springframework.stereotype.Component;

/**
 * Collects everything that goes into a file for the police. The handler of the part may ask for it,
 * and so may whoever has to keep a promise about the police.
 */
@Component
record PoliceFileSources(
    CaseViews views,
    PoliceFileAnswers answers,
    EvidenceRepository evidence,
    Complaints complaints,
    PossibleOffences offences) {

  /**
   * Reads everything that the file will contain.
   *
   * @param action the right by which the viewer makes the file
   * @param details what was typed for the file
   * @param protection how strictly the file must hide who the affected person is; it gives ways to
   *     reach them only with {@code NONE}
   */
  PoliceFileFacts read(
      CaseAccess access,
      PartId part,
      Action action,
      PoliceFileDetails details,
      PoliceFileDraft.Protection protection) {
    var reports = listReports(access, part, action);
    return new PoliceFileFacts(
        views.getPart(access, part, action),
        reports,
        answers.listFacts(access, part, action),
        complaints.listActs(access.part(part)),
        answers.listSubjects(access, part, action),
        listEvidence(reports, part),
        listOffences(access, part, action),
        protection,
        protection == PoliceFileDraft.Protection.NONE
            ? answers.findContact(access, part, action)
            : Optional.empty(),
        details);
  }

  private List<Testimony.ReportedFacts> listReports(CaseAccess access, PartId part, Action action) {
    return action == Action.DECIDE
        ? views.listReports(access).stream()
            .filter(Testimony.VisibleReport::ofCase)
            .map(PoliceFileSources::toReportedFacts)
            .toList()
        : views.listFacts(access, part);
  }

  private static Testimony.ReportedFacts toReportedFacts(Testimony.VisibleReport report) {
    return new Testimony.ReportedFacts(
        report.report(), report.words(), report.when(), report.where());
  }

  /** Returns the evidence that may go into the file, for somebody who has this right. */
  List<EvidenceItem> listEvidence(CaseAccess access, PartId part, Action action) {
    return listEvidence(listReports(access, part, action), part);
  }

  // Evidence comes with a report, or somebody adds it to the case. Then it is stored with the id of
  // the part.
  private List<EvidenceItem> listEvidence(List<Testimony.ReportedFacts> reports, PartId part) {
    var sources =
        Stream.concat(
                reports.stream().map(Testimony.ReportedFacts::report), Stream.of(part.value()))
            .collect(Collectors.<UUID>toSet());
    return evidence.list(sources);
  }

  private List<PossibleOffence> listOffences(CaseAccess access, PartId part, Action action) {
    return offences
        .find(access, part, action)
        .map(situation -> situation.offences().offences())
        .orElse(List.of());
  }
}
