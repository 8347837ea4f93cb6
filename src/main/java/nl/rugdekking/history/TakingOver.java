// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports a list in one transaction, so that either all accepted rows are added or none. The
 * progress is written in transactions of its own, so that a page can show it meanwhile.
 */
@Component
class TakingOver {

  private static final int BATCH = 50;

  private final HistoryRepository lists;
  private final Trials trials;
  private final Incoming incoming;
  private final LeftOutRows leftOut;
  private final TransactionTemplate importTransaction;
  private final TransactionTemplate progressTransaction;

  TakingOver(
      HistoryRepository lists,
      Trials trialRunner,
      Incoming rowImporter,
      LeftOutRows skippedRows,
      PlatformTransactionManager manager) {
    this.leftOut = skippedRows;
    this.lists = lists;
    this.trials = trialRunner;
    this.incoming = rowImporter;
    this.importTransaction = new TransactionTemplate(manager);
    this.progressTransaction = new TransactionTemplate(manager);
    this.progressTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void takeOver(StoredList list) {
    try {
      importTransaction.executeWithoutResult(status -> importNow(list));
    } catch (RuntimeException failed) {
      progressTransaction.executeWithoutResult(status -> lists.failed(list.id()));
      throw failed;
    }
  }

  // Two runs of the work, also on two nodes, can pick up the same list; the second waits here and
  // finds it done.
  private void importNow(StoredList list) {
    if (!lists.claim(list.id())) {
      return;
    }
    var content = lists.open(list).orElseThrow();
    var trial = trials.of(content.table(), content.choices());
    int worked = 0;
    for (var verdict : trial.verdicts()) {
      if (verdict.outcome() instanceof Verdict.Accepted row) {
        incoming.take(list, new Origins.Place(list.id(), content.fileName(), verdict.line()), row);
      }
      worked++;
      if (worked % BATCH == 0) {
        writeProgress(list.id(), worked);
      }
    }
    incoming.done(list, trial);
    leftOut.keep(list.id(), LeftOut.of(content.table(), trial, content.choices()));
  }

  private void writeProgress(UUID id, int rows) {
    progressTransaction.executeWithoutResult(status -> lists.worked(id, rows));
  }

  /** Adds the accepted rows to the register. */
  @Component
  static class Incoming {

    private final PastIncidents incidents;
    private final Origins origins;
    private final HistoryRepository lists;
    private final ListSteps steps;

    Incoming(PastIncidents incidents, Origins origins, HistoryRepository lists, ListSteps events) {
      this.incidents = incidents;
      this.origins = origins;
      this.lists = lists;
      this.steps = events;
    }

    void take(StoredList list, Origins.Place place, Verdict.Accepted row) {
      origins.add(incidents.add(row.incident(), list.owner()), place, row);
    }

    void done(StoredList list, Trial trial) {
      var now = steps.now();
      lists.done(list.id(), trial, now);
      steps.step(
          list.owner(),
          list.id(),
          "list.taken-over",
          Map.of(
              "rows", Integer.toString(trial.rows()),
              "imported", Integer.toString(trial.accepted()),
              "refused", Integer.toString(trial.refused()),
              "doubles", Integer.toString(trial.doubles())));
      steps.wake(now.plus(ImportUndo.LIFE));
    }
  }
}
