// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
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
 * Collects the writes of a transaction whose results are not needed. They are sent together, in
 * their order, before the next statement that is not deferred, or else just before the commit. A
 * report needs some twenty statements, each of which would otherwise be a round trip.
 *
 * <p>An error of the database is thrown when the writes are sent, and rolls the transaction back.
 */
@Component
public class DeferredWrites {

  // Matches the end of an insert of one row with nothing but parameters, such as "values (?, ?)".
  private static final Pattern ONLY_PARAMETERS =
      Pattern.compile("\\bvalues\\s*(\\(\\s*\\?(?:\\s*,\\s*\\?)*\\s*\\))\\s*$");

  private record QueuedWrite(
      String sql, List<@Nullable Object> values, @Nullable Runnable whenNotOne) {}

  private final JdbcTemplate jdbc;

  public DeferredWrites(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * Begins a write, which {@link Write#add} adds to the transaction.
   *
   * @param sql an insert, update or delete with named parameters, each for one value
   */
  public Write sql(String sql) {
    return new Write(NamedSql.of(sql));
  }

  /** A write that was not added yet. */
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
     * Adds the write to the transaction.
     *
     * @throws IllegalStateException when no transaction is active
     */
    public void add() {
      add(null);
    }

    /**
     * Adds the write to the transaction, with a check of the number of rows.
     *
     * @param whenNotOne runs when the number of written rows is not one; may throw
     * @throws IllegalStateException when no transaction is active
     */
    public void add(@Nullable Runnable whenNotOne) {
      buffer()
          .waiting
          .add(new QueuedWrite(sql.positional(), Arrays.asList(sql.values(values)), whenNotOne));
    }
  }

  /** Sends the collected writes now. */
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
      throw new IllegalStateException("A deferred write needs an active transaction");
    }
    var buffer = new Buffer();
    TransactionSynchronizationManager.registerSynchronization(buffer);
    buffer.resume();
    return buffer;
  }

  private void send(List<QueuedWrite> writes) {
    var statements = join(writes);
    var sql = String.join(";\n", statements.stream().map(JoinedInserts::sql).toList());
    var counts =
        jdbc.execute(
            sql,
            (PreparedStatement statement) -> {
              int position = 1;
              for (var write : writes) {
                for (var value : write.values) {
                  StatementCreatorUtils.setParameterValue(
                      statement, position++, SqlTypeValue.TYPE_UNKNOWN, value);
                }
              }
              statement.execute();
              return readCounts(statement, statements.size());
            });
    for (int i = 0; i < statements.size(); i++) {
      var whenNotOne = statements.get(i).first.whenNotOne;
      if (whenNotOne != null && counts != null && counts[i] != 1) {
        whenNotOne.run();
      }
    }
  }

  /** One statement: a write, or several equal inserts as one insert of so many rows. */
  private record JoinedInserts(QueuedWrite first, int rows) {

    String sql() {
      var more = Collections.nCopies(rows - 1, ", " + valuesOf(first.sql));
      return first.sql + String.join("", more);
    }
  }

  // The same insert several times in a row becomes one insert of several rows, which saves the
  // database work. Its values are parameters only, so no row can depend on one before it.
  private static List<JoinedInserts> join(List<QueuedWrite> writes) {
    var statements = new ArrayList<JoinedInserts>();
    for (var write : writes) {
      var last = statements.isEmpty() ? null : statements.getLast();
      if (last != null && mayJoin(last.first, write)) {
        statements.set(statements.size() - 1, new JoinedInserts(last.first, last.rows + 1));
      } else {
        statements.add(new JoinedInserts(write, 1));
      }
    }
    return statements;
  }

  private static boolean mayJoin(QueuedWrite first, QueuedWrite next) {
    return first.sql.equals(next.sql)
        && first.whenNotOne == null
        && next.whenNotOne == null
        && !valuesOf(first.sql).isEmpty();
  }

  /**
   * Returns the values with which an insert ends, when they are parameters only; otherwise an empty
   * text.
   */
  private static String valuesOf(String sql) {
    var found = ONLY_PARAMETERS.matcher(sql);
    return found.find() ? found.group(1) : "";
  }

  private static int[] readCounts(PreparedStatement statement, int statements) throws SQLException {
    var counts = new int[statements];
    for (int i = 0; i < statements; i++) {
      counts[i] = statement.getUpdateCount();
      statement.getMoreResults();
    }
    return counts;
  }

  /** The writes that one transaction has collected. */
  private final class Buffer implements TransactionSynchronization {

    private List<QueuedWrite> waiting = new ArrayList<>();

    @Override
    public void flush() {
      if (!waiting.isEmpty()) {
        var writes = waiting;
        waiting = new ArrayList<>();
        send(writes);
      }
    }

    // Runs last, because other synchronizations may still add writes before the commit.
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
