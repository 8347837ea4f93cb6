// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections for requests, which wait for the database for seconds only, and others for everything
 * else. Neither takes the connections of the other.
 */
final class DividedConnections extends AbstractDataSource {

  private static final String LOST = "08006";

  private final DataSource requests;
  private final DataSource background;
  private final BooleanSupplier isDown;

  DividedConnections(DataSource requests, DataSource background, BooleanSupplier isDown) {
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
      // who waited for a turn until now need not wait for a connection too
      throw new SQLTransientConnectionException("The database does not answer", LOST);
    }
    return requests.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }
}
