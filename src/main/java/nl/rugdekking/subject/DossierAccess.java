// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.register.acting.Repetition.OtherAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checks what a viewer may do with a dossier (the incidents around one perpetrator) and which of
 * its acts they may read, and records in the audit log that it was read or concluded about.
 */
@Component
record DossierAccess(AccessControl access, AuditLog audit, JdbcClient jdbc) {

  private static final String READABLE =
      "select p.part_id from case_part p where p.part_id = any (:parts) and "
          + VisibleParts.CONDITION;

  /** Returns true when the viewer may write down what they make of the dossier. */
  boolean mayConclude(Viewer viewer, Subject subject) {
    return access.may(viewer, subject.incident(), subject.part(), Action.DOSSIER);
  }

  /**
   * Returns those of these acts that the viewer may read. They are checked with one query, because
   * a series may be long.
   */
  List<OtherAct> listReadable(Viewer viewer, List<OtherAct> acts) {
    if (acts.isEmpty()) {
      return acts;
    }
    var parts = acts.stream().map(act -> act.part().value()).toArray(UUID[]::new);
    var readable =
        jdbc.sql(READABLE)
            .params(VisibleParts.forViewer(viewer).parameters())
            .param("parts", parts)
            .query((row, number) -> new PartId(row.getObject("part_id", UUID.class)))
            .set();
    return acts.stream().filter(act -> readable.contains(act.part())).toList();
  }

  /**
   * Records that the viewer saw the subject, and so its part: the affected person can see who
   * looked.
   */
  void logRead(Viewer viewer, Subject subject) {
    record(viewer, "look.READ_SUBJECT", "subject", subject.id().value(), subject);
    record(viewer, "look.READ_SUBJECT", "part", subject.part().value(), subject);
  }

  /** Records that the viewer wrote a conclusion about the dossier of this subject. */
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
