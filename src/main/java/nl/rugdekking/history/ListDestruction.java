// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Clock;
import java.util.function.Function;
import nl.rugdekking.tick.DueRows;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys the remains of lists: files, rows that were not imported, and the keys of undone cases.
 */
@Component
class ListDestruction {

  private final HistoryRepository lists;
  private final UndoRepository undone;
  private final Vault vault;
  private final DueRows rows;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ListDestruction(
      HistoryRepository lists,
      UndoRepository undone,
      Vault vault,
      DueRows rows,
      TransactionTemplate transactions,
      Clock clock) {
    this.clock = clock;
    this.lists = lists;
    this.undone = undone;
    this.vault = vault;
    this.rows = rows;
    this.transactions = transactions;
  }

  void destroyOld() {
    var now = clock.instant();
    var old = transactions.execute(status -> lists.startedBefore(now.minus(HistoryLists.LIFE)));
    rows.each(
        HistoryTick.KIND,
        "history_list.started_at",
        old,
        Function.identity(),
        id -> transactions.executeWithoutResult(status -> lists.end(id, now)));
    var finished = transactions.execute(status -> lists.withKeyToDestroy());
    rows.each(HistoryTick.KIND, "history_list.key_id", finished, StoredList::id, this::destroyKey);
    var past = now.minus(ImportUndo.LIFE);
    var keys = transactions.execute(status -> undone.keysToDestroy(past));
    rows.each(HistoryTick.KIND, "key of an undone case", keys, KeyId::value, this::destroy);
  }

  private void destroyKey(StoredList list) {
    vault.destroy(list.key());
    transactions.executeWithoutResult(status -> lists.keyGone(list.id()));
  }

  private void destroy(KeyId key) {
    vault.destroy(key);
    transactions.executeWithoutResult(status -> undone.forget(key));
  }
}
