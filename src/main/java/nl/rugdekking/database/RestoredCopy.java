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
 * Tells whether this database is a restored copy. Its original may be at work elsewhere, or sent
 * the same letters before it was lost; so a copy sends nothing and does nothing that is due until
 * an operator releases it.
 */
public final class RestoredCopy {

  /** The same table as the migration makes, for a copy of an older release. */
  private static final List<String> MARK =
      List.of(
          "create table if not exists restored_copy (only_one boolean primary key default true check (only_one), restored_at timestamptz not null)",
          "insert into restored_copy (restored_at) values (now()) on conflict do nothing");

  private RestoredCopy() {}

  /** The moment at which this database was restored, while nobody has released it. */
  public static Optional<Instant> find(JdbcClient jdbc) {
    return jdbc.sql("select restored_at from restored_copy")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** From now on this database sends nothing; the connection is the migrator's. */
  public static void mark(Connection connection) throws SQLException {
    new Tables(connection).execute(MARK);
  }

  /** The same as statements for a server that nobody can connect to yet. */
  static String markAsOwner(String owner) {
    return "set role " + owner + ";\n" + String.join(";\n", MARK) + ";\n";
  }

  /** From now on this database sends what is due. */
  public static void release(JdbcClient jdbc) {
    jdbc.sql("delete from restored_copy").update();
  }
}
