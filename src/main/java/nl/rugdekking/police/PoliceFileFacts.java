// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param evidence the files of the case
 * @param offences the offences that may be at stake, of which a lawyer released the table
 * @param protection how far the file must keep from saying who the affected person is
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
    PoliceFileDraft.Protection protection,
    Optional<FollowUpAnswers.Contact> contact,
    PoliceFileDetails details) {

  /** Returns what was answered to the question with this code, and what was added for the file. */
  List<String> answersTo(String code) {
    return Stream.concat(
            answers.getOrDefault(code, List.of()).stream(),
            details.added().entrySet().stream()
                .filter(addition -> addition.getKey().answers(code))
                .map(Map.Entry::getValue))
        .toList();
  }

  boolean isUnderNumber() {
    return protection == PoliceFileDraft.Protection.UNDER_NUMBER;
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
    return details.reach() != null || listAgreedContact().findFirst().isPresent();
  }

  /**
   * Returns the number of the affected person and how they said they can be called, when they
   * agreed to it.
   */
  Stream<String> listAgreedContact() {
    return contact.filter(_ -> details.numberAgreed()).stream()
        .flatMap(
            one -> Stream.concat(Stream.ofNullable(one.phone()), Stream.ofNullable(one.calling())));
  }
}
