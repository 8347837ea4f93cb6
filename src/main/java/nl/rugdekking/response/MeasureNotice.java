// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartService;
import nl.rugdekking.response.Proposal.MeasureTarget;
import nl.rugdekking.response.Proposal.Notice;
import nl.rugdekking.subject.NoticeStatus;
import nl.rugdekking.subject.Subject;
import nl.rugdekking.subject.SubjectNotice;
import nl.rugdekking.subject.SubjectNotices;
import nl.rugdekking.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the affected person by letter that their page shows something new about a measure. Nothing
 * is sent to the perpetrator automatically. With each measure somebody chooses if and when the
 * perpetrator is told that their data are stored. That choice is saved as a decision about the
 * recorded perpetrator, because only such a decision causes a reminder.
 */
@Component
record MeasureNotice(
    CaseAssignments cases,
    PartService parts,
    CaseNotifications notifications,
    Subjects subjects,
    SubjectNotices notices,
    ReviewPromises reviewPromises) {

  /**
   * Saves the choice made with the measure as a decision about the recorded perpetrator. Nothing is
   * saved when the perpetrator was already told, or when it was already decided that they are told
   * at once and the choice is the same.
   *
   * @throws IncompleteMeasureException when they are not to be told at once and nobody of that name
   *     is recorded, because then nobody would be reminded to look again
   */
  void recordChoice(CaseAccess access, PartId part, Measure measure) {
    var chosen = measure.towards().notice();
    var subject = findSubject(subjects.list(access, part), measure.towards().subject());
    if (subject.isPresent()) {
      storeUnlessSettled(access, subject.get(), chosen);
    } else if (chosen.isPostponed()) {
      throw new IncompleteMeasureException(EnumSet.of(Gap.NOTICE_SUBJECT));
    }
  }

  /**
   * Returns true when the perpetrator is not to be told at once, and nobody of that name is
   * recorded, so that nobody could be reminded to look again.
   */
  boolean isForNobodyRecorded(CaseAccess access, PartId part, MeasureTarget towards) {
    return towards.notice().isPostponed()
        && findSubject(subjects.list(access, part), towards.subject()).isEmpty();
  }

  private void storeUnlessSettled(CaseAccess access, Subject subject, Notice chosen) {
    var before = notices.find(access, subject);
    var isOwed = before.filter(NoticeStatus::isOwed).isPresent() && !chosen.isPostponed();
    if (before.filter(NoticeStatus::isTold).isEmpty() && !isOwed) {
      var moment = Objects.requireNonNull(chosen.moment()).name();
      var decision =
          new SubjectNotice(SubjectNotice.Choice.valueOf(moment), chosen.reason(), chosen.on());
      notices.decide(access, subject.part(), subject.id(), decision);
    }
  }

  // When only one perpetrator is recorded and has no name, the measure is assumed to be about that
  // one.
  static Optional<Subject> findSubject(List<Subject> recorded, @Nullable String named) {
    var only = recorded.size() == 1 && recorded.getFirst().details().name() == null;
    return recorded.stream().filter(subject -> only || isNamed(subject, named)).findFirst();
  }

  private static boolean isNamed(Subject subject, @Nullable String named) {
    var name = subject.details().name();
    return name != null && named != null && name.strip().equalsIgnoreCase(named.strip());
  }

  /**
   * Records in the timeline that a measure has ended, and tells the affected person. Nobody has to
   * look at the measure any more.
   */
  void recordExpiry(ResponseRepository.ExpiredMeasure expired) {
    var part = cases.getPart(expired.part());
    reviewPromises.end(expired.id());
    parts.recordStep(part, ResponseEntryKind.EXPIRED, null, expired.kind().name());
    notifyAffected(part);
  }

  void notifyAffected(CasePart part) {
    var person = part.affected();
    if (person != null) {
      notifications.send(person, "affected-told", "/mijn/" + cases.number(part.incident()));
    }
  }
}
