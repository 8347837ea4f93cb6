// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.rugdekking.history.StoredList.State;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Undoes the import of a list, all of it or nothing. It is possible for thirty days, as long as
 * nobody has worked on one of its cases.
 */
@Service
public class ImportUndo {

  /** The time after an import in which it can be undone. */
  public static final Duration UNDO_PERIOD = Duration.ofDays(30);

  /**
   * The facts that decide if an import can be undone.
   *
   * @param incidents the number of incidents that the list brought in
   * @param touched the number of those on which somebody has worked since
   * @param until the last moment for undoing
   */
  public record UndoCheck(int incidents, int touched, Instant until) {

    public boolean isPossible() {
      return touched == 0;
    }
  }

  private final UndoRepository repository;
  private final PastIncidentDeletion deletion;
  private final ListEvents events;
  private final TransactionTemplate transactions;

  ImportUndo(
      UndoRepository repository,
      PastIncidentDeletion deletion,
      ListEvents events,
      TransactionTemplate transactions) {
    this.repository = repository;
    this.deletion = deletion;
    this.events = events;
    this.transactions = transactions;
  }

  /** Returns true when the list was imported recently enough to be undone. */
  public boolean isInTime(StoredList list) {
    return list.state() == State.DONE
        && list.endedAt() != null
        && list.endedAt().isAfter(events.now().minus(UNDO_PERIOD));
  }

  /**
   * Returns the facts that decide if this import can be undone.
   *
   * @throws RefusedException when it is too late
   */
  @Transactional(readOnly = true)
  public UndoCheck check(StoredList list) {
    if (!isInTime(list) || list.endedAt() == null) {
      throw new RefusedException("history.undo.late");
    }
    var incidents = repository.listIncidents(list.id());
    return new UndoCheck(
        incidents.size(), deletion.countChanged(incidents), list.endedAt().plus(UNDO_PERIOD));
  }

  /**
   * Schedules the undoing of the import.
   *
   * @throws RefusedException when it is too late, or somebody worked on one of its cases
   * @throws StalePageException when the list changed since the page was shown
   */
  @Transactional
  public void schedule(StoredList list, int version) {
    var check = check(list);
    if (!check.isPossible()) {
      throw new RefusedException("history.undo.touched");
    }
    if (list.version() != version
        || !repository.markUndoing(list, events.now().minus(UNDO_PERIOD))) {
      throw new StalePageException();
    }
    var count = Integer.toString(check.incidents());
    events.record(list.owner(), list.id(), "list.undo-asked", Map.of("incidents", count));
    events.scheduleNow(HistoryImportJob.UNDOING, list.id());
  }

  /**
   * Undoes the import in one transaction, when its time has come. When a row of another room refers
   * to one of the cases, the database refuses, and the list stays imported.
   */
  void carryOut(StoredList list) {
    try {
      transactions.executeWithoutResult(status -> undoNow(list));
    } catch (DataIntegrityViolationException somebodyRefersToIt) {
      transactions.executeWithoutResult(status -> repository.endUndo(list.id(), State.DONE, true));
    }
  }

  private void undoNow(StoredList list) {
    if (!repository.lock(list.id())) {
      return;
    }
    var incidents = repository.listIncidents(list.id());
    deletion.lock(incidents);
    if (deletion.countChanged(incidents) > 0) {
      repository.endUndo(list.id(), State.DONE, true);
      return;
    }
    repository.deleteOrigins(list.id());
    repository.insertKeys(list.id(), deletion.delete(incidents));
    repository.endUndo(list.id(), State.UNDONE, false);
    var count = Integer.toString(incidents.size());
    events.record(list.owner(), list.id(), "list.undone", Map.of("incidents", count));
    events.scheduleNow(HistoryImportJob.UNDOING, list.id());
  }
}
