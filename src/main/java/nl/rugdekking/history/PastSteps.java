// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.audit.Audit;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.register.Entry;
import nl.rugdekking.register.Timeline;
import nl.rugdekking.vault.KeyId;
import org.springframework.stereotype.Component;

/** Writes the first timeline entry and audit event of an imported incident. */
@Component
class PastSteps {

  private final Timeline timeline;
  private final Audit audit;
  private final Organisations organisations;

  PastSteps(Timeline timeline, Audit audit, Organisations organisations) {
    this.timeline = timeline;
    this.audit = audit;
    this.organisations = organisations;
  }

  UUID policy(PastIncident imported) {
    return organisations.structure().policy(imported.body()).id();
  }

  void imported(
      PastIncident imported, IncidentId incident, PartId part, KeyId key, Past.Moment moment) {
    timeline.add(
        incident,
        key,
        new Entry(
            part, moment.at(), moment.by(), PastEntry.IMPORTED, null, imported.words(), false));
    audit.record(
        AuditEvent.of("incident.imported", Purpose.HANDLING, "incident", incident.value()).by(moment.by().value()).within(incident.value()));
  }
}
