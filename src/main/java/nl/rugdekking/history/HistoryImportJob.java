// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.List;
import nl.rugdekking.history.StoredList.State;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out imports that were accepted and undos that were asked for, and destroys lists that are
 * too old.
 */
@Component
record HistoryImportJob(
    HistoryRepository lists,
    ListImporter importer,
    ImportUndo undo,
    ListDestruction destruction,
    DueRowProcessor rows,
    TransactionTemplate transactions)
    implements DueWork {

  static final String KIND = "history";
  static final String ACCEPTED = "history_list.accepted";
  static final String UNDOING = "history_list.undoing";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    rows.processEach(KIND, ACCEPTED, inState(State.ACCEPTED), StoredList::id, importer::importList);
    rows.processEach(KIND, UNDOING, inState(State.UNDOING), StoredList::id, undo::carryOut);
    destruction.destroyDue();
  }

  private List<StoredList> inState(State state) {
    return transactions.execute(status -> lists.list(state));
  }
}
