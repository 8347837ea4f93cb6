// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.complaint.Complaints;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.evidence.EvidenceRepository;
import nl.rugdekking.norm.OffenceAnswer.PossibleOffence;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.subject.NeededSubjects;
import nl.rugdekking.subject.Subject;
import nl.rugdekking.subject.Subjects;
import org.springframework.stereotype.Component;

/**
 * Reads what a file for the police is made of. The handler of the part reads the whole case.
 * Somebody to whom a promise about the police was given reads what that promise needs, and no files
 * or answers.
 */
@Component
record PoliceFileSources(
    CaseViews views,
    FollowUpAnswers followUp,
    EvidenceRepository evidence,
    Subjects subjects,
    NeededSubjects neededSubjects,
    Complaints complaints,
    PossibleOffences offences) {

  /**
   * Reads the facts.
   *
   * @param action the right by which the viewer makes the file
   * @param details what was typed for the file
   * @param underNumber true when the file must not say who the affected person is
   */
  PoliceFileFacts read(
      CaseAccess access,
      PartId part,
      Action action,
      PoliceFileDetails details,
      boolean underNumber) {
    var handles = action == Action.DECIDE;
    var reports = handles ? listReports(access) : List.<Testimony.VisibleReport>of();
    return new PoliceFileFacts(
        views.getPart(access, part, action),
        handles
            ? reports.stream().map(PoliceFileSources::facts).toList()
            : views.listFacts(access, part),
        handles ? followUp.listFacts(access, part) : Map.of(),
        complaints.listActs(access.part(part)),
        listSubjects(access, part, handles),
        handles ? listEvidence(reports, part) : List.of(),
        listOffences(access, part, action),
        underNumber,
        underNumber ? Optional.empty() : findContact(access, access.part(part)),
        details);
  }

  private List<Testimony.VisibleReport> listReports(CaseAccess access) {
    return views.listReports(access).stream().filter(Testimony.VisibleReport::ofCase).toList();
  }

  private static Testimony.ReportedFacts facts(Testimony.VisibleReport report) {
    return new Testimony.ReportedFacts(report.words(), report.when(), report.where());
  }

  private List<Subject> listSubjects(CaseAccess access, PartId part, boolean handles) {
    if (!handles) {
      return neededSubjects.list(access, part);
    }
    return access.may(Action.READ_SUBJECT, part) ? subjects.list(access, part) : List.of();
  }

  // A file that somebody added to the case is stored with the id of the part.
  private List<EvidenceItem> listEvidence(List<Testimony.VisibleReport> reports, PartId part) {
    var sources =
        Stream.concat(
                reports.stream().map(Testimony.VisibleReport::report), Stream.of(part.value()))
            .collect(Collectors.<UUID>toSet());
    return evidence.list(sources);
  }

  private List<PossibleOffence> listOffences(CaseAccess access, PartId part, Action action) {
    return offences
        .find(access, part, action)
        .map(situation -> situation.offences().offences())
        .orElse(List.of());
  }

  // A number can give away a name, so it is withheld together with the name.
  private Optional<FollowUpAnswers.Contact> findContact(CaseAccess access, CasePart part) {
    return access.mayKnowName(part.id())
        ? followUp.listContacts(access).stream()
            .filter(contact -> contact.part().equals(part.id()))
            .findFirst()
        : Optional.empty();
  }
}
