// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Viewer;

/**
 * Decides who may open the files of a report, and those that were added to a part of a case.
 * Implemented by the room report.
 */
public interface EvidenceRule {

  /**
   * Returns the incident of the report or part; empty when this viewer may not read it in this
   * case.
   */
  Optional<IncidentId> findReadableIncident(CaseAccess access, UUID report);

  /** Returns the incident of the report; empty when it is not the viewer's own report. */
  Optional<IncidentId> findOwnIncident(Viewer viewer, UUID report);
}
