// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.List;
import nl.rugdekking.history.StoredList.State;
import nl.rugdekking.tick.DueRows;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out imports that were accepted and undos that were asked for, and destroys lists that are
 * too old.
 */
@Component
class HistoryTick implements DueWork {

  static final String KIND = "history";
  static final String ACCEPTED = "history_list.accepted";
  static final String UNDOING = "history_list.undoing";

  private final HistoryRepository lists;
  private final TakingOver takingOver;
  private final ImportUndo undo;
  private final ListDestruction destruction;
  private final DueRows rows;
  private final TransactionTemplate transactions;

  HistoryTick(
      HistoryRepository lists,
      TakingOver importer,
      ImportUndo undo,
      ListDestruction destruction,
      DueRows rows,
      TransactionTemplate transactions) {
    this.lists = lists;
    this.takingOver = importer;
    this.undo = undo;
    this.destruction = destruction;
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    rows.each(KIND, ACCEPTED, inState(State.ACCEPTED), StoredList::id, takingOver::takeOver);
    rows.each(KIND, UNDOING, inState(State.UNDOING), StoredList::id, undo::carryOut);
    destruction.destroyOld();
  }

  private List<StoredList> inState(State state) {
    return transactions.execute(status -> lists.list(state));
  }
}
