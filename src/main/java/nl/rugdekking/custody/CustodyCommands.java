// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import java.io.InputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
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
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The operator's commands that concern the database and its key store together. */
@Command
public final class CustodyCommands {

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

  /**
   * Returns the list of ended keys (destroyed or given up) in the database, for a command that uses
   * the key store only.
   */
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

  @Command(name = "destroy-case")
  int destroyCase(
      @Parameters(index = "0", paramLabel = "ORGANISATION") String organisation,
      @Parameters(index = "1", paramLabel = "NUMBER") String number,
      @ArgGroup(exclusive = false) DestroyCaseCommand.@Nullable Decider decider,
      @Option(names = "--although-open") boolean althoughOpen) {
    try (var server = CommandServer.open(settings)) {
      return runAs(
          server.migrator(),
          migrator -> {
            try (var keyStore = pairing(migrator).open()) {
              return runAs(
                  server.application(),
                  source ->
                      new DestroyCaseCommand(source, keyStore, settings.data(), console)
                          .run(organisation, number, decider, althoughOpen));
            }
          });
    } catch (NotDestroyedException e) {
      return console.refuse(String.valueOf(e.getMessage()));
    }
  }

  /** Gives up the lost keys, after the operator has typed how many there are. */
  @Command(name = "new-keys")
  int makeNewKeys(@Option(names = "--give-up", paramLabel = "N") @Nullable String number) {
    return inDatabase(settings, source -> giveUpKeys(number, pairing(source)));
  }

  private interface Work {
    int in(DataSource source);
  }

  private static int inDatabase(DatabaseSettings settings, Work work) {
    try (var server = CommandServer.open(settings)) {
      return runAs(server.migrator(), work);
    }
  }

  private static int runAs(DatabaseAccount login, Work work) {
    try (var connection = login.connect()) {
      return work.in(new SingleConnectionDataSource(connection, true));
    } catch (SQLException e) {
      throw DatabaseException.because("The database cannot be reached", e);
    }
  }

  private KeyStorePairing pairing(DataSource migrator) {
    var jdbc = JdbcClient.create(migrator);
    return new KeyStorePairing(
        jdbc, new DestroyedKeyRepository(jdbc, Clock.systemUTC()), environment);
  }

  private int giveUpKeys(@Nullable String typed, KeyStorePairing pairing) {
    var directory = OpenKeyStore.directory(environment);
    var lost = pairing.lost();
    console.say(
        "%d keys that the database uses are not in %s. What they sealed can never be read again: narratives, names, evidence, and what people sign in with."
            .formatted(lost.size(), directory));
    var number = String.valueOf(lost.size());
    var answer =
        typed == null ? console.ask("Type %s to go on without them:".formatted(number)) : typed;
    if (!answer.equals(number)) {
      return console.refuse("Nothing is changed.");
    }
    pairing.giveUpKeys(lost);
    console.say(
        "The database goes on with the keys in %s; %s keys are given up."
            .formatted(directory, number));
    return 0;
  }
}
