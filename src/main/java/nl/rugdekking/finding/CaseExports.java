// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a list of cases for a file that leaves the program, and records that in the audit log. Like
 * the list on the page, the file contains only cases that the viewer may open.
 */
@Service
public class CaseExports {

  private final SortedCases cases;
  private final AuditLog audit;

  CaseExports(SortedCases cases, AuditLog audit) {
    this.cases = cases;
    this.audit = audit;
  }

  /**
   * @param query the filter as a query string of codes and days, for the log
   */
  @Transactional
  public SortedCases.Page export(Viewer viewer, CaseFilter filter, CaseOrder order, String query) {
    var list = cases.listAll(viewer, filter, order);
    audit.record(
        AuditEvent.of("look.EXPORT", Purpose.HANDLING, "list", UUID.randomUUID())
            .by(viewer.person().value())
            .with(Map.of("cases", String.valueOf(list.cases().size()), "filter", query)));
    return list;
  }
}
