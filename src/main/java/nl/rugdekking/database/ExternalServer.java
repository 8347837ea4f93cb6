// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A PostgreSQL server, version 15 or newer, that somebody else runs, with two accounts that were
 * made there. The accounts are checked at the start, so that wrong rights give an error and not a
 * data leak.
 */
record ExternalServer(DatabaseAccount application, DatabaseAccount migrator)
    implements DatabaseServer {

  private static final int OLDEST_VERSION = 15;

  /**
   * Connects with both accounts and checks the version of the server and the rights of the
   * accounts.
   *
   * @throws DatabaseException with a sentence that says which right is missing or too much
   */
  static ExternalServer connect(DatabaseAccount application, DatabaseAccount migrator) {
    try (var applicationConnection = application.connect();
        var migratorConnection = migrator.connect()) {
      checkVersion(applicationConnection);
      var applicationAccount = "The account of the application (" + application.user() + ") ";
      refuseIf(
          applicationConnection,
          "select rolsuper or rolbypassrls from pg_roles where rolname = current_user",
          applicationAccount
              + "sees past the policies that keep organisations apart: take superuser and bypassrls from it");
      refuseIf(
          applicationConnection,
          "select has_schema_privilege(current_schema(), 'create')",
          applicationAccount + "may make tables: only the migrator's account may");
      refuseIf(
          applicationConnection,
          "select has_database_privilege(current_database(), 'temporary')",
          applicationAccount + "may make temporary tables: revoke all on the database from public");
      refuseIf(
          migratorConnection,
          "select not rolbypassrls and not rolsuper from pg_roles where rolname = current_user",
          "The account for migrations (" + migrator.user() + ") needs bypassrls");
      refuseIf(
          migratorConnection,
          "select not has_schema_privilege(current_schema(), 'create')",
          "The account for migrations ("
              + migrator.user()
              + ") may not make tables: let it own the database");
    } catch (SQLException e) {
      throw new DatabaseException(
          "The database at RUGDEKKING_DATABASE_URL cannot be used: " + e.getMessage(), e);
    }
    return new ExternalServer(application, migrator);
  }

  private static void checkVersion(Connection connection) throws SQLException {
    var metadata = connection.getMetaData();
    requireVersion(metadata.getDatabaseMajorVersion(), metadata.getDatabaseProductVersion());
  }

  static void requireVersion(int major, String full) {
    if (major < OLDEST_VERSION) {
      throw new DatabaseException(
          "Rugdekking needs PostgreSQL %d or newer; the database at RUGDEKKING_DATABASE_URL is %s"
              .formatted(OLDEST_VERSION, full));
    }
  }

  // Throws with this sentence when the query returns true.
  private static void refuseIf(Connection connection, String query, String sentence)
      throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(query)) {
      if (answer.next() && answer.getBoolean(1)) {
        throw new DatabaseException(sentence);
      }
    }
  }

  @Override
  public boolean isEmbedded() {
    return false;
  }

  @Override
  public void close() {
    // Somebody else runs this server, so it is not stopped.
  }
}
