// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

/** The PostgreSQL server with the data: embedded, or run by somebody else. */
public sealed interface DatabaseServer extends AutoCloseable
    permits EmbeddedServer, ExternalServer {

  /**
   * The account of the application: restricted by all policies, and without rights to change
   * tables.
   */
  DatabaseAccount application();

  /**
   * The account that owns the tables and reads all organisations: for migrations, export and
   * import.
   */
  DatabaseAccount migrator();

  /** Returns true for the embedded server; only that one may have demonstration data. */
  boolean isEmbedded();

  @Override
  void close();
}
