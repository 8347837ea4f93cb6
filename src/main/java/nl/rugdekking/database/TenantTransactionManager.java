// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the start of each transaction which organisation it works for. The setting is
 * local to the transaction: a pooled connection that is used again knows no organisation until its
 * next transaction begins, and the policies read an empty setting as nobody.
 */
class TenantTransactionManager extends JdbcTransactionManager {

  TenantTransactionManager(DataSource dataSource) {
    super(dataSource);
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
