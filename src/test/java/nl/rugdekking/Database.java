// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.database.DatabaseAccount;

/** The database as whoever holds the disk sees it: past every policy. */
public final class Database {

  /** With it current_date is the day of the application, also just after midnight in Amsterdam. */
  private static final String DUTCH_DAYS = "set time zone 'Europe/Amsterdam'";

  private Database() {}

  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** Connections are kept for a while: to make one takes longer than most questions. */
  private static final class Kept {

    static final HikariDataSource MIGRATOR = pool(TestGround.server().migrator());

    private static HikariDataSource pool(DatabaseAccount login) {
      var settings = new HikariConfig();
      settings.setJdbcUrl(login.url());
      settings.setUsername(login.user());
      settings.setPassword(login.password());
      settings.setMaximumPoolSize(8);
      settings.setMinimumIdle(0);
      settings.setConnectionInitSql(DUTCH_DAYS);
      return new HikariDataSource(settings);
    }
  }

  /** As the account that owns the tables. */
  public static <T> T asMigrator(Work<T> work) {
    try (var connection = Kept.MIGRATOR.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the application, outside its pool. */
  public static <T> T asApplication(Work<T> work) {
    try (var connection = TestGround.server().application().connect();
        var setting = connection.createStatement()) {
      setting.execute(DUTCH_DAYS);
      return work.with(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One column of what a query finds, as text; bytes as hexadecimal. */
  public static List<String> texts(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(String.valueOf(rows.getString(1)));
      }
      return texts;
    }
  }

  /** One column of what a query of the migrator finds. */
  public static List<String> texts(String sql) {
    return asMigrator(connection -> texts(connection, sql));
  }

  /** The first thing that a query of the migrator finds. */
  public static String text(String sql) {
    return texts(sql).getFirst();
  }

  public static int number(String sql) {
    return Integer.parseInt(text(sql));
  }

  public static UUID uuid(String sql) {
    return UUID.fromString(text(sql));
  }

  /** Changes rows or tables as the migrator, past every policy. */
  public static int change(String sql) {
    return asMigrator(
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }

  /**
   * The tests share one database, and no real organisation is set up beside a demonstration:
   * whoever made one takes its mark away afterwards.
   */
  public static void endDemonstrations() {
    change("update organisation set demo = false where demo");
  }

  /**
   * The owner's day comes: what was reported on somebody's behalf is read by whoever handles it.
   */
  public static void endHolds() {
    change("update case_part set held_until = null where held_until is not null");
  }

  /** A day passes since the last attempts to reach somebody, so that another attempt counts. */
  public static void passDaySinceAttempts() {
    change("update affected set attempted_on = attempted_on - 1 where attempted_on is not null");
  }
}
