// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.LocalDate;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases subjects: a year after their part was closed without an incident, or at once when a
 * handler decides so. The key is destroyed afterwards by {@link SubjectErasureJob}.
 */
@Service
public class SubjectErasure {

  /**
   * The years after which a subject is erased when there was no incident (default term of the
   * domain).
   */
  static final int YEARS_UNTIL_ERASURE = 1;

  private final SubjectRegister register;
  private final SubjectRepository repository;
  private final MarkRepository marks;
  private final SubjectLinks links;
  private final WorkSchedule schedule;

  SubjectErasure(
      SubjectRegister register,
      SubjectRepository repository,
      MarkRepository marks,
      SubjectLinks links,
      WorkSchedule schedule) {
    this.register = register;
    this.repository = repository;
    this.marks = marks;
    this.links = links;
    this.schedule = schedule;
  }

  /**
   * Erases a wrong record, or one that may not be stored any longer. The block of a colleague stays
   * as long as the case, because their office would let them read it otherwise.
   */
  @Transactional
  public void erase(CaseAccess access, PartId part, SubjectId id) {
    var subject = register.get(access, part, Action.SUBJECT, id);
    leaveDossier(access, id);
    repository.markErased(id);
    schedule.schedule(SubjectErasureJob.KIND, register.now());
    register.recordStep(access, subject, SubjectEntryKind.ERASED, null);
  }

  private void leaveDossier(CaseAccess access, SubjectId id) {
    links.removeAllLinks(access, id);
    marks.delete(id);
  }

  /**
   * Called when a part is closed as unfounded or as no incident: its subjects are no longer
   * proposed as possible matches, and are erased after a year.
   */
  public void scheduleErasure(CaseAccess access, PartId part, LocalDate closedOn) {
    var day = closedOn.plusYears(YEARS_UNTIL_ERASURE);
    for (var subject : repository.list(part)) {
      leaveDossier(access, subject.id());
      repository.setEraseOn(subject.id(), day);
    }
    schedule.schedule(SubjectErasureJob.KIND, day.atStartOfDay(DueDates.ZONE).toInstant());
  }

  /**
   * Called when the part is reopened: its subjects can be found again, but old links do not return.
   */
  public void cancelErasure(PartId part) {
    for (var subject : repository.list(part)) {
      if (subject.eraseOn() != null) {
        repository.setEraseOn(subject.id(), null);
        marks.replace(subject.id(), subject.marks());
      }
    }
  }
}
