// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.response.Proposal.Notice;
import nl.rugdekking.subject.NeededSubjects;
import nl.rugdekking.subject.NoticeStatus;
import nl.rugdekking.subject.Subject;
import nl.rugdekking.subject.SubjectNotices;
import nl.rugdekking.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether a perpetrator may hear that data about them are kept. */
@Service
public class PerpetratorNotices {

  private final Subjects subjects;
  private final NeededSubjects needed;
  private final SubjectNotices notices;

  PerpetratorNotices(Subjects subjects, NeededSubjects needed, SubjectNotices notices) {
    this.subjects = subjects;
    this.needed = needed;
    this.notices = notices;
  }

  /**
   * Returns true when it was decided to tell this perpetrator later or not, and nobody told them
   * since (GDPR 14(5), UAVG 41). A name may have been corrected since. So when nobody of this name
   * is recorded, one of the recorded perpetrators who hears it later is enough, because it may be
   * them.
   *
   * @param named the name of the perpetrator, as it stands with the measure or the hearing
   * @param chosen the choice that was made with the measure; it counts when nobody is recorded.
   *     Null for a hearing
   */
  @Transactional
  public boolean isPutOff(
      CaseAccess access, PartId part, @Nullable String named, @Nullable Notice chosen) {
    var recorded = listRecorded(access, part);
    if (recorded.isEmpty()) {
      return chosen != null && chosen.isPostponed();
    }
    return MeasureNotice.findSubject(recorded, named).map(List::of).orElse(recorded).stream()
        .anyMatch(subject -> notices.isPutOff(access, subject));
  }

  // Whoever was given a promise writes letters too, and must not reveal what they cannot read.
  private List<Subject> listRecorded(CaseAccess access, PartId part) {
    if (access.may(Action.READ_SUBJECT, part)) {
      return subjects.list(access, part);
    }
    return access.may(Action.KEEP_GIVEN, part) ? needed.listUnseen(access, part) : List.of();
  }

  /**
   * Records that a letter told this perpetrator that data about them are kept. Nothing changes when
   * nobody of that name is recorded, or when it was not decided to tell them at once.
   *
   * @param named the name of the perpetrator, as it stands with the measure or the hearing
   * @param day the day on which the letter went out
   */
  @Transactional
  public void recordTold(CaseAccess access, PartId part, @Nullable String named, LocalDate day) {
    if (access.may(Action.READ_SUBJECT, part)) {
      MeasureNotice.findSubject(subjects.list(access, part), named)
          .ifPresent(subject -> notices.recordLetter(access, subject, day));
    }
  }

  /**
   * Returns the choice with which the form of a measure begins: what was decided before about the
   * perpetrator of this name, and otherwise that they are told at once, which the law takes as the
   * rule. Empty when several perpetrators are recorded, it is not known who is meant, and one of
   * them hears it later or not.
   */
  @Transactional
  public Optional<Notice> findUsual(
      CaseAccess access, List<Subject> recorded, @Nullable String named) {
    var meant = MeasureNotice.findSubject(recorded, named).map(List::of).orElse(recorded);
    var putOff =
        meant.stream()
            .flatMap(subject -> notices.find(access, subject).stream())
            .filter(NoticeStatus::isPutOff)
            .map(NoticeStatus::decision)
            .toList();
    if (putOff.isEmpty()) {
      return Optional.of(new Notice(Notice.Moment.AT_ONCE, null, null));
    }
    return meant.size() > 1
        ? Optional.empty()
        : putOff.stream()
            .map(
                before ->
                    new Notice(
                        Notice.Moment.valueOf(before.choice().name()),
                        before.lookAgainOn(),
                        before.reason()))
            .findFirst();
  }
}
