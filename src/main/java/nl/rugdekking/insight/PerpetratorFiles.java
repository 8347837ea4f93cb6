// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight;

import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.subject.Dossiers;
import nl.rugdekking.subject.Dossiers.DossierIncident;
import nl.rugdekking.subject.SubjectRequest;
import nl.rugdekking.subject.SubjectRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is kept about a perpetrator who asked for it, and records that the file was made. */
@Service
public class PerpetratorFiles {

  private final SubjectRequests requests;
  private final Dossiers dossiers;
  private final KeptCases cases;
  private final AuditLog audit;

  PerpetratorFiles(SubjectRequests requests, Dossiers dossiers, KeptCases cases, AuditLog audit) {
    this.requests = requests;
    this.dossiers = dossiers;
    this.cases = cases;
    this.audit = audit;
  }

  /**
   * Returns what is kept about the perpetrator of this request, in all cases that the viewer may
   * open. Talks with the confidential adviser are left out.
   *
   * @throws StalePageException when the part has no such request for access
   */
  @Transactional
  public KeptData read(CaseAccess access, PartId part, UUID request) {
    access.require(Action.DOSSIER, part);
    var subject = get(access, part, request).subject();
    var viewer = access.viewer();
    var lines = dossiers.getDossier(viewer, subject).lines();
    return new KeptData(
        lines.stream().filter(line -> !line.talk()).map(line -> cases.read(viewer, line)).toList(),
        lines.stream().anyMatch(DossierIncident::talk) || dossiers.hasMore(viewer, subject));
  }

  /** Records in the audit log that the file was made, and how many of its lines were left out. */
  @Transactional
  public void recordMade(CaseAccess access, PartId part, UUID request, int lines, int left) {
    var subject = get(access, part, request).subject();
    audit.record(
        AuditEvent.of("insight.made", Purpose.SUPERVISION, "subject", subject.value())
            .by(access.viewer().person().value())
            .within(access.part(part).incident().value())
            .with(Map.of("lines", String.valueOf(lines), "left", String.valueOf(left))));
  }

  private SubjectRequest get(CaseAccess access, PartId part, UUID id) {
    var request = requests.get(access, part, id);
    if (request.kind() != SubjectRequest.Kind.ACCESS) {
      throw new StalePageException();
    }
    return request;
  }
}
