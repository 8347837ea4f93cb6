// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Migrates the database schema, when the application starts or a command needs it. */
final class Migrations {

  // The key of the advisory lock of PostgreSQL, in ASCII the letters RUGMIGR and a number.
  static final long LOCK = 0x5255_474d_4947_5201L;

  private static final String NEWER =
      "The database was changed by a newer release of Rugdekking, with migration %s that this one does not know: use that release";
  private static final String UNRELEASED =
      "The database was made before the first release of Rugdekking, with migration %s, and can be neither upgraded nor exported: begin with an empty database and an empty RUGDEKKING_KEYS";

  private Migrations() {}

  /**
   * Allows a migration to be added later with an older timestamp, because several are written at
   * the same time. Migrations give rights on their tables to {@code app_role}.
   */
  static void configure(FluentConfiguration flyway, DatabaseAccount application) {
    flyway.outOfOrder(true).placeholders(Map.of("app_role", application.user()));
  }

  static void run(DatabaseAccount migrator, DatabaseAccount application) {
    run(flyway(migrator, application), migrator);
  }

  /**
   * Migrates, one server at a time. A server with an older release that starts meanwhile waits here
   * and is then refused. The lock belongs to a transaction, so that it also works behind a
   * connection pooler.
   */
  static void run(Flyway flyway, DatabaseAccount migrator) {
    try (var connection = migrator.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local idle_in_transaction_session_timeout = 0");
      statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
      refuseForeign(flyway);
      flyway.migrate();
      // Only the lock was held here; Flyway has a connection of its own.
      connection.rollback();
    } catch (SQLException e) {
      throw DatabaseException.because("The database cannot be migrated", e);
    }
  }

  /** Throws when the database was migrated by a newer release, or before the first release. */
  static void refuseForeign(DatabaseAccount migrator, DatabaseAccount application) {
    refuseForeign(flyway(migrator, application));
  }

  /**
   * Throws when a migration in the database is not one of this program. Flyway accepts that itself.
   * For Flyway a migration is applied when it is in the database, and resolved when it is in the
   * program. There are three cases:
   *
   * <ul>
   *   <li>its text differs from its file: it comes from a version that was never released, because
   *       a released file never changes;
   *   <li>it is unknown, and older than the first one of the program: it was never released either;
   *   <li>it is unknown, and newer than the first one: it comes from a newer release.
   * </ul>
   */
  private static void refuseForeign(Flyway flyway) {
    var migrations = flyway.info().all();
    refuseChanged(migrations);
    refuseUnknown(migrations);
  }

  private static void refuseChanged(MigrationInfo... migrations) {
    Arrays.stream(migrations)
        .filter(migration -> migration.getState().isApplied())
        .filter(migration -> migration.getState().isResolved())
        .filter(migration -> !migration.isChecksumMatching())
        .findFirst()
        .ifPresent(
            changed -> {
              throw new DatabaseException(UNRELEASED.formatted(changed.getVersion()));
            });
  }

  private static void refuseUnknown(MigrationInfo... migrations) {
    var firstOfProgram =
        Arrays.stream(migrations)
            .filter(migration -> migration.getState().isResolved())
            .map(MigrationInfo::getVersion)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    Arrays.stream(migrations)
        .filter(migration -> migration.getState().isApplied())
        .filter(migration -> !migration.getState().isResolved())
        .map(MigrationInfo::getVersion)
        .min(Comparator.naturalOrder())
        .ifPresent(
            version -> {
              throw new DatabaseException(
                  (version.isNewerThan(firstOfProgram) ? NEWER : UNRELEASED).formatted(version));
            });
  }

  private static Flyway flyway(DatabaseAccount migrator, DatabaseAccount application) {
    var flyway = Flyway.configure();
    flyway.dataSource(migrator.url(), migrator.user(), migrator.password());
    configure(flyway, application);
    return flyway.load();
  }
}
