// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.LocalDate;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.tick.Due;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases subjects: a year after their part was closed without an incident, or at once when a
 * handler decides so. The key is destroyed afterwards by {@link SubjectTick}.
 */
@Service
public class Erasing {

  /**
   * The years after which a subject is erased when there was no incident (default term of the
   * domain).
   */
  static final int YEARS = 1;

  private final SubjectRegister register;
  private final SubjectRepository repository;
  private final Marks marks;
  private final SubjectLinks links;
  private final Due schedule;

  Erasing(
      SubjectRegister register,
      SubjectRepository repository,
      Marks marks,
      SubjectLinks links,
      Due schedule) {
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
    repository.erase(id);
    schedule.wake(SubjectTick.KIND, register.now());
    register.step(access, subject, SubjectEntry.ERASED, null);
  }

  private void leaveDossier(CaseAccess access, SubjectId id) {
    links.isolate(access, id);
    marks.remove(id);
  }

  /**
   * Called when a part is closed as unfounded or as no incident: its subjects are no longer
   * proposed as possible matches, and are erased after a year.
   */
  public void prepare(CaseAccess access, PartId part, LocalDate closedOn) {
    var day = closedOn.plusYears(YEARS);
    for (var subject : repository.list(part)) {
      leaveDossier(access, subject.id());
      repository.eraseOn(subject.id(), day);
    }
    schedule.wake(SubjectTick.KIND, day.atStartOfDay(DueDates.ZONE).toInstant());
  }

  /**
   * Called when the part is reopened: its subjects can be found again, but old links do not return.
   */
  public void undo(PartId part) {
    for (var subject : repository.list(part)) {
      if (subject.eraseOn() != null) {
        repository.eraseOn(subject.id(), null);
        marks.replace(subject.id(), subject.marks());
      }
    }
  }
}
