// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.LiftedBlocks;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A colleague was recorded by mistake: nothing of them stays, and whom that kept from the case it
 * keeps no longer (domain rule 7: undone without trace on the wrong one).
 */
@Service
public class Acquitting {

  private final SubjectRegister register;
  private final SubjectRepository subjects;
  private final Erasing erasing;
  private final LiftedBlocks liftedBlocks;
  private final Acquittal acquittal;

  Acquitting(
      SubjectRegister register,
      SubjectRepository subjects,
      Erasing erasing,
      LiftedBlocks liftedBlocks,
      Acquittal acquittal) {
    this.register = register;
    this.subjects = subjects;
    this.erasing = erasing;
    this.liftedBlocks = liftedBlocks;
    this.acquittal = acquittal;
  }

  /** Whether somebody was named to handle the part since, and keeps it whatever is taken back. */
  @Transactional(readOnly = true)
  public boolean isGivenSince(CaseAccess access, PartId part) {
    return acquittal.isGivenSince(access.require(Action.SUBJECT, part));
  }

  /**
   * @throws RefusedException when it is no colleague, or the report itself named them
   */
  @Transactional
  public void acquit(CaseAccess access, PartId part, SubjectId id) {
    var subject = register.get(access, part, Action.SUBJECT, id);
    var colleague = subject.colleague();
    if (colleague == null) {
      throw new RefusedException("subject.acquit.none");
    }
    if (liftedBlocks.wasTold(subject.incident(), colleague)) {
      throw new RefusedException("subject.acquit.told");
    }
    erasing.erase(access, part, id);
    if (isRecordedElsewhere(access, subject, colleague)) {
      return;
    }
    acquittal.write(access, part, liftedBlocks.acquit(subject.incident(), colleague));
  }

  // Of another person affected in the same incident.
  private boolean isRecordedElsewhere(CaseAccess access, Subject subject, PersonId colleague) {
    return access.all().stream()
        .filter(part -> part.incident().equals(subject.incident()))
        .map(CasePart::id)
        .flatMap(part -> subjects.list(part).stream())
        .anyMatch(other -> !other.id().equals(subject.id()) && colleague.equals(other.colleague()));
  }
}
