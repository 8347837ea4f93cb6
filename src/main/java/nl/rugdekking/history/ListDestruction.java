// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Clock;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys the remains of lists: their files, the rows that were not imported, and the keys of
 * cases whose import was undone.
 */
@Component
record ListDestruction(
    HistoryRepository lists,
    UndoRepository undone,
    Vault vault,
    DueRowProcessor rows,
    TransactionTemplate transactions,
    Clock clock) {

  void destroyDue() {
    var now = clock.instant();
    rows.processEachInTransaction(
        HistoryImportJob.KIND,
        "history_list.started_at",
        () -> lists.listStartedBefore(now.minus(HistoryLists.MAX_AGE)),
        id -> lists.markEnded(id, now));
    var finished = transactions.execute(status -> lists.listWithKeyToDestroy());
    rows.processEach(
        HistoryImportJob.KIND, "history_list.key_id", finished, StoredList::id, this::destroyKey);
    var importedBefore = now.minus(ImportUndo.UNDO_PERIOD);
    var keys = transactions.execute(status -> undone.listKeysToDestroy(importedBefore));
    rows.processEach(
        HistoryImportJob.KIND, "key of an undone case", keys, KeyId::value, this::destroy);
  }

  private void destroyKey(StoredList list) {
    vault.destroy(list.key());
    transactions.executeWithoutResult(status -> lists.markKeyDestroyed(list.id()));
  }

  private void destroy(KeyId key) {
    vault.destroy(key);
    transactions.executeWithoutResult(status -> undone.deleteKey(key));
  }
}
