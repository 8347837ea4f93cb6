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
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Sets the organisation in PostgreSQL at the start of each transaction, for the row-level security
 * policies. The setting ends with the transaction: until the next one begins, a pooled connection
 * has no organisation and sees no rows.
 *
 * <p>When all connections are in use, transactions of requests begin in the order they were asked
 * for. The pool itself has no fixed order, so that at a busy moment some requests would wait many
 * times as long as others.
 */
class TenantTransactionManager extends JdbcTransactionManager {

  /**
   * The longest time that a statement of a request may take. It is set together with the
   * organisation.
   */
  private static final String REQUEST_STATEMENT_MILLIS = "4000";

  static final String FOR_ORGANISATION = "select set_config('app.organisation', ?, true)";
  static final String FOR_REQUEST =
      FOR_ORGANISATION
          + ", set_config('statement_timeout', '"
          + REQUEST_STATEMENT_MILLIS
          + "', true)";

  // The number of connections that transactions leave free for single reads, which need one only
  // for a moment.
  private static final int FOR_SINGLE_READS = 4;

  private final Semaphore permits;
  private final long patienceMillis;

  TenantTransactionManager(DataSource dataSource, int connections, long patienceMillis) {
    super(dataSource);
    this.permits = new Semaphore(Math.max(1, connections - FOR_SINGLE_READS), true);
    this.patienceMillis = patienceMillis;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    if (!RequestWork.isCurrent()) {
      super.doBegin(transaction, definition);
      return;
    }
    awaitConnection();
    try {
      super.doBegin(transaction, definition);
    } catch (RuntimeException | Error e) {
      permits.release();
      throw e;
    }
  }

  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    try {
      super.doCleanupAfterCompletion(transaction);
    } finally {
      if (RequestWork.isCurrent()) {
        permits.release();
      }
    }
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    if (!status.isReadOnly()) {
      RequestWork.markCommitBegun();
    }
    super.doCommit(status);
  }

  private void awaitConnection() {
    try {
      if (!permits.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
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
    var organisation = CurrentOrganisation.find().map(OrganisationId::toString).orElse("");
    var isRequest = RequestWork.isCurrent();
    if (organisation.isEmpty() && !isRequest) {
      return;
    }
    try (var statement = connection.prepareStatement(isRequest ? FOR_REQUEST : FOR_ORGANISATION)) {
      statement.setString(1, organisation);
      statement.execute();
    }
  }
}
