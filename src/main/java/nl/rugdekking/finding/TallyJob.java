// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.function.Function;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds up the counts of the triggers, so that an overview has to sum few rows. */
@Component
record TallyJob(TallyRepository tallies, DueRowProcessor rows, TransactionTemplate transactions)
    implements DueWork {

  private static final String KIND = "tally";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    rows.processTogether(
        KIND,
        "tally_delta",
        transactions.execute(status -> tallies.listPending()),
        Function.identity(),
        some -> transactions.executeWithoutResult(status -> tallies.addUp(some)));
  }
}
