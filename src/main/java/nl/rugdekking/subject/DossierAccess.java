// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.UUID;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.register.acting.Repetition.OtherAct;
import org.springframework.stereotype.Component;

/**
 * Checks if a viewer may conclude about a dossier, and records in the audit log that it was read.
 */
@Component
record DossierAccess(AccessControl access, AuditLog audit) {

  boolean mayConclude(Viewer viewer, Subject subject) {
    return access.may(viewer, subject.incident(), subject.part(), Action.DOSSIER);
  }

  boolean mayRead(Viewer viewer, OtherAct act) {
    return access.may(viewer, act.incident(), act.part(), Action.READ);
  }

  /** Records that the viewer saw the subject, and so its part: the affected can see who looked. */
  void logRead(Viewer viewer, Subject subject) {
    record(viewer, "look.READ_SUBJECT", "subject", subject.id().value(), subject);
    record(viewer, "look.READ_SUBJECT", "part", subject.part().value(), subject);
  }

  void logConclusion(Viewer viewer, Subject subject) {
    record(viewer, "dossier.concluded", "subject", subject.id().value(), subject);
  }

  private void record(Viewer viewer, String verb, String kind, UUID object, Subject subject) {
    audit.record(
        AuditEvent.of(verb, Purpose.SUPERVISION, kind, object)
            .by(viewer.person().value())
            .within(subject.incident().value()));
  }
}
