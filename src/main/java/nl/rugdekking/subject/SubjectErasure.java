// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a subject (a recorded perpetrator) when a handler decides so. The encryption key is
 * destroyed afterwards by {@link SubjectErasureJob}.
 */
@Service
public class SubjectErasure {

  private final SubjectRegister register;
  private final SubjectRepository repository;
  private final SubjectLinks links;
  private final WorkSchedule schedule;

  SubjectErasure(
      SubjectRegister register,
      SubjectRepository repository,
      SubjectLinks links,
      WorkSchedule schedule) {
    this.register = register;
    this.repository = repository;
    this.links = links;
    this.schedule = schedule;
  }

  /**
   * Erases a wrong record, or one that may not be stored any longer. A colleague who was accused
   * stays blocked from the case as long as it exists, because their office would otherwise let them
   * read it.
   */
  @Transactional
  public void erase(CaseAccess access, PartId part, SubjectId id) {
    var subject = register.get(access, part, Action.SUBJECT, id);
    links.leaveDossier(access, id);
    repository.markErased(id);
    schedule.schedule(SubjectErasureJob.KIND, register.now());
    register.recordStep(access, subject, SubjectEntryKind.ERASED, null);
  }
}
