// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import org.jspecify.annotations.Nullable;

/**
 * Gives a command access to the database. It uses the server that is running already, or else
 * starts the embedded one for the duration of the command.
 */
public final class CommandServer implements AutoCloseable {

  private final DatabaseAccount application;
  private final DatabaseAccount migrator;
  private final @Nullable DatabaseServer started;

  private CommandServer(
      DatabaseAccount application, DatabaseAccount migrator, @Nullable DatabaseServer started) {
    this.application = application;
    this.migrator = migrator;
    this.started = started;
  }

  /** Opens the database; throws when there is none, or it is not of this release. */
  public static CommandServer open(DatabaseSettings settings) {
    settings.requireData();
    return openOrMake(settings);
  }

  /**
   * Opens the database like {@link #open}, but creates the embedded database when there is none.
   */
  static CommandServer openOrMake(DatabaseSettings settings) {
    var server = connect(settings);
    try {
      Migrations.refuseForeign(server.migrator, server.application);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static CommandServer connect(DatabaseSettings settings) {
    try {
      var server = settings.open();
      return new CommandServer(server.application(), server.migrator(), server);
    } catch (FolderInUseException e) {
      var folder = ServerFolder.in(settings.data());
      return new CommandServer(
          folder.login(ServerFolder.APPLICATION, ServerFolder.DATABASE),
          folder.login(ServerFolder.MIGRATOR, ServerFolder.DATABASE),
          null);
    }
  }

  public DatabaseAccount application() {
    return application;
  }

  /** Returns the account that can read the rows of all organisations. */
  public DatabaseAccount migrator() {
    return migrator;
  }

  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
  }
}
