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

  static final long LOCK = 0x5255_474d_4947_5201L;

  private static final String NEWER =
      "The database was changed by a newer release of Rugdekking, with migration %s that this one does not know: use that release";
  private static final String UNRELEASED =
      "The database was made before the first release of Rugdekking, with migration %s, and can be neither upgraded nor exported: begin with an empty database and an empty RUGDEKKING_KEYS";

  private Migrations() {}

  /**
   * Allows migrations with an older timestamp to be added later, because packages are developed in
   * parallel. The placeholder is the role that gets rights on the tables.
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
      refuseOthers(flyway);
      flyway.migrate();
      connection.rollback();
    } catch (SQLException e) {
      throw DatabaseException.because("The database cannot be migrated", e);
    }
  }

  /** Throws when the database was migrated by a newer release, or before the first release. */
  static void refuseOthers(DatabaseAccount migrator, DatabaseAccount application) {
    refuseOthers(flyway(migrator, application));
  }

  /**
   * Flyway itself accepts applied migrations that it does not know. As they may be applied out of
   * order, an unknown one need not be the newest. No release has a migration before our first one,
   * so an unknown one that is older belongs to a version that was never released; and so does one
   * whose file has another text now, because a released file never changes.
   */
  private static void refuseOthers(Flyway flyway) {
    var migrations = flyway.info().all();
    Arrays.stream(migrations)
        .filter(migration -> migration.getState().isApplied())
        .filter(migration -> migration.getState().isResolved())
        .filter(migration -> !migration.isChecksumMatching())
        .findFirst()
        .ifPresent(
            changed -> {
              throw new DatabaseException(UNRELEASED.formatted(changed.getVersion()));
            });
    var first =
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
                  (version.isNewerThan(first) ? NEWER : UNRELEASED).formatted(version));
            });
  }

  private static Flyway flyway(DatabaseAccount migrator, DatabaseAccount application) {
    var flyway = Flyway.configure();
    flyway.dataSource(migrator.url(), migrator.user(), migrator.password());
    configure(flyway, application);
    return flyway.load();
  }
}
