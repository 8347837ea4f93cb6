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
 * The data that affected persons may read about the perpetrators in their own case: the
 * perpetrators that were recorded, and from the dossier only their own other cases (domain rule 3).
 */
@Service
public class OwnSubjects {

  /**
   * A perpetrator in the affected person's case.
   *
   * @param otherCases the numbers of the affected person's other cases in the same dossier
   * @param conclusions the conclusions that rest on the affected person's own cases alone
   */
  public record OwnSubject(
      Subject subject, List<String> otherCases, List<Conclusion> conclusions) {}

  private final SubjectRepository repository;
  private final SubjectLinkRepository links;
  private final ConclusionRepository conclusions;
  private final SubjectRegister register;

  OwnSubjects(
      SubjectRepository repository,
      SubjectLinkRepository links,
      ConclusionRepository conclusions,
      SubjectRegister register) {
    this.repository = repository;
    this.links = links;
    this.conclusions = conclusions;
    this.register = register;
  }

  /**
   * The perpetrators in a part, without those who are shielded. The audit log records that each was
   * seen.
   */
  @Transactional
  public List<OwnSubject> list(CaseAccess access, PartId part) {
    access.require(Action.READ_OWN_SUBJECT, part);
    return repository.list(part).stream().map(subject -> read(access, subject)).toList();
  }

  private OwnSubject read(CaseAccess access, Subject subject) {
    register.logRead(access.viewer(), Purpose.INSIGHT, subject);
    var ownMembers = links.listOfAffected(access.viewer().person(), subject.id());
    return new OwnSubject(
        subject,
        ownMembers.stream()
            .map(SubjectLinkRepository.DossierMember::number)
            .filter(number -> !number.equals(access.number()))
            .distinct()
            .toList(),
        conclusions.listBasedOn(
            ownMembers.stream().map(SubjectLinkRepository.DossierMember::subject).toList()));
  }
}
