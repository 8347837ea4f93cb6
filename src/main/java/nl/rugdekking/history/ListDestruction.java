// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Clock;
import nl.rugdekking.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys what is left of lists: files, rows that did not come in, and keys of undone cases. */
@Component
class ListDestruction {

  private final HistoryRepository lists;
  private final UndoRepository undone;
  private final Vault vault;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ListDestruction(
      HistoryRepository lists,
      UndoRepository undone,
      Vault vault,
      TransactionTemplate transactions,
      Clock clock) {
    this.clock = clock;
    this.lists = lists;
    this.undone = undone;
    this.vault = vault;
    this.transactions = transactions;
  }

  void destroyOld() {
    var now = clock.instant();
    transactions.executeWithoutResult(
        status -> lists.endStartedBefore(now.minus(HistoryLists.LIFE), now));
    for (var list : transactions.execute(status -> lists.withKeyToDestroy())) {
      vault.destroy(list.key());
      transactions.executeWithoutResult(status -> lists.keyGone(list.id()));
    }
    var past = now.minus(ImportUndo.LIFE);
    for (var key : transactions.execute(status -> undone.keysToDestroy(past))) {
      vault.destroy(key);
      transactions.executeWithoutResult(status -> undone.forget(key));
    }
  }
}
