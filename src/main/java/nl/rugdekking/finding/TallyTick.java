// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.function.Function;
import nl.rugdekking.tick.DueRows;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds up the counts of the triggers, so that an overview has to sum few rows. */
@Component
class TallyTick implements DueWork {

  private static final String KIND = "tally";

  private final Tallies tallies;
  private final DueRows rows;
  private final TransactionTemplate transactions;

  TallyTick(Tallies tallies, DueRows rows, TransactionTemplate transactions) {
    this.tallies = tallies;
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    rows.together(
        KIND,
        "tally_delta",
        transactions.execute(status -> tallies.counted()),
        Function.identity(),
        some -> transactions.executeWithoutResult(status -> tallies.fold(some)));
  }
}
