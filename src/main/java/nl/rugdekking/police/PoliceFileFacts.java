// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.complaint.ReportedAct;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.norm.OffenceAnswer.PossibleOffence;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.subject.Subject;

/**
 * What a file for the police is made of, as far as the person who makes it may read it.
 *
 * @param reports the words of the reports, and when and where it happened
 * @param answers what was answered after the report, by the code of the question
 * @param subjects the recorded perpetrators
 * @param evidence the files of the case; empty for somebody to whom only the promise was given
 * @param offences the offences that may be at stake, of which a lawyer released the table
 * @param underNumber true when the police know the affected person by a number only, so that the
 *     file says neither their name nor their position
 * @param contact how the affected person can be reached, as they answered it last
 */
record PoliceFileFacts(
    CaseView.PartView part,
    List<Testimony.ReportedFacts> reports,
    Map<String, List<String>> answers,
    List<ReportedAct> acts,
    List<Subject> subjects,
    List<EvidenceItem> evidence,
    List<PossibleOffence> offences,
    boolean underNumber,
    Optional<FollowUpAnswers.Contact> contact,
    PoliceFileDetails details) {

  /** Returns what was answered to the question with this code. */
  List<String> answersTo(String code) {
    return answers.getOrDefault(code, List.of());
  }

  /** Returns true when it was answered, or a report says it. */
  boolean hasPlace() {
    return !answersTo("PLACE").isEmpty()
        || !answersTo("WHERE").isEmpty()
        || reports.stream().anyMatch(report -> report.where() != null);
  }

  boolean hasDay() {
    return acts.stream().anyMatch(ReportedAct::happened)
        || !answersTo("TIME").isEmpty()
        || reports.stream().anyMatch(report -> report.when() != null);
  }

  boolean hasSubject() {
    return !subjects.isEmpty() || !answersTo("SUBJECT").isEmpty() || !answersTo("LOOKS").isEmpty();
  }

  boolean hasReach() {
    return details.reach() != null
        || contact.filter(one -> one.calling() != null || one.phone() != null).isPresent();
  }
}
