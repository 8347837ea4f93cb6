// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.audit.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The perpetrators in a part, for somebody who must know them to keep a promise that was given to
 * them, such as a police report. It shows nothing of other cases.
 */
@Service
public class NeededSubjects {

  private final SubjectRepository repository;
  private final SubjectRegister register;

  NeededSubjects(SubjectRepository repository, SubjectRegister register) {
    this.repository = repository;
    this.register = register;
  }

  /**
   * Lists the perpetrators, without those who are shielded. The audit log records that each was
   * seen.
   */
  @Transactional
  public List<Subject> list(CaseAccess access, PartId part) {
    access.require(Action.KEEP_GIVEN, part);
    var subjects = repository.list(part);
    subjects.forEach(subject -> register.logRead(access.viewer(), Purpose.PROMISE, subject));
    return subjects;
  }

  /**
   * Lists the same perpetrators for a decision of the application that shows nothing of them, so
   * that nobody saw them.
   */
  @Transactional(readOnly = true)
  public List<Subject> listUnseen(CaseAccess access, PartId part) {
    access.require(Action.KEEP_GIVEN, part);
    return repository.list(part);
  }
}
