// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** An account on a database. */
public record Login(String url, String user, String password) {

  /** How we speak to any server: no values of rows in the text of an error, no endless waiting. */
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

  /** Without the password, which would otherwise end up in a log some day. */
  @Override
  public String toString() {
    return user + " on " + url;
  }
}
