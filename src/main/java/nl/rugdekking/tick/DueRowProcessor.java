// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.tick.FailedRowRepository.WorkTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does due work row by row, so that one row that fails does not hold up the others. A row that
 * fails is set aside (stored in work_set_aside and shown to operators) and tried again: after half
 * a minute, then twice as long each time, up to about an hour. Its methods are called outside any
 * transaction.
 */
@Component
public class DueRowProcessor {

  /**
   * Rows that are due.
   *
   * @param all true when these are all rows that are due; false when there may be more, which this
   *     batch does not contain
   */
  public record Batch<T>(Collection<T> rows, boolean all) {

    /** Creates a batch of all rows that are due. */
    public static <T> Batch<T> all(Collection<T> rows) {
      return new Batch<>(rows, true);
    }

    /**
     * Creates a batch from a query with this limit. When it has fewer rows than the limit, these
     * are all rows that are due.
     */
    public static <T> Batch<T> of(Collection<T> rows, int limit) {
      return new Batch<>(rows, rows.size() < limit);
    }

    /** Creates a batch of some of the due rows; there may always be more. */
    public static <T> Batch<T> some(Collection<T> rows) {
      return new Batch<>(rows, false);
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(DueRowProcessor.class);

  // A row that failed is tried again much sooner than this. When it has not been in any batch for a
  // day, it is no longer due.
  private static final Duration SURELY_GONE = Duration.ofDays(1);

  private final FailedRowRepository failedRows;
  private final WorkSchedule schedule;
  private final ObjectProvider<DueWork> works;
  private final TransactionTemplate transactions;
  private final Clock clock;

  // The works are looked up when needed, because every DueWork has this class in its constructor.
  DueRowProcessor(
      FailedRowRepository failedRows,
      WorkSchedule schedule,
      ObjectProvider<DueWork> works,
      TransactionTemplate transactions,
      Clock clock) {
    this.failedRows = failedRows;
    this.schedule = schedule;
    this.works = works;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Does the work for each row separately.
   *
   * @param kind the name of the work, which is scheduled again when a row is to be retried
   * @param table the table of the rows, or {@code table.column} where two columns of one table make
   *     a row due
   * @param batch the rows to work on; a row that failed earlier and is no longer due is removed
   *     from the list of failures
   */
  public <T> void processEachInBatch(
      String kind,
      String table,
      Batch<T> batch,
      Function<? super T, UUID> id,
      Consumer<? super T> work) {
    var workTable = new WorkTable(kind, table);
    var earlier = failedRows.list(workTable);
    removeNoLongerDue(workTable, earlier, batch, id);
    for (var row : listReady(batch.rows(), id, earlier)) {
      processOrHalve(List.of(row), id, one -> work.accept(one.getFirst()), workTable, earlier);
    }
  }

  /** Does the work for each row that is due, in a transaction of its own. */
  public void processEachInTransaction(
      String kind,
      String table,
      Supplier<? extends Collection<UUID>> due,
      Consumer<? super UUID> work) {
    processEachInTransaction(kind, table, due, Function.identity(), work);
  }

  /** Finds all rows that are due, and does the work for each in a transaction of its own. */
  public <T> void processEachInTransaction(
      String kind,
      String table,
      Supplier<? extends Collection<T>> due,
      Function<? super T, UUID> id,
      Consumer<? super T> work) {
    processEach(
        kind,
        table,
        transactions.execute(status -> due.get()),
        id,
        row -> transactions.executeWithoutResult(status -> work.accept(row)));
  }

  /** Finds all rows that are due, and does the work for all of them in one transaction. */
  public void processTogetherInTransaction(
      String kind,
      String table,
      Supplier<? extends Collection<UUID>> due,
      Consumer<? super List<UUID>> work) {
    processBatchTogether(
        kind,
        table,
        Batch.all(transactions.execute(status -> due.get())),
        Function.identity(),
        some -> transactions.executeWithoutResult(status -> work.accept(some)));
  }

  /**
   * Does work that opens its own transactions for each row; the given rows are all rows that are
   * due.
   */
  public <T> void processEach(
      String kind,
      String table,
      Collection<T> rows,
      Function<? super T, UUID> id,
      Consumer<? super T> work) {
    processEachInBatch(kind, table, Batch.all(rows), id, work);
  }

  /**
   * Does the work for all rows together, in one transaction of the work. When that fails, it is
   * done for each half separately, and so on down to the row that fails.
   */
  public <T> void processBatchTogether(
      String kind,
      String table,
      Batch<T> batch,
      Function<? super T, UUID> id,
      Consumer<? super List<T>> work) {
    var workTable = new WorkTable(kind, table);
    var earlier = failedRows.list(workTable);
    removeNoLongerDue(workTable, earlier, batch, id);
    var ready = listReady(batch.rows(), id, earlier);
    if (!ready.isEmpty()) {
      processOrHalve(ready, id, work, workTable, earlier);
    }
  }

  /** Does the work for all rows together; the given rows are all rows that are due. */
  public <T> void processTogether(
      String kind,
      String table,
      Collection<T> rows,
      Function<? super T, UUID> id,
      Consumer<? super List<T>> work) {
    processBatchTogether(kind, table, Batch.all(rows), id, work);
  }

  /** Ends the pause of a row that failed, because somebody asked for this work again. */
  public void endPause(String kind, String table, UUID row) {
    failedRows.remove(new WorkTable(kind, table), List.of(row));
  }

  /**
   * Returns the rows that failed and whose pause has not ended. A query with a limit excludes
   * these, because they would fill the batch.
   */
  public Set<UUID> listPaused(String kind, String table) {
    var now = clock.instant();
    return failedRows.list(new WorkTable(kind, table)).values().stream()
        .filter(row -> row.nextAt().isAfter(now))
        .map(FailedRow::row)
        .collect(Collectors.toSet());
  }

  private <T> List<T> listReady(
      Collection<T> rows, Function<? super T, UUID> id, Map<UUID, FailedRow> earlier) {
    var now = clock.instant();
    return rows.stream()
        .filter(
            row -> {
              var before = earlier.get(id.apply(row));
              return before == null || !before.nextAt().isAfter(now);
            })
        .toList();
  }

  // A row that failed earlier and is no longer due was repaired in another way, or destroyed.
  private <T> void removeNoLongerDue(
      WorkTable workTable,
      Map<UUID, FailedRow> earlier,
      Batch<T> batch,
      Function<? super T, UUID> id) {
    var rows = batch.rows().stream().map(id).collect(Collectors.toSet());
    var cutoff = batch.all() ? clock.instant() : clock.instant().minus(SURELY_GONE);
    var gone =
        earlier.values().stream()
            .filter(row -> !row.nextAt().isAfter(cutoff) && !rows.contains(row.row()))
            .map(FailedRow::row)
            .toList();
    if (!gone.isEmpty()) {
      failedRows.remove(workTable, gone);
    }
  }

  private <T> void processOrHalve(
      List<T> rows,
      Function<? super T, UUID> id,
      Consumer<? super List<T>> work,
      WorkTable workTable,
      Map<UUID, FailedRow> earlier) {
    try {
      work.accept(rows);
    } catch (RuntimeException e) {
      if (rows.size() == 1) {
        recordFailure(id.apply(rows.getFirst()), e, workTable, earlier);
      } else {
        processOrHalve(rows.subList(0, rows.size() / 2), id, work, workTable, earlier);
        processOrHalve(rows.subList(rows.size() / 2, rows.size()), id, work, workTable, earlier);
      }
      return;
    }
    var succeeded = rows.stream().<UUID>map(id).filter(earlier::containsKey).toList();
    if (!succeeded.isEmpty()) {
      failedRows.remove(workTable, succeeded);
    }
  }

  private Duration longestPause(String kind) {
    return works.stream()
        .filter(work -> work.kind().equals(kind))
        .map(DueWork::longestPause)
        .findAny()
        .orElse(DueWork.ABOUT_AN_HOUR);
  }

  private void recordFailure(
      UUID row, RuntimeException e, WorkTable workTable, Map<UUID, FailedRow> earlier) {
    var before = earlier.get(row);
    var attempts = before == null ? 1 : before.attempts() + 1;
    var now = clock.instant();
    var next = now.plus(DueWorkRepository.retryDelay(attempts - 1, longestPause(workTable.kind())));
    var fault = e.getClass().getName();
    failedRows.put(
        new FailedRow(
            CurrentOrganisation.get(),
            workTable.kind(),
            workTable.table(),
            row,
            attempts,
            fault,
            now,
            next));
    schedule.schedule(workTable.kind(), next);
    // Logs only the class of the exception: its message may quote what somebody wrote.
    LOG.warn(
        "Work {} set aside row {} of {} at attempt {} with {} at {}; it is tried again later",
        workTable.kind(),
        row,
        workTable.table(),
        attempts,
        fault,
        e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0]);
  }
}
