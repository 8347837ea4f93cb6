// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.nameless;

import java.util.Optional;
import java.util.function.Function;
import nl.rugdekking.database.NamelessClock;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.report.Report;
import nl.rugdekking.report.UploadTransactions;
import org.springframework.stereotype.Component;

/**
 * Checks a receipt code. Only unknown codes are counted against the rate limit, and after the
 * look-up: nobody guesses 100 bits, and a person with a valid code gets in however many others in
 * their network tried.
 */
@Component
record ReceiptCodeCheck(
    ReceiptLookup receipts, UploadTransactions transactions, RateLimits limits) {

  /** Does the work with the report of this code; empty when no report has it. */
  <T> Optional<T> runWithReport(String address, ReceiptCode code, Function<Report, T> work) {
    var found = NamelessClock.runRoundedToDay(() -> transactions.run(() -> receipts.find(code)));
    if (found.isEmpty()) {
      limits.countAttempt(RateLimits.Kind.RECEIPT_CODE, address);
    }
    return found.map(report -> NamelessClock.runRoundedToDay(() -> work.apply(report)));
  }
}
