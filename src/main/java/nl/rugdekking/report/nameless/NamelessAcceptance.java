// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.nameless;

import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.report.Receipt;
import nl.rugdekking.report.ReportAcceptance;
import nl.rugdekking.report.UploadTransactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accepts a report without a name and stores the hash of its receipt code. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NamelessAcceptance {

  private final ReportAcceptance acceptance;
  private final ReceiptRepository receipts;

  NamelessAcceptance(ReportAcceptance acceptance, ReceiptRepository receipts) {
    this.acceptance = acceptance;
    this.receipts = receipts;
  }

  /**
   * @param body the body that the reporter chose
   */
  Receipt accept(
      ReceiptCode code,
      BodyKind body,
      ReportAcceptance.AcceptedReport accepted,
      UploadTransactions.IncomingFiles incoming) {
    var receipt = acceptance.accept(accepted, incoming);
    receipts.add(code, receipt.report(), body);
    return receipt;
  }
}
