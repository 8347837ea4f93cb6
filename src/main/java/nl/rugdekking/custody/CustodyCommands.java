// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import java.io.InputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.rugdekking.database.CommandServer;
import nl.rugdekking.database.DatabaseAccount;
import nl.rugdekking.database.DatabaseException;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.vault.DestroyedKeys;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.KeyStoreException;
import nl.rugdekking.vault.OpenKeyStore;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The operator's commands that concern the database and its key store together. */
public final class CustodyCommands {

  private static final String NEW_KEYS = "new-keys";
  private static final String DESTROY_CASE = "destroy-case";
  private static final Set<String> NAMES = Set.of(NEW_KEYS, DESTROY_CASE);

  private final DatabaseSettings settings;
  private final Map<String, String> environment;
  private final OperatorConsole console;

  public CustodyCommands(
      DatabaseSettings settings,
      Map<String, String> environment,
      InputStream in,
      PrintStream out,
      PrintStream err) {
    this.settings = settings;
    this.environment = environment;
    this.console = new OperatorConsole(in, out, err);
  }

  public static boolean knows(String name) {
    return NAMES.contains(name);
  }

  /** Returns the list of ended keys in the database, for a command that uses the key store only. */
  public static DestroyedKeys endedKeys(DatabaseSettings settings) {
    return keys -> {
      try {
        inDatabase(
            settings,
            source -> {
              new DestroyedKeyRepository(JdbcClient.create(source), Clock.systemUTC()).add(keys);
              return 0;
            });
      } catch (DatabaseException | DataAccessException e) {
        throw new KeyStoreException(
            "Nothing is destroyed: the database cannot be reached, and it keeps the list of destroyed keys.");
      }
    };
  }

  /** Returns every key that was destroyed or given up, as listed in the database. */
  public static Set<KeyId> listEndedKeys(Connection connection) {
    var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    return Set.copyOf(new DestroyedKeyRepository(jdbc, Clock.systemUTC()).all());
  }

  /** Returns the versions of the look-up keys with which the stored hashes were made. */
  public static Set<Integer> hashVersions(JdbcClient jdbc) {
    return new EncryptedTables(jdbc).hashVersions();
  }

  /** Returns the exit code: 0 done, 1 not done, 2 invalid arguments. */
  public int run(List<String> arguments) {
    var rest = arguments.subList(1, arguments.size());
    if (arguments.getFirst().equals(NEW_KEYS) && !isNewKeys(rest)) {
      return console.explain(
          "Use: ./run new-keys, or ./run new-keys --give-up N with the number it names.");
    }
    if (arguments.getFirst().equals(DESTROY_CASE) && !DestroyCaseCommand.isUnderstood(rest)) {
      return console.explain(DestroyCaseCommand.USAGE);
    }
    try (var server = CommandServer.open(settings)) {
      return as(server.migrator(), source -> perform(arguments, source, server.application()));
    } catch (KeyStoreException | DatabaseException | NotDestroyedException e) {
      return console.refuse(String.valueOf(e.getMessage()));
    } catch (DataAccessException e) {
      return console.refuse(
          "Not done: the database refused it; start the application of this release once first.");
    }
  }

  private interface Work {
    int in(DataSource source);
  }

  private static int inDatabase(DatabaseSettings settings, Work work) {
    try (var server = CommandServer.open(settings)) {
      return as(server.migrator(), work);
    }
  }

  private static int as(DatabaseAccount login, Work work) {
    try (var connection = login.connect()) {
      return work.in(new SingleConnectionDataSource(connection, true));
    } catch (SQLException e) {
      throw DatabaseException.because("The database cannot be reached", e);
    }
  }

  private int perform(List<String> arguments, DataSource migrator, DatabaseAccount application) {
    var rest = arguments.subList(1, arguments.size());
    var jdbc = JdbcClient.create(migrator);
    var ended = new DestroyedKeyRepository(jdbc, Clock.systemUTC());
    var bond = new KeyStorePairing(jdbc, ended, environment);
    if (arguments.getFirst().equals(NEW_KEYS)) {
      return newKeys(rest, bond);
    }
    try (var strongroom = bond.open()) {
      return as(
          application,
          source -> new DestroyCaseCommand(source, strongroom, settings.data(), console).run(rest));
    }
  }

  private static boolean isNewKeys(List<String> options) {
    return options.isEmpty() || (options.size() == 2 && options.getFirst().equals("--give-up"));
  }

  /** Gives up the lost keys, after the operator has typed how many there are. */
  private int newKeys(List<String> options, KeyStorePairing bond) {
    var directory = OpenKeyStore.directory(environment);
    var lost = bond.lost();
    console.say(
        "%d keys that the database uses are not in %s. What they sealed can never be read again: narratives, names, evidence, and what people sign in with."
            .formatted(lost.size(), directory));
    var number = String.valueOf(lost.size());
    var answer =
        options.isEmpty()
            ? console.ask("Type %s to go on without them:".formatted(number))
            : options.getLast();
    if (!answer.equals(number)) {
      return console.refuse("Nothing is changed.");
    }
    bond.giveUpKeys(lost);
    console.say(
        "The database goes on with the keys in %s; %s keys are given up."
            .formatted(directory, number));
    return 0;
  }
}
