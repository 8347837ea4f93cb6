// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.time.Clock;
import nl.rugdekking.access.BlockRemoval;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;

/** Runs when a working day has passed since something was reported on somebody's behalf. */
@Component
record OwnersDayJob(OwnersDay day, BlockRemoval blocks, DueRowProcessor rows, Clock clock)
    implements DueWork {

  static final String KIND = "owners-day";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    rows.processEachInTransaction(
        KIND,
        "case_part",
        () -> blocks.listHeldUntil(clock.instant()),
        part -> part.id().value(),
        day::begin);
  }
}
