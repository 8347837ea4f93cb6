// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.subject.NoticeStatus;
import nl.rugdekking.subject.SubjectNotice;
import nl.rugdekking.subject.SubjectNotices;
import nl.rugdekking.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether a perpetrator may hear that data about them are kept. */
@Service
public class PerpetratorNotices {

  private final Subjects subjects;
  private final SubjectNotices notices;

  PerpetratorNotices(Subjects subjects, SubjectNotices notices) {
    this.subjects = subjects;
    this.notices = notices;
  }

  /**
   * Returns true when it was decided to tell this perpetrator later or not, and nobody told them
   * since (GDPR 14(5), UAVG 41).
   *
   * @param named the name of the perpetrator, as it stands with the measure or the hearing
   */
  @Transactional
  public boolean isPutOff(CaseAccess access, PartId part, @Nullable String named) {
    if (!access.may(Action.READ_SUBJECT, part)) {
      return false;
    }
    return MeasureNotice.findSubject(subjects.list(access, part), named)
        .flatMap(subject -> notices.find(access, subject))
        .filter(PerpetratorNotices::isPutOff)
        .isPresent();
  }

  private static boolean isPutOff(NoticeStatus status) {
    return !status.isTold() && status.decision().choice() != SubjectNotice.Choice.AT_ONCE;
  }
}
