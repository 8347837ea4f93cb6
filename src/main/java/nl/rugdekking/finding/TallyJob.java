// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;

/**
 * Adds up the changes that the database triggers wrote, so that an overview has to sum few rows. It
 * also freezes the figures of years that are over.
 */
@Component
record TallyJob(TallyRepository tallies, FrozenYears years, DueRowProcessor rows)
    implements DueWork {

  private static final String KIND = "tally";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    rows.processTogetherInTransaction(KIND, "tally_delta", tallies::listPending, tallies::addUp);
    years.freezeEnded();
  }
}
