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
 * Where somebody shows a receipt. Codes that are not found are counted, after the look: nobody
 * guesses 100 bits, and who has a code gets in, however many others tried from their network.
 */
@Component
record NamelessDoor(Receipts receipts, FilesBeforeRows intake, RateLimits limits) {

  /** Does the work with the report that the code belongs to; empty when it is nobody's code. */
  <T> Optional<T> guarded(String address, ReceiptCode code, Function<Report, T> work) {
    var found = NamelessTime.toTheDay(() -> intake.in(() -> receipts.find(code)));
    if (found.isEmpty()) {
      limits.take(RateLimits.Kind.RECEIPT_CODE, address);
    }
    return found.map(report -> NamelessTime.toTheDay(() -> work.apply(report)));
  }
}
