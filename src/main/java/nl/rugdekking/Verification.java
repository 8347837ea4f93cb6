// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.rugdekking.custody.CustodyCommands;
import nl.rugdekking.database.CommandServer;
import nl.rugdekking.database.DatabaseException;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.evidence.EvidenceCheck;
import nl.rugdekking.evidence.UnreferencedFiles;
import nl.rugdekking.vault.KeyCheck;
import nl.rugdekking.vault.KeyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The command {@code verify}: decrypts every file of evidence, tries every key, and checks that
 * every row has its key. It prints the ids of what is missing, one per line, and then the counts.
 */
final class Verification {

  private static final int FETCH = 1000;

  private final PrintStream out;
  private long faults;

  private Verification(PrintStream out) {
    this.out = out;
  }

  /** Returns true when nothing is missing and everything can be decrypted. */
  static boolean run(Map<String, String> environment, PrintStream out) {
    var settings = new DatabaseSettings(environment::get);
    try (var server = CommandServer.open(settings);
        var connection = server.migrator().connect();
        var keys = KeyCheck.open(environment, CustodyCommands.listEndedKeys(connection))) {
      return new Verification(out).run(settings, keys, connection);
    } catch (IOException | SQLException e) {
      throw DatabaseException.because("Not everything could be looked at", e);
    }
  }

  private boolean run(DatabaseSettings settings, KeyCheck keys, Connection connection)
      throws IOException, SQLException {
    var source = new SingleConnectionDataSource(connection, true);
    var jdbc = JdbcClient.create(source);
    var evidence = new EvidenceCheck(settings.files(), jdbc, keys, this::fault).countFiles();
    var unreferenced = new UnreferencedFiles(settings.files(), jdbc, out::println).count();
    out.printf(
        "Files of evidence: %d whole, %d missing, %d damaged, %d whose key is lost; %d not opened because their key was destroyed; %d that no row names.%n",
        evidence.get(EvidenceCheck.State.WHOLE),
        evidence.get(EvidenceCheck.State.MISSING),
        evidence.get(EvidenceCheck.State.DAMAGED),
        evidence.get(EvidenceCheck.State.KEY_LOST),
        evidence.get(EvidenceCheck.State.KEY_DESTROYED),
        unreferenced);
    var stored = keys.countKeys(this::fault);
    out.printf(
        "Keys: %d usable, %d destroyed, %d lost.%n",
        stored.get(KeyCheck.State.USABLE),
        stored.get(KeyCheck.State.DESTROYED),
        stored.get(KeyCheck.State.LOST));
    checkLookupKeys(jdbc, keys);
    long restored = keys.countReturned();
    if (restored > 0) {
      out.printf(
          "%d keys that were destroyed are in the key store again; the next start destroys them again.%n",
          restored);
    }
    connection.setAutoCommit(false);
    out.printf(
        "Rows whose key is lost: %d.%n", countRowsWithoutKey(new JdbcTemplate(source), keys));
    out.println(faults == 0 ? "Everything is there." : "Something is missing; it is named above.");
    return faults == 0;
  }

  private void checkLookupKeys(JdbcClient jdbc, KeyCheck keys) {
    var available = keys.lookupVersions();
    if (available.isEmpty()) {
      fault("The look-up keys are lost or damaged");
    }
    CustodyCommands.hashVersions(jdbc).stream()
        .filter(version -> !available.contains(version))
        .forEach(version -> fault("Version %d of the look-up keys is lost".formatted(version)));
  }

  private long countRowsWithoutKey(JdbcTemplate jdbc, KeyCheck keys) {
    jdbc.setFetchSize(FETCH);
    var rows = new AtomicLong();
    // a second key of a table is in a column whose name ends in _key
    for (var column :
        jdbc.queryForList(
            """
            select quote_ident(table_name) as in_table, quote_ident(column_name) as in_column
            from information_schema.columns
            where table_schema = current_schema() and data_type = 'uuid'
              and (column_name = 'key_id' or column_name like '%\\_key')
            order by table_name, column_name
            """)) {
      var table = column.get("in_table");
      jdbc.query(
          "select %2$s as key, count(*) as rows from %1$s where %2$s is not null group by %2$s"
              .formatted(table, column.get("in_column")),
          row -> {
            var key = new KeyId(Objects.requireNonNull(row.getObject("key", UUID.class)));
            if (keys.state(key) == KeyCheck.State.LOST) {
              fault("Key %s of %d rows of %s is lost".formatted(key, row.getLong("rows"), table));
              rows.addAndGet(row.getLong("rows"));
            }
          });
    }
    return rows.get();
  }

  private void fault(String sentence) {
    faults++;
    out.println(sentence);
  }
}
