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
  public static final Duration LIFE = Duration.ofDays(30);

  /**
   * The facts that decide if an import can be undone.
   *
   * @param incidents the number of incidents that the list brought in
   * @param touched the number of those that somebody worked on
   * @param until the last moment for undoing
   */
  public record Outlook(int incidents, int touched, Instant until) {

    public boolean isPossible() {
      return touched == 0;
    }
  }

  private final UndoRepository repository;
  private final PastUndo past;
  private final ListSteps steps;
  private final TransactionTemplate transactions;

  ImportUndo(
      UndoRepository repository,
      PastUndo deletion,
      ListSteps events,
      TransactionTemplate transactions) {
    this.repository = repository;
    this.past = deletion;
    this.steps = events;
    this.transactions = transactions;
  }

  /** Returns true when the list was imported recently enough to be undone. */
  public boolean isInTime(StoredList list) {
    return list.state() == State.DONE
        && list.endedAt() != null
        && list.endedAt().isAfter(steps.now().minus(LIFE));
  }

  @Transactional(readOnly = true)
  public Outlook outlook(StoredList list) {
    if (!isInTime(list) || list.endedAt() == null) {
      throw new RefusedException("history.undo.late");
    }
    var incidents = repository.incidents(list.id());
    return new Outlook(incidents.size(), past.touched(incidents), list.endedAt().plus(LIFE));
  }

  /**
   * Schedules the undoing of the import.
   *
   * @throws RefusedException when it is too late, or somebody worked on one of its cases
   * @throws StalePageException when the list changed since the page was shown
   */
  @Transactional
  public void begin(StoredList list, int version) {
    var check = outlook(list);
    if (!check.isPossible()) {
      throw new RefusedException("history.undo.touched");
    }
    if (list.version() != version || !repository.begin(list, steps.now().minus(LIFE))) {
      throw new StalePageException();
    }
    var count = Integer.toString(check.incidents());
    steps.step(list.owner(), list.id(), "list.undo-asked", Map.of("incidents", count));
    steps.begin(HistoryTick.UNDOING, list.id());
  }

  /**
   * Undoes the import in one transaction. When another room refers to one of the cases, the
   * database refuses, and the list stays imported.
   */
  void carryOut(StoredList list) {
    try {
      transactions.executeWithoutResult(status -> undoNow(list));
    } catch (DataIntegrityViolationException somebodyRefersToIt) {
      transactions.executeWithoutResult(status -> repository.end(list.id(), State.DONE, true));
    }
  }

  private void undoNow(StoredList list) {
    if (!repository.claim(list.id())) {
      return;
    }
    var incidents = repository.incidents(list.id());
    past.lock(incidents);
    if (past.touched(incidents) > 0) {
      repository.end(list.id(), State.DONE, true);
      return;
    }
    repository.removeOrigins(list.id());
    repository.addKeys(list.id(), past.remove(incidents));
    repository.end(list.id(), State.UNDONE, false);
    var count = Integer.toString(incidents.size());
    steps.step(list.owner(), list.id(), "list.undone", Map.of("incidents", count));
    steps.begin(HistoryTick.UNDOING, list.id());
  }
}
