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
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides whether a subject is told that data about them are kept. A decision not to tell at once
 * comes back on its day, so that silence never lasts because nobody looked.
 */
@Service
public class SubjectNotices {

  private final SubjectRegister register;
  private final NoticeRepository repository;
  private final WorkSchedule schedule;

  SubjectNotices(SubjectRegister register, NoticeRepository repository, WorkSchedule schedule) {
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
    var gap = findGap(notice);
    if (gap.isPresent()) {
      throw new RefusedException("subject.notice.gap." + gap.get());
    }
    repository.save(id, subject.key(), notice, access.viewer().person(), register.now());
    repository.markChanged(id);
    scheduleReminder(notice);
    register.recordStep(access, subject, SubjectEntryKind.NOTICE_DECIDED, null);
  }

  /**
   * Stores the decision for a subject whose name came in with an old list. It writes no timeline
   * line of its own: the import has one.
   */
  @Transactional
  public void decidePast(Subject subject, SubjectNotice notice, PersonId by, Instant now) {
    repository.save(subject.id(), subject.key(), notice, by, now);
    scheduleReminder(notice);
  }

  private void scheduleReminder(SubjectNotice notice) {
    if (notice.lookAgainOn() != null) {
      schedule.schedule(NoticeReminders.KIND, ConclusionReminders.dueAt(notice.lookAgainOn()));
    }
  }

  /** Returns the first thing that is missing or wrong; the day may be a year away at most. */
  public Optional<SubjectNotice.Gap> findGap(SubjectNotice notice) {
    return notice.findGap(LocalDate.ofInstant(register.now(), DueDates.ZONE));
  }

  /** Returns the last decision; empty when nothing was decided yet. */
  @Transactional(readOnly = true)
  public Optional<SubjectNotice> find(CaseAccess access, Subject subject) {
    access.require(Action.READ_SUBJECT, subject.part());
    return repository.find(subject);
  }

  /** A subject about whom a person looks again whether they are told. */
  public record DueNotice(String number, PartId part, LocalDate day) {}

  /** The decisions to look at again that this viewer may see, the first day first. */
  @Transactional(readOnly = true)
  public List<DueNotice> listDue(Viewer viewer) {
    return repository.listDue(viewer);
  }
}
