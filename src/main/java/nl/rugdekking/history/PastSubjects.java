// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.Ids;
import nl.rugdekking.subject.MarkRepository;
import nl.rugdekking.subject.Subject;
import nl.rugdekking.subject.SubjectDetails;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.SubjectNotices;
import nl.rugdekking.subject.SubjectRepository;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Adds the perpetrators that a list names to the register. They can be proposed as a match later,
 * but are linked to nobody yet.
 */
@Component
record PastSubjects(
    SubjectRepository subjects, MarkRepository marks, SubjectNotices notices, Vault vault) {

  void add(
      PastIncident.PastSubject named,
      IncidentId incident,
      PartId part,
      PastIncidentWriter.ImportStamp stamp) {
    var subject =
        new Subject(
            new SubjectId(Ids.timeOrdered()),
            incident,
            part,
            named.kind(),
            null,
            new SubjectDetails(named.name(), null, null, null, null, null),
            vault.newKey(KeyKind.SUBJECT),
            stamp.at(),
            0);
    subjects.insert(subject, stamp.by());
    marks.replace(subject.id(), subject.marks());
    if (named.notice() != null) {
      notices.decidePast(subject, named.notice(), stamp.by(), stamp.at());
    }
  }
}
