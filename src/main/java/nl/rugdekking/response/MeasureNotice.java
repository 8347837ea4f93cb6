// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartService;
import nl.rugdekking.response.Proposal.Notice;
import nl.rugdekking.subject.NoticeStatus;
import nl.rugdekking.subject.Subject;
import nl.rugdekking.subject.SubjectNotice;
import nl.rugdekking.subject.SubjectNotices;
import nl.rugdekking.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the affected by letter that something about a measure is new on their page. Nothing goes to
 * the perpetrator by itself: what was chosen about telling them that data are kept is decided for
 * the recorded perpetrator, in the one way that reminds whoever decided.
 */
@Component
record MeasureNotice(
    CaseAssignments cases,
    PartService parts,
    CaseNotifications notifications,
    Subjects subjects,
    SubjectNotices notices) {

  /**
   * Decides for the recorded perpetrator what was chosen with the measure, unless they were told.
   *
   * @throws IncompleteMeasureException when they are not told at once, and nobody of that name is
   *     recorded, so that nobody would look again
   */
  void decide(CaseAccess access, PartId part, Measure measure) {
    var chosen = measure.towards().notice();
    var subject = findSubject(access, part, measure.towards().subject());
    if (subject.isPresent()) {
      decide(access, subject.get(), chosen);
    } else if (chosen.isPostponed()) {
      throw new IncompleteMeasureException(EnumSet.of(Gap.NOTICE_SUBJECT));
    }
  }

  private void decide(CaseAccess access, Subject subject, Notice chosen) {
    var before = notices.find(access, subject);
    var isOwed = before.filter(NoticeStatus::isOwed).isPresent() && !chosen.isPostponed();
    if (before.filter(NoticeStatus::isTold).isEmpty() && !isOwed) {
      var moment = Objects.requireNonNull(chosen.moment()).name();
      var decision =
          new SubjectNotice(SubjectNotice.Choice.valueOf(moment), chosen.reason(), chosen.on());
      notices.decide(access, subject.part(), subject.id(), decision);
    }
  }

  // Somebody whose name nobody knows is recorded without one.
  private Optional<Subject> findSubject(CaseAccess access, PartId part, @Nullable String named) {
    var recorded = subjects.list(access, part);
    var only = recorded.size() == 1 && recorded.getFirst().details().name() == null;
    return recorded.stream().filter(subject -> only || isNamed(subject, named)).findFirst();
  }

  private static boolean isNamed(Subject subject, @Nullable String named) {
    var name = subject.details().name();
    return name != null && named != null && name.strip().equalsIgnoreCase(named.strip());
  }

  /** Writes to the timeline that a measure has ended, and tells the affected. */
  void recordExpiry(ResponseRepository.ExpiredMeasure expired) {
    var part = cases.getPart(expired.incident(), expired.part());
    parts.recordStep(part, ResponseEntryKind.EXPIRED, null, expired.kind().name());
    tell(part);
  }

  void tell(CasePart part) {
    var person = part.affected();
    if (person != null) {
      notifications.send(person, "affected-told", "/mijn/" + cases.number(part.incident()));
    }
  }
}
