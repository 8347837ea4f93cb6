// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.Map;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.Letter;
import nl.rugdekking.post.Post;
import org.springframework.stereotype.Component;

/**
 * Confirms that a report was received: writes a row to the audit log and, when the reporter gave
 * their name, sends them a letter with the link to the report.
 */
@Component
record ReceiptConfirmation(AuditLog audit, Post post, Organisations organisations) {

  void confirm(Report report) {
    var reporter = report.reporter();
    audit.record(
        AuditEvent.of("report.received", Purpose.HANDLING, "report", report.id())
            .by(reporter == null ? null : reporter.value())
            .within(report.incident().value()));
    if (reporter != null) {
      write(report, reporter);
    }
  }

  private void write(Report report, PersonId reporter) {
    var organisation = organisations.current();
    var path = "/" + organisation.slug() + "/meldingen/" + report.id();
    post.queue(
        new Letter(
            reporter.value(),
            "report-received",
            Map.of("organisation", organisation.name(), "path", path)));
  }
}
