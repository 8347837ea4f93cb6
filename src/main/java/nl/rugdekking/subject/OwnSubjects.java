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
 * Reads for affected persons what they may know about the perpetrators in their own case: who was
 * recorded, and from the dossier (the incidents around one perpetrator) only their own other cases
 * (domain rule 3).
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
   * Returns the perpetrators in a part, without those who are shielded, and records in the audit
   * log that each was seen.
   */
  @Transactional
  public List<OwnSubject> list(CaseAccess access, PartId part) {
    access.require(Action.READ_OWN_SUBJECT, part);
    return repository.list(part).stream().map(subject -> read(access, subject)).toList();
  }

  private OwnSubject read(CaseAccess access, Subject subject) {
    register.logRead(access.viewer(), Purpose.INSIGHT, subject);
    var ownMembers = links.listOfAffected(access.viewer().person(), subject.id());
    var otherCases =
        ownMembers.stream()
            .map(SubjectLinkRepository.DossierMember::number)
            .filter(number -> !number.equals(access.number()))
            .distinct()
            .toList();
    var ownSubjects =
        ownMembers.stream().map(SubjectLinkRepository.DossierMember::subject).toList();
    return new OwnSubject(subject, otherCases, conclusions.listBasedOn(ownSubjects));
  }
}
