// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.Optional;
import java.util.function.Function;
import nl.rugdekking.access.RateLimits;
import nl.rugdekking.database.NamelessTime;
import org.springframework.stereotype.Component;

/** Where somebody shows a receipt. Codes that are not found are counted: who tries is stopped. */
@Component
record NamelessDoor(Receipts receipts, Intake intake, RateLimits limits) {

  <T> Optional<T> guarded(String address, ReceiptCode code, Function<Report, T> work) {
    limits.require(RateLimits.Kind.NAMELESS, "code " + address);
    var found = NamelessTime.toTheDay(() -> intake.in(() -> receipts.find(code)));
    if (found.isEmpty()) {
      limits.note(RateLimits.Kind.NAMELESS, "code " + address);
    }
    return found.map(report -> NamelessTime.toTheDay(() -> work.apply(report)));
  }
}
