// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** How definitions get into a database: by the application at its start, or by a command. */
final class Migrations {

  private Migrations() {}

  /**
   * Rooms are built side by side, so a migration with an older stamp may arrive later. The
   * placeholder is the role that is granted the rows of a table.
   */
  static void configure(FluentConfiguration flyway, Login application) {
    flyway.outOfOrder(true).placeholders(Map.of("app_role", application.user()));
  }

  static void run(Login migrator, Login application) {
    var flyway = Flyway.configure();
    flyway.dataSource(migrator.url(), migrator.user(), migrator.password());
    configure(flyway, application);
    flyway.load().migrate();
  }
}
