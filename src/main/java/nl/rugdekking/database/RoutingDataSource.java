// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Gives requests connections from one pool, with short timeouts, and all other work connections
 * from another one, so that neither can use up those of the other.
 */
final class RoutingDataSource extends AbstractDataSource {

  private static final String LOST = "08006";

  private final DataSource requests;
  private final DataSource background;
  private final BooleanSupplier isDown;

  RoutingDataSource(DataSource requests, DataSource background, BooleanSupplier isDown) {
    this.requests = requests;
    this.background = background;
    this.isDown = isDown;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (!RequestWork.isCurrent()) {
      return background.getConnection();
    }
    if (isDown.getAsBoolean()) {
      // A request that waited for its turn must not wait for a connection as well.
      throw new SQLTransientConnectionException("The database does not answer", LOST);
    }
    return requests.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }
}
