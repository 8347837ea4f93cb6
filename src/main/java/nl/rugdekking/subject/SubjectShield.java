// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shields an accused person when there was no incident, or when it did not happen (domain rule 12).
 * Nothing is destroyed, but the subject is no longer on any page, in any dossier, proposal or
 * search. Only the responsible person can open it, with a reason.
 */
@Service
public class SubjectShield {

  private final SubjectRegister register;
  private final SubjectRepository subjects;
  private final SubjectLinks links;
  private final MarkRepository marks;
  private final PartService parts;
  private final WorkSchedule schedule;

  SubjectShield(
      SubjectRegister register,
      SubjectRepository subjects,
      SubjectLinks links,
      MarkRepository marks,
      PartService parts,
      WorkSchedule schedule) {
    this.register = register;
    this.subjects = subjects;
    this.links = links;
    this.marks = marks;
    this.parts = parts;
    this.schedule = schedule;
  }

  /**
   * Shields the subjects of a part. Called when it is closed with an outcome that shields the
   * accused.
   */
  public void shield(CaseAccess access, PartId part) {
    for (var subject : subjects.list(part)) {
      links.leaveDossier(access, subject.id());
      subjects.setShielded(subject.id(), true);
    }
    // Conclusions that were also based on these subjects were removed, and this job destroys their
    // keys.
    schedule.schedule(SubjectErasureJob.KIND, register.now());
  }

  /**
   * Takes the shield from the subjects of a part. Called when it is reopened: they can be found
   * again, without their old links.
   */
  public void lift(PartId part) {
    for (var subject : subjects.listShielded(part)) {
      subjects.setShielded(subject.id(), false);
      marks.replace(subject.id(), subject.marks());
    }
    // While they were shielded nobody was asked to look again at a notice to them.
    schedule.schedule(NoticeReminders.KIND, register.now());
  }

  /** Returns true when somebody is shielded in this part. */
  @Transactional(readOnly = true)
  public boolean hasShielded(CaseAccess access, PartId part) {
    access.require(Action.READ_SUBJECT, part);
    return subjects.countShielded(part) > 0;
  }

  /**
   * Opens the shielded subjects of a part once. The timeline keeps the reason, and the audit log
   * who looked.
   *
   * @throws StalePageException when nobody is shielded in it (any more)
   */
  @Transactional
  public List<Subject> open(CaseAccess access, PartId part, SubmittedText reason) {
    var affected = parts.get(access, part, Action.OPEN_SHIELDED);
    var shielded = subjects.listShielded(part);
    if (shielded.isEmpty()) {
      throw new StalePageException();
    }
    parts.recordStepOnce(access, affected, SubjectEntryKind.SHIELD_OPENED, reason, false);
    shielded.forEach(subject -> register.logRead(access.viewer(), access.purpose(part), subject));
    return shielded;
  }
}
