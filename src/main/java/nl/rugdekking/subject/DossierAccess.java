// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.List;
import java.util.Set;
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
 * Checks what a viewer may do with a dossier and which of its acts they may read, and records in
 * the audit log that it was read.
 */
@Component
record DossierAccess(AccessControl access, AuditLog audit, JdbcClient jdbc) {

  private static final String READABLE =
      "select p.part_id from case_part p where p.part_id = any (:parts) and "
          + VisibleParts.CONDITION;

  boolean mayConclude(Viewer viewer, Subject subject) {
    return access.may(viewer, subject.incident(), subject.part(), Action.DOSSIER);
  }

  /**
   * Those of these acts that the viewer may read. They are checked with one query, because a series
   * may be long.
   */
  List<OtherAct> listReadable(Viewer viewer, List<OtherAct> acts) {
    if (acts.isEmpty()) {
      return acts;
    }
    var readable =
        Set.copyOf(
            jdbc.sql(READABLE)
                .params(VisibleParts.forViewer(viewer).parameters())
                .param("parts", acts.stream().map(act -> act.part().value()).toArray(UUID[]::new))
                .query((row, number) -> new PartId(row.getObject("part_id", UUID.class)))
                .list());
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
