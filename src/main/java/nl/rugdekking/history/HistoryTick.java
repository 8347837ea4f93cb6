// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Clock;
import nl.rugdekking.tick.DueWork;
import nl.rugdekking.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes over what was accepted, and destroys lists that are done or too old. */
@Component
class HistoryTick implements DueWork {

  static final String KIND = "history";

  private final HistoryRepository lists;
  private final TakingOver takingOver;
  private final Vault vault;
  private final TransactionTemplate transactions;
  private final Clock clock;

  HistoryTick(
      HistoryRepository lists,
      TakingOver takingOver,
      Vault vault,
      TransactionTemplate transactions,
      Clock clock) {
    this.lists = lists;
    this.takingOver = takingOver;
    this.vault = vault;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    try {
      transactions.execute(status -> lists.accepted()).forEach(takingOver::takeOver);
    } finally {
      destroyOld();
    }
  }

  private void destroyOld() {
    var now = clock.instant();
    transactions.executeWithoutResult(
        status -> lists.endStartedBefore(now.minus(HistoryLists.LIFE), now));
    for (var list : transactions.execute(status -> lists.withKeyToDestroy())) {
      vault.destroy(list.key());
      transactions.executeWithoutResult(status -> lists.keyGone(list.id()));
    }
  }
}
