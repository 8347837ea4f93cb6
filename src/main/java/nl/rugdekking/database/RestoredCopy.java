// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Marks a database that was restored from a backup. Its original may still run elsewhere, or have
 * sent the same letters before it was lost. Therefore a restored copy sends nothing and does no
 * scheduled work until an operator releases it.
 */
public final class RestoredCopy {

  /**
   * Creates the table when it is missing, for a backup of a database that had none. The restore
   * then succeeds, and the next start tells what is wrong with the database.
   */
  private static final List<String> MARK =
      List.of(
          "create table if not exists restored_copy (only_one boolean primary key default true check (only_one), restored_at timestamptz not null)",
          "insert into restored_copy (restored_at) values (now()) on conflict do nothing");

  private RestoredCopy() {}

  /**
   * Returns the moment at which this database was restored; empty when it was not, or was released.
   */
  public static Optional<Instant> find(JdbcClient jdbc) {
    return jdbc.sql("select restored_at from restored_copy")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /**
   * Marks this database as a restored copy; the connection must be that of the account for
   * migrations.
   */
  public static void mark(Connection connection) throws SQLException {
    new Tables(connection).execute(MARK);
  }

  /**
   * Returns the SQL that marks a database as a restored copy, for a server that does not accept
   * connections yet.
   */
  static String markAsOwner(String owner) {
    return "set role " + owner + ";\n" + String.join(";\n", MARK) + ";\n";
  }

  /** Removes the mark, so that letters are sent and scheduled work is done. */
  public static void release(JdbcClient jdbc) {
    jdbc.sql("delete from restored_copy").update();
  }
}
