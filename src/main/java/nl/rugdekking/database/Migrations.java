// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Migrates the database schema, when the application starts or a command needs it. */
final class Migrations {

  static final long LOCK = 0x5255_474d_4947_5201L;

  private Migrations() {}

  /**
   * Allows migrations with an older timestamp to be added later, because packages are developed in
   * parallel. The placeholder is the role that gets rights on the tables.
   */
  static void configure(FluentConfiguration flyway, Login application) {
    flyway.outOfOrder(true).placeholders(Map.of("app_role", application.user()));
  }

  static void run(Login migrator, Login application) {
    run(flyway(migrator, application), migrator);
  }

  /**
   * Migrates, one server at a time. A server with an older release that starts meanwhile waits here
   * and is then refused. The lock belongs to a transaction, so that it also works behind a
   * connection pooler.
   */
  static void run(Flyway flyway, Login migrator) {
    try (var connection = migrator.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local idle_in_transaction_session_timeout = 0");
      statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
      refuseNewer(flyway);
      flyway.migrate();
      connection.rollback();
    } catch (SQLException e) {
      throw DatabaseException.because("The database cannot be migrated", e);
    }
  }

  /** Throws when a newer release has migrated the database. */
  static void refuseNewer(Login migrator, Login application) {
    refuseNewer(flyway(migrator, application));
  }

  /**
   * Flyway itself accepts applied migrations that are newer than all it knows. As they may be
   * applied out of order, an unknown one need not be the newest.
   */
  private static void refuseNewer(Flyway flyway) {
    Arrays.stream(flyway.info().all())
        .filter(migration -> migration.getState().isApplied())
        .filter(migration -> !migration.getState().isResolved())
        .map(MigrationInfo::getVersion)
        .findFirst()
        .ifPresent(
            version -> {
              throw new DatabaseException(
                  "The database was changed by a newer release of Rugdekking, with migration %s that this one does not know: use that release"
                      .formatted(version));
            });
  }

  private static Flyway flyway(Login migrator, Login application) {
    var flyway = Flyway.configure();
    flyway.dataSource(migrator.url(), migrator.user(), migrator.password());
    configure(flyway, application);
    return flyway.load();
  }
}
