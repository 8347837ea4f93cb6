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
class ListImporter {

  // The progress is written after each of so many rows.
  private static final int ROWS_PER_PROGRESS = 50;

  private final HistoryRepository lists;
  private final ListFiles files;
  private final TrialRunner trialRunner;
  private final RowImporter rowImporter;
  private final SkippedRowRepository skippedRows;
  private final TransactionTemplate importTransaction;
  private final TransactionTemplate progressTransaction;

  ListImporter(
      HistoryRepository lists,
      ListFiles files,
      TrialRunner trialRunner,
      RowImporter rowImporter,
      SkippedRowRepository skippedRows,
      PlatformTransactionManager manager) {
    this.skippedRows = skippedRows;
    this.lists = lists;
    this.files = files;
    this.trialRunner = trialRunner;
    this.rowImporter = rowImporter;
    this.importTransaction = new TransactionTemplate(manager);
    this.progressTransaction = new TransactionTemplate(manager);
    this.progressTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Imports the list; when that fails, records it and throws the exception. */
  void importList(StoredList list) {
    try {
      importTransaction.executeWithoutResult(status -> importNow(list));
    } catch (RuntimeException failed) {
      progressTransaction.executeWithoutResult(status -> lists.markFailed(list.id()));
      throw failed;
    }
  }

  // Two runs of the work, even on two servers, can pick up the same list; the second waits here and
  // finds it done.
  private void importNow(StoredList list) {
    if (!lists.lockForImport(list.id())) {
      return;
    }
    var content = files.find(list).orElseThrow();
    var trial = trialRunner.run(content.table(), content.choices(), list.owner());
    int handled = 0;
    for (var verdict : trial.verdicts()) {
      if (verdict.outcome() instanceof Verdict.Accepted row) {
        var source = new Origins.SourceLine(list.id(), content.source(), verdict.line());
        rowImporter.importRow(list, source, row);
      }
      handled++;
      if (handled % ROWS_PER_PROGRESS == 0) {
        writeProgress(list.id(), handled);
      }
    }
    rowImporter.finish(list, trial);
    skippedRows.save(list.id(), SkippedRows.of(content.table(), trial, content.choices()));
  }

  private void writeProgress(UUID id, int rows) {
    progressTransaction.executeWithoutResult(status -> lists.saveProgress(id, rows));
  }

  /** Adds the accepted rows to the register. */
  @Component
  static class RowImporter {

    private final PastIncidents incidents;
    private final Origins origins;
    private final HistoryRepository lists;
    private final ListEvents events;

    RowImporter(
        PastIncidents incidents, Origins origins, HistoryRepository lists, ListEvents events) {
      this.incidents = incidents;
      this.origins = origins;
      this.lists = lists;
      this.events = events;
    }

    void importRow(StoredList list, Origins.SourceLine source, Verdict.Accepted row) {
      var imported = incidents.add(row.incident(), list.owner());
      origins.add(imported, source, row);
    }

    void finish(StoredList list, TrialRun trial) {
      var now = events.now();
      lists.markDone(list.id(), trial, now);
      events.record(
          list.owner(),
          list.id(),
          "list.taken-over",
          Map.of(
              "rows", Integer.toString(trial.rows()),
              "imported", Integer.toString(trial.accepted()),
              "refused", Integer.toString(trial.refused()),
              "doubles", Integer.toString(trial.doubles())));
      events.scheduleAt(now.plus(ImportUndo.UNDO_PERIOD));
    }
  }
}
