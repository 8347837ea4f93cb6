// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.IncidentRepository;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the decision if and when a subject (a recorded perpetrator) is told that data about them
 * are kept, and records that they were told. A decision not to tell at once is shown again on its
 * day, so that nobody stays uninformed only because it was forgotten. A decision to tell at once
 * stays on the list until the telling is recorded.
 */
@Service
public class SubjectNotices {

  private final SubjectRegister register;
  private final NoticeRepository repository;
  private final IncidentRepository incidents;
  private final WorkSchedule schedule;

  SubjectNotices(
      SubjectRegister register,
      NoticeRepository repository,
      IncidentRepository incidents,
      WorkSchedule schedule) {
    this.incidents = incidents;
    this.register = register;
    this.repository = repository;
    this.schedule = schedule;
  }

  /**
   * Stores the decision; it replaces the one before.
   *
   * @throws RefusedException when a reason or a day is missing, or the day is not within a year
   */
  @Transactional
  public void decide(CaseAccess access, PartId part, SubjectId id, SubjectNotice notice) {
    var subject = register.get(access, part, Action.DOSSIER, id);
    if (repository.find(subject).filter(NoticeStatus::isTold).isPresent()) {
      throw new RefusedException("subject.notice.told");
    }
    var gap = findGap(notice);
    if (gap.isPresent()) {
      throw new RefusedException("subject.notice.gap." + gap.get());
    }
    repository.save(id, subject.key(), notice, access.viewer().person(), register.now());
    repository.markChanged(id);
    scheduleReminder(notice, register.now());
    register.recordStep(access, subject, SubjectEntryKind.NOTICE_DECIDED, null);
  }

  /**
   * Records that the subject was told. Recorded again, it replaces a wrong day or way.
   *
   * @throws StalePageException when nothing was decided yet
   * @throws RefusedException when it was decided not to tell them, or the day is still to come or
   *     before the incident
   */
  @Transactional
  public void recordTelling(
      CaseAccess access, PartId part, SubjectId id, SubjectNotice.Telling telling) {
    var subject = register.get(access, part, Action.DOSSIER, id);
    var status = repository.find(subject).orElseThrow(StalePageException::new);
    if (!status.mayBeTold()) {
      throw new RefusedException("subject.told.not");
    }
    if (telling.on().isAfter(DueDates.dayOf(register.now()))) {
      throw new RefusedException("subject.told.day");
    }
    var happened = incidents.get(subject.incident()).happenedOn();
    if (happened != null && telling.on().isBefore(happened)) {
      throw new RefusedException("subject.told.before");
    }
    repository.saveTelling(id, telling);
    repository.markChanged(id);
    register.recordStep(access, subject, SubjectEntryKind.NOTICE_GIVEN, null);
  }

  /**
   * Records that a letter about a measure told the subject, when they were to be told at once and
   * nobody recorded that yet. The caller has recorded that the letter went out.
   */
  @Transactional
  public void recordLetter(CaseAccess access, Subject subject, LocalDate day) {
    if (repository.find(subject).filter(NoticeStatus::isOwed).isPresent()) {
      repository.saveTelling(
          subject.id(), new SubjectNotice.Telling(day, SubjectNotice.Way.MEASURE));
      repository.markChanged(subject.id());
      register.recordStep(access, subject, SubjectEntryKind.NOTICE_GIVEN, null);
    }
  }

  /**
   * Stores the decision for a subject whose name came in with an old list. It writes no timeline
   * line of its own: the import has one.
   */
  @Transactional
  public void decidePast(Subject subject, SubjectNotice notice, PersonId by, Instant now) {
    repository.save(subject.id(), subject.key(), notice, by, now);
    scheduleReminder(notice, now);
  }

  private void scheduleReminder(SubjectNotice notice, Instant now) {
    var day = notice.dayToLook(DueDates.dayOf(now));
    schedule.schedule(NoticeReminders.KIND, ConclusionReminders.dueAt(day));
  }

  /** Returns the first thing that is missing or wrong; the day may be a year away at most. */
  public Optional<SubjectNotice.Gap> findGap(SubjectNotice notice) {
    return notice.findGap(LocalDate.ofInstant(register.now(), DueDates.ZONE));
  }

  /** Returns the last decision and its progress; empty when nothing was decided yet. */
  @Transactional(readOnly = true)
  public Optional<NoticeStatus> find(CaseAccess access, Subject subject) {
    access.require(Action.READ_SUBJECT, subject.part());
    return repository.find(subject);
  }

  /**
   * Returns true when it was decided to tell the subject later or not, and nobody told them since.
   * Somebody to whom a promise was given gets no more than this answer.
   */
  @Transactional(readOnly = true)
  public boolean isPutOff(CaseAccess access, Subject subject) {
    if (!access.may(Action.KEEP_GIVEN, subject.part())) {
      access.require(Action.READ_SUBJECT, subject.part());
    }
    return repository.find(subject).filter(NoticeStatus::isPutOff).isPresent();
  }

  /**
   * A subject about whom somebody must look at the decision again, or whom somebody must tell.
   *
   * @param owed true when they have to be told by that day
   */
  public record DueNotice(String number, PartId part, LocalDate day, boolean owed) {}

  /**
   * The decisions to look at again and the subjects who must still be told, as far as this viewer
   * may see them, the earliest day first.
   */
  @Transactional(readOnly = true)
  public List<DueNotice> listDue(Viewer viewer) {
    return repository.listDue(viewer);
  }
}
