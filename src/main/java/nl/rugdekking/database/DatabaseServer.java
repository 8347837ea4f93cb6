// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

/** Where the data is: a server we run ourselves, or one that somebody else runs. */
public sealed interface DatabaseServer extends AutoCloseable
    permits EmbeddedServer, ExternalServer {

  /** The account of the application: bound by every policy, may not change definitions. */
  Login application();

  /** The account that owns the tables and sees past the policies: migrations, export, import. */
  Login migrator();

  /** Whether this is our own server; demonstration data and personas exist only there. */
  boolean embedded();

  @Override
  void close();
}
