// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds what was counted, so that an overview adds up few rows. */
@Component
class TallyTick implements DueWork {

  static final String KIND = "tally";

  private final Tallies tallies;
  private final TransactionTemplate transactions;

  TallyTick(Tallies tallies, TransactionTemplate transactions) {
    this.tallies = tallies;
    this.transactions = transactions;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    transactions.executeWithoutResult(status -> tallies.fold());
  }
}
