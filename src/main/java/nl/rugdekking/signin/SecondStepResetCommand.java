// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import nl.rugdekking.database.CommandServer;
import nl.rugdekking.database.DatabaseException;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.database.Ids;

/**
 * The command {@code ./run reset-second-step LOGIN}, for somebody who lost every second step and
 * belongs to several organisations. It only stores the request. The application then writes to the
 * owner, and removes the second step a day later unless they object.
 */
public final class SecondStepResetCommand {

  private static final String FIND_OWNER =
      """
      select a.id, m.organisation_id from account a
      join account_organisation m on m.account_id = a.id
      where a.login = ? and not a.disabled order by m.organisation_id limit 1
      """;
  private static final String INSERT_REQUEST =
      """
      insert into second_step_reset (organisation_id, id, account_id, asked_at)
      select ?, ?, ?, now() where not exists
        (select 1 from second_step_reset where account_id = ? and ended_at is null)
      """;
  private static final String INSERT_DUE_WORK =
      "insert into work_due (id, organisation_id, kind, due) values (?, ?, ?, now())";

  private SecondStepResetCommand() {}

  /** Returns the exit status: 0 stored, 1 not stored. */
  public static int run(String login, DatabaseSettings settings, PrintStream out, PrintStream err) {
    try (var server = CommandServer.open(settings);
        var connection = server.migrator().connect()) {
      return ask(connection, Accounts.normaliseLogin(login), out, err);
    } catch (SQLException e) {
      throw DatabaseException.because("Not asked", e);
    }
  }

  static int ask(Connection connection, String login, PrintStream out, PrintStream err)
      throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.prepareStatement(FIND_OWNER)) {
      statement.setString(1, login);
      try (var row = statement.executeQuery()) {
        if (!row.next()) {
          err.println("Nobody signs in with this login; nothing is asked.");
          return 1;
        }
        if (!ask(connection, row.getObject(1, UUID.class), row.getObject(2, UUID.class))) {
          err.println("This was asked before and waits for its day; nothing is asked again.");
          return 1;
        }
      }
    }
    connection.commit();
    out.println(
        "Asked. The application writes to the owner; their second step goes 24 hours after the"
            + " letter left, unless they keep it by the link in it.");
    out.flush();
    return 0;
  }

  private static boolean ask(Connection connection, UUID account, UUID organisation)
      throws SQLException {
    try (var ask = connection.prepareStatement(INSERT_REQUEST);
        var insertWork = connection.prepareStatement(INSERT_DUE_WORK)) {
      ask.setObject(1, organisation);
      ask.setObject(2, Ids.timeOrdered());
      ask.setObject(3, account);
      ask.setObject(4, account);
      if (ask.executeUpdate() == 0) {
        return false;
      }
      insertWork.setObject(1, Ids.timeOrdered());
      insertWork.setObject(2, organisation);
      insertWork.setString(3, SecondStepResetJob.KIND);
      insertWork.executeUpdate();
      return true;
    }
  }
}
