// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Opens the database connections that requests use, and remembers them. When the database no longer
 * answers, {@link DatabaseMonitor} calls {@link #abortAll}, so that waiting requests fail at once.
 */
final class RequestDataSource extends AbstractDataSource {

  // This is longer than a statement may take, so that the server is the one that ends a slow
  // statement.
  private static final String SOCKET_SECONDS = "5";

  private final DatabaseAccount login;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();

  RequestDataSource(DatabaseAccount login) {
    this.login = login;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var properties = login.properties();
    properties.setProperty("socketTimeout", SOCKET_SECONDS);
    var connection = DriverManager.getConnection(login.url(), properties);
    open.removeIf(RequestDataSource::isClosed);
    open.add(connection);
    return connection;
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  /** Ignored, because the timeout is set in the connection properties. */
  @Override
  public void setLoginTimeout(int seconds) {}

  void abortAll() {
    for (var connection : open) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException e) {
        // The connection is unusable in any case.
        logger.debug("A connection could not be aborted", e);
      }
    }
    open.removeIf(RequestDataSource::isClosed);
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }
}
