// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the start of each transaction which organisation it works for. The setting is
 * local to the transaction: a pooled connection that is used again knows no organisation until its
 * next transaction begins, and the policies read an empty setting as nobody.
 *
 * <p>When all connections are taken, transactions begin in the order in which they were asked for;
 * the pool itself lets late comers pass, and somebody who reports at a busy moment would wait many
 * times as long as the others.
 */
class TenantTransactionManager extends JdbcTransactionManager {

  // Single reads need a connection for a moment, and find one.
  private static final int FOR_SINGLE_READS = 4;

  private final Semaphore turns;
  private final long patienceMillis;

  TenantTransactionManager(DataSource dataSource, int connections, long patienceMillis) {
    super(dataSource);
    this.turns = new Semaphore(Math.max(1, connections - FOR_SINGLE_READS), true);
    this.patienceMillis = patienceMillis;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    awaitTurn();
    try {
      super.doBegin(transaction, definition);
    } catch (RuntimeException | Error e) {
      turns.release();
      throw e;
    }
  }

  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    try {
      super.doCleanupAfterCompletion(transaction);
    } finally {
      turns.release();
    }
  }

  private void awaitTurn() {
    try {
      if (!turns.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
        throw new CannotCreateTransactionException("All connections were taken for too long");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotCreateTransactionException("Interrupted while waiting for a connection", e);
    }
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    var organisation = Tenancy.find();
    if (organisation.isPresent()) {
      try (var statement =
          connection.prepareStatement("select set_config('app.organisation', ?, true)")) {
        statement.setString(1, organisation.get().toString());
        statement.execute();
      }
    }
  }
}
