// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.nameless;

import java.util.Optional;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.report.Report;
import nl.rugdekking.report.ReportRepository;
import org.springframework.stereotype.Component;

/** Finds the report of a receipt code. */
@Component
record ReceiptLookup(ReceiptRepository receipts, ReportRepository reports) {

  Optional<Report> find(ReceiptCode code) {
    return receipts.find(code).flatMap(reports::find);
  }

  /** Returns the body that the reporter chose; empty for a report from before it was stored. */
  Optional<BodyKind> findBody(Report report) {
    return receipts.findBody(report.id());
  }
}
