// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A database account, with the address of its database. */
public record DatabaseAccount(String url, String user, String password) {

  /** Connection properties for every server: no row values in error texts, and timeouts. */
  Properties properties() {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("logServerErrorDetail", "false");
    properties.setProperty("ApplicationName", "rugdekking");
    properties.setProperty("gssEncMode", "disable");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("reWriteBatchedInserts", "true");
    return properties;
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, properties());
  }

  /** Without the password, so that it never appears in a log. */
  @Override
  public String toString() {
    return user + " on " + url;
  }
}
