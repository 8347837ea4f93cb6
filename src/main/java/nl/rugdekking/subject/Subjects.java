// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Accusing;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is said to have done it: recorded, mended and read by whoever handles the part. */
@Service
public class Subjects {

  private final SubjectRegister register;
  private final SubjectRepository repository;
  private final Marks marks;
  private final Accusing accusing;
  private final Vault vault;

  Subjects(
      SubjectRegister register,
      SubjectRepository repository,
      Marks marks,
      Accusing accusing,
      Vault vault) {
    this.register = register;
    this.repository = repository;
    this.marks = marks;
    this.accusing = accusing;
    this.vault = vault;
  }

  /** The subjects of a part; each is looked at, and that is written down. */
  @Transactional
  public List<Subject> list(CaseAccess access, PartId part) {
    access.require(Action.READ_SUBJECT, part);
    var found = repository.list(part);
    found.forEach(subject -> register.looked(access.viewer(), access.purpose(part), subject));
    return found;
  }

  /** One, for a form that changes it. */
  @Transactional
  public Subject get(CaseAccess access, PartId part, SubjectId id) {
    var subject = register.get(access, part, Action.SUBJECT, id);
    register.looked(access.viewer(), access.purpose(part), subject);
    return subject;
  }

  /**
   * @param id made with the form, so that a form sent twice is one subject
   */
  @Transactional
  public void record(
      CaseAccess access, PartId part, SubjectId id, SubjectKind kind, SubjectDetails details) {
    add(access, part, id, kind, details, null);
  }

  /**
   * A colleague is accused: from now on neither they nor the line of either reads it by office
   * (domain rule 1), which may include the viewer.
   *
   * @throws RefusedException when it happened to this person
   */
  @Transactional
  public void accuse(
      CaseAccess access, PartId part, SubjectId id, Person colleague, SubjectDetails details) {
    if (access.affects(colleague.id())) {
      throw new RefusedException("subject.affected");
    }
    if (add(access, part, id, SubjectKind.COLLEAGUE, details, colleague.id())) {
      accusing.accuse(access, part, colleague.id());
    }
  }

  private boolean add(
      CaseAccess access,
      PartId part,
      SubjectId id,
      SubjectKind kind,
      SubjectDetails details,
      @Nullable PersonId colleague) {
    register.mustBeKept(access, part);
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
            null,
            0);
    if (!repository.add(subject, access.viewer().person())) {
      return false;
    }
    marks.replace(id, subject.marks());
    register.step(access, subject, SubjectEntry.RECORDED, null);
    return true;
  }

  /**
   * @throws StalePageException when somebody changed it since the version given
   */
  @Transactional
  public void change(CaseAccess access, PartId part, SubjectId id, int version, Change change) {
    var before = register.get(access, part, Action.SUBJECT, id);
    var colleague = before.colleague();
    var details =
        colleague == null ? change.details() : change.details().under(before.details().name());
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
            before.eraseOn(),
            version);
    if (!repository.change(after, version)) {
      throw new StalePageException();
    }
    if (before.eraseOn() == null) {
      marks.replace(id, after.marks());
    }
    register.step(access, after, SubjectEntry.CHANGED, null);
  }

  /** What is known by now. Who is one of us stays so, under the same name. */
  public record Change(SubjectKind kind, SubjectDetails details) {}
}
