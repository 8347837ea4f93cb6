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
 * Takes the accused out of the register: when there was no incident, after a year, and at once when
 * whoever handles it says so. The key goes afterwards, by the tick.
 */
@Service
public class Erasing {

  /** The term for what was unfounded (3-domain, default terms). */
  static final int YEARS = 1;

  private final SubjectRegister register;
  private final SubjectRepository repository;
  private final Marks marks;
  private final SubjectLinks links;
  private final Due due;

  Erasing(
      SubjectRegister register,
      SubjectRepository repository,
      Marks marks,
      SubjectLinks links,
      Due due) {
    this.register = register;
    this.repository = repository;
    this.marks = marks;
    this.links = links;
    this.due = due;
  }

  /**
   * Somebody was recorded wrongly, or may not be kept any longer. What keeps a colleague out of the
   * case stays as long as the case does: else an office would open it to them.
   */
  @Transactional
  public void erase(CaseAccess access, PartId part, SubjectId id) {
    var subject = register.get(access, part, Action.SUBJECT, id);
    leaveDossier(access, id);
    repository.erase(id);
    due.wake(SubjectTick.KIND, register.now());
    register.step(access, subject, SubjectEntry.ERASED, null);
  }

  private void leaveDossier(CaseAccess access, SubjectId id) {
    links.isolate(access, id);
    marks.remove(id);
  }

  /** A part was closed as unfounded or no incident: nobody is proposed by it, and it is erased. */
  public void prepare(CaseAccess access, PartId part, LocalDate closedOn) {
    var day = closedOn.plusYears(YEARS);
    for (var subject : repository.list(part)) {
      leaveDossier(access, subject.id());
      repository.eraseOn(subject.id(), day);
    }
    due.wake(SubjectTick.KIND, day.atStartOfDay(DueDates.ZONE).toInstant());
  }

  /** The part was opened again: who is recorded in it can be found again, and is linked to none. */
  public void undo(PartId part) {
    for (var subject : repository.list(part)) {
      if (subject.eraseOn() != null) {
        repository.eraseOn(subject.id(), null);
        marks.replace(subject.id(), subject.marks());
      }
    }
  }
}
