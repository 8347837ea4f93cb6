// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.BlockRemoval;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects the mistake that a colleague was recorded as perpetrator. It erases the record, and
 * removes the blocks that kept people out of the case because of it (domain rule 7: a wrong record
 * must leave no trace on the person).
 */
@Service
public class AcquittalService {

  private final SubjectRegister register;
  private final SubjectRepository subjects;
  private final SubjectErasure erasure;
  private final BlockRemoval blockRemoval;
  private final AcquittalNotice notice;

  AcquittalService(
      SubjectRegister register,
      SubjectRepository subjects,
      SubjectErasure erasure,
      BlockRemoval blockRemoval,
      AcquittalNotice notice) {
    this.register = register;
    this.subjects = subjects;
    this.erasure = erasure;
    this.blockRemoval = blockRemoval;
    this.notice = notice;
  }

  /**
   * Returns true when somebody has assigned the part since the accusation, so that its handler
   * stays.
   */
  @Transactional(readOnly = true)
  public boolean isReassignedSince(CaseAccess access, PartId part) {
    return notice.isReassignedSince(access.require(Action.SUBJECT, part));
  }

  /**
   * Erases this subject, and the blocks unless another record in the incident still accuses them.
   *
   * @throws RefusedException when the subject is no colleague, or when the report itself accuses
   *     them, because only the reporter can be wrong about that
   */
  @Transactional
  public void acquit(CaseAccess access, PartId part, SubjectId id) {
    var subject = register.get(access, part, Action.SUBJECT, id);
    var colleague = subject.colleague();
    if (colleague == null) {
      throw new RefusedException("subject.acquit.none");
    }
    if (blockRemoval.isAccusedByReport(subject.incident(), colleague)) {
      throw new RefusedException("subject.acquit.told");
    }
    erasure.erase(access, part, id);
    if (isRecordedElsewhere(access, subject, colleague)) {
      return;
    }
    notice.record(access, part, blockRemoval.removeAccusation(subject.incident(), colleague));
  }

  // Returns true when the incident has another record of this colleague, in this part or another.
  private boolean isRecordedElsewhere(CaseAccess access, Subject subject, PersonId colleague) {
    return access.all().stream()
        .filter(part -> part.incident().equals(subject.incident()))
        .map(CasePart::id)
        .flatMap(
            part ->
                Stream.concat(subjects.list(part).stream(), subjects.listShielded(part).stream()))
        .anyMatch(other -> !other.id().equals(subject.id()) && colleague.equals(other.colleague()));
  }
}
