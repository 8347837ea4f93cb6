// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.register.Timeline;
import nl.rugdekking.register.TimelineEntry;
import nl.rugdekking.vault.KeyId;
import org.springframework.stereotype.Component;

/** Writes the first timeline entry and audit event of an imported incident. */
@Component
record ImportRecorder(Timeline timeline, AuditLog audit, Organisations organisations) {

  UUID policyId(PastIncident imported) {
    return organisations.structure().policy(imported.body()).id();
  }

  void recordImport(
      PastIncident imported,
      IncidentId incident,
      PartId part,
      KeyId key,
      PastIncidentWriter.ImportStamp stamp) {
    timeline.add(
        incident,
        key,
        new TimelineEntry(
            part,
            stamp.at(),
            stamp.by(),
            PastEntryKind.IMPORTED,
            null,
            imported.description(),
            false));
    audit.record(
        AuditEvent.of("incident.imported", Purpose.HANDLING, "incident", incident.value())
            .by(stamp.by().value())
            .within(incident.value()));
  }
}
