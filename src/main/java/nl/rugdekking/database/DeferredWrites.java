// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes of a transaction whose answer nobody waits for. They go to the database together, in the
 * order they were made: before the next statement that does ask something, or else just before the
 * commit. A report is some twenty statements; each on its own would be a round trip.
 *
 * <p>What the database refuses is thrown there, and rolls the transaction back like anything else.
 */
@Component
public class DeferredWrites {

  private record Waiting(
      String sql, List<@Nullable Object> values, @Nullable Runnable whenNotOne) {}

  private final JdbcTemplate jdbc;

  public DeferredWrites(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * @param sql with named parameters, each for one value; an insert, update or delete
   */
  public Write sql(String sql) {
    return new Write(NamedSql.of(sql));
  }

  /** One write, not yet made. */
  public final class Write {

    private final NamedSql sql;
    private final MapSqlParameterSource values = new MapSqlParameterSource();

    private Write(NamedSql sql) {
      this.sql = sql;
    }

    public Write param(String name, @Nullable Object value) {
      values.addValue(name, value);
      return this;
    }

    /**
     * @throws IllegalStateException when no transaction is under way
     */
    public void add() {
      add(null);
    }

    /**
     * @param whenNotOne runs when another number of rows than one was written; may throw
     * @throws IllegalStateException when no transaction is under way
     */
    public void add(@Nullable Runnable whenNotOne) {
      buffer()
          .waiting
          .add(new Waiting(sql.positional(), Arrays.asList(sql.values(values)), whenNotOne));
    }
  }

  /** Makes what waits now. */
  void flush() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Buffer buffer) {
      buffer.flush();
    }
  }

  private Buffer buffer() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Buffer open) {
      return open;
    }
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Nothing can wait for the end of no transaction");
    }
    var buffer = new Buffer();
    TransactionSynchronizationManager.registerSynchronization(buffer);
    buffer.resume();
    return buffer;
  }

  private void send(List<Waiting> writes) {
    var sql = String.join(";\n", writes.stream().map(Waiting::sql).toList());
    var counts =
        jdbc.execute(
            sql,
            (PreparedStatement statement) -> {
              int place = 1;
              for (var write : writes) {
                for (var value : write.values) {
                  StatementCreatorUtils.setParameterValue(
                      statement, place++, SqlTypeValue.TYPE_UNKNOWN, value);
                }
              }
              statement.execute();
              return counts(statement, writes.size());
            });
    for (int i = 0; i < writes.size(); i++) {
      var whenNotOne = writes.get(i).whenNotOne;
      if (whenNotOne != null && counts != null && counts[i] != 1) {
        whenNotOne.run();
      }
    }
  }

  private static int[] counts(PreparedStatement statement, int writes) throws SQLException {
    var counts = new int[writes];
    for (int i = 0; i < writes; i++) {
      counts[i] = statement.getUpdateCount();
      statement.getMoreResults();
    }
    return counts;
  }

  /** What waits in one transaction. */
  private final class Buffer implements TransactionSynchronization {

    private List<Waiting> waiting = new ArrayList<>();

    @Override
    public void flush() {
      if (!waiting.isEmpty()) {
        var writes = waiting;
        waiting = new ArrayList<>();
        send(writes);
      }
    }

    // Last: what others still write before the commit must find its way too.
    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      flush();
      waiting = List.of();
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(DeferredWrites.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(DeferredWrites.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResource(DeferredWrites.this);
    }
  }
}
