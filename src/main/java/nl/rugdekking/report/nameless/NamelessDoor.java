// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.nameless;

import java.util.Optional;
import java.util.function.Function;
import nl.rugdekking.database.NamelessTime;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.report.FilesBeforeRows;
import nl.rugdekking.report.Report;
import org.springframework.stereotype.Component;

/**
 * Checks a receipt code. Only unknown codes are counted against the rate limit, and after the
 * look-up: nobody guesses 100 bits, and a person with a valid code gets in however many others in
 * their network tried.
 */
@Component
record NamelessDoor(Receipts receipts, FilesBeforeRows intake, RateLimits limits) {

  /** Does the work with the report of this code; empty when no report has it. */
  <T> Optional<T> guarded(String address, ReceiptCode code, Function<Report, T> work) {
    var found = NamelessTime.toTheDay(() -> intake.in(() -> receipts.find(code)));
    if (found.isEmpty()) {
      limits.take(RateLimits.Kind.RECEIPT_CODE, address);
    }
    return found.map(report -> NamelessTime.toTheDay(() -> work.apply(report)));
  }
}
