// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Accusations;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records, changes and reads the subjects of a part: the (alleged) perpetrators of what happened to
 * one affected person.
 */
@Service
public class Subjects {

  private final SubjectRegister register;
  private final SubjectRepository repository;
  private final MarkRepository marks;
  private final Accusations accusations;
  private final Vault vault;

  Subjects(
      SubjectRegister register,
      SubjectRepository repository,
      MarkRepository marks,
      Accusations accusations,
      Vault vault) {
    this.register = register;
    this.repository = repository;
    this.marks = marks;
    this.accusations = accusations;
    this.vault = vault;
  }

  /** Returns the subjects of a part, and records in the audit log that each was seen. */
  @Transactional
  public List<Subject> list(CaseAccess access, PartId part) {
    access.require(Action.READ_SUBJECT, part);
    var subjects = repository.list(part);
    subjects.forEach(subject -> register.logRead(access.viewer(), access.purpose(part), subject));
    return subjects;
  }

  /**
   * Returns true when a subject is recorded in the part. Nothing of a subject is shown, so the
   * audit log records nothing.
   */
  @Transactional(readOnly = true)
  public boolean areRecorded(CaseAccess access, PartId part) {
    access.require(Action.READ_SUBJECT, part);
    return !access.accused().isEmpty() || repository.hasAny(part);
  }

  /**
   * Returns one subject, for the form that changes it, and records in the audit log that it was
   * seen.
   */
  @Transactional
  public Subject get(CaseAccess access, PartId part, SubjectId id) {
    var subject = register.get(access, part, Action.SUBJECT, id);
    register.logRead(access.viewer(), access.purpose(part), subject);
    return subject;
  }

  /**
   * Records a subject who is no colleague.
   *
   * @param id the id that was made with the form, so that a form sent twice records one subject
   */
  @Transactional
  public void record(
      CaseAccess access, PartId part, SubjectId id, SubjectKind kind, SubjectDetails details) {
    add(access, part, id, kind, details, null);
  }

  /**
   * Records a colleague as perpetrator. From then on that colleague and the managers above the
   * colleague or the affected person may not read the case because of their office (domain rule 1).
   * The viewer may be one of them.
   *
   * @throws RefusedException when this person is the affected person
   */
  @Transactional
  public void accuse(
      CaseAccess access, PartId part, SubjectId id, Person colleague, SubjectDetails details) {
    if (access.isAffected(colleague.id())) {
      throw new RefusedException("subject.affected");
    }
    if (add(access, part, id, SubjectKind.COLLEAGUE, details, colleague.id())) {
      accusations.accuse(access, part, colleague.id());
    }
  }

  // Returns false when the subject was recorded before, by the same form.
  private boolean add(
      CaseAccess access,
      PartId part,
      SubjectId id,
      SubjectKind kind,
      SubjectDetails details,
      @Nullable PersonId colleague) {
    register.requireStorable(access, part);
    var subject =
        new Subject(
            id,
            access.part(part).incident(),
            part,
            kind,
            colleague,
            details,
            vault.newKey(KeyKind.SUBJECT),
            register.now(),
            0);
    if (!repository.insert(subject, access.viewer().person())) {
      return false;
    }
    marks.replace(id, subject.marks());
    register.recordStep(access, subject, SubjectEntryKind.RECORDED, null);
    return true;
  }

  /**
   * Changes a subject. Of a colleague only the other details change, not the kind and the name.
   *
   * @throws StalePageException when somebody changed it after this version was read
   */
  @Transactional
  public void change(
      CaseAccess access, PartId part, SubjectId id, int version, SubjectChange change) {
    var before = register.get(access, part, Action.SUBJECT, id);
    var colleague = before.colleague();
    var details =
        colleague == null ? change.details() : change.details().withName(before.details().name());
    var after =
        new Subject(
            id,
            before.incident(),
            part,
            colleague == null ? change.kind() : before.kind(),
            colleague,
            details,
            before.key(),
            before.recordedAt(),
            version);
    if (!repository.update(after, version)) {
      throw new StalePageException();
    }
    marks.replace(id, after.marks());
    register.recordStep(access, after, SubjectEntryKind.CHANGED, null);
  }

  /** The new values. */
  public record SubjectChange(SubjectKind kind, SubjectDetails details) {}
}
