// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import nl.rugdekking.copies.CopyDestination;
import nl.rugdekking.copies.CopyWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Exports and imports all rows and files as plain files, to move between the embedded server and
 * another one, or to a newer PostgreSQL. Unlike a backup an export needs the same release of
 * Rugdekking, but not the same release of PostgreSQL.
 */
public final class Transfers {

  private static final String MANIFEST = "manifest.properties";

  private Transfers() {}

  /** Writes everything to a new place, in one consistent snapshot of the database. */
  public static void export(DatabaseSettings settings, CopyDestination place) {
    try (var server = CommandServer.open(settings);
        var connection = server.migrator().connect()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      place.writeCopy(
          target -> {
            writeTables(connection, target);
            Backups.copyFiles(settings.files(), target, Backups.FILES);
          });
    } catch (IOException | SQLException e) {
      throw DatabaseException.because("The export was not made", e);
    }
  }

  private static void writeTables(Connection connection, CopyWriter target) throws IOException {
    try {
      var tables = new Tables(connection);
      var manifest = new Properties();
      manifest.setProperty("migrations", tables.migrations());
      tables.sequences().forEach((name, value) -> manifest.setProperty("sequence." + name, value));
      for (var table : tables.columns().entrySet()) {
        target.write(
            table.getKey() + ".copy",
            out ->
                manifest.setProperty(
                    "rows." + table.getKey(), Long.toString(copyOut(connection, table, out))));
      }
      var text = new ByteArrayOutputStream();
      manifest.store(text, null);
      target.write(MANIFEST, text::writeTo);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static long copyOut(
      Connection connection, Map.Entry<String, String> table, OutputStream out) throws IOException {
    try {
      return getCopyManager(connection)
          .copyOut("copy " + describeTarget(table) + " to stdout", out);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** Imports an export into a database without rows, completely or not at all. */
  public static void load(DatabaseSettings settings, Path source) {
    var manifest = manifest(source);
    var files = settings.files();
    try (var server = CommandServer.openOrMake(settings)) {
      if (!CopyDestination.isAbsentOrEmpty(files)) {
        throw new DatabaseException(files + " is not empty; an import needs a new installation");
      }
      Migrations.run(server.migrator(), server.application());
      try (var connection = server.migrator().connect()) {
        connection.setAutoCommit(false);
        readTables(connection, source, manifest);
        RestoredCopy.mark(connection);
        Backups.restoreFiles(source.resolve(Backups.FILES), files);
        connection.commit();
      }
    } catch (IOException | SQLException e) {
      throw DatabaseException.because("Nothing was imported", e);
    }
  }

  static Properties manifest(Path source) {
    var manifest = new Properties();
    try (var in = Files.newBufferedReader(source.resolve(MANIFEST))) {
      manifest.load(in);
    } catch (IOException e) {
      throw new DatabaseException(source + " is not an export of Rugdekking", e);
    }
    return manifest;
  }

  /** Imports the rows into a database that has the same tables as the exported one. */
  static void readTables(Connection connection, Path source, Properties manifest)
      throws SQLException, IOException {
    var tables = new Tables(connection);
    var columns = tables.columns();
    requireSameRelease(tables, columns, manifest);
    tables.setTriggersEnabled(false);
    var foreignKeys = tables.dropForeignKeys();
    for (var table : columns.entrySet()) {
      if (!tables.isEmpty(table.getKey())) {
        throw new DatabaseException(
            "Table %s already has rows; an import needs a new installation"
                .formatted(table.getKey()));
      }
      readTable(connection, source, table, manifest);
    }
    setSequences(tables, manifest);
    tables.execute(foreignKeys);
    tables.setTriggersEnabled(true);
  }

  private static void requireSameRelease(
      Tables tables, SortedMap<String, String> columns, Properties manifest) throws SQLException {
    var same =
        tables.migrations().equals(manifest.getProperty("migrations"))
            && columns.keySet().stream().allMatch(table -> manifest.containsKey("rows." + table));
    if (!same) {
      throw new DatabaseException(
          "The export is of another release of Rugdekking: import it with that release, then upgrade");
    }
  }

  private static void readTable(
      Connection connection, Path source, Map.Entry<String, String> table, Properties manifest)
      throws SQLException, IOException {
    try (var in = Files.newInputStream(source.resolve(table.getKey() + ".copy"))) {
      long rows =
          getCopyManager(connection).copyIn("copy " + describeTarget(table) + " from stdin", in);
      if (!Long.toString(rows).equals(manifest.getProperty("rows." + table.getKey()))) {
        throw new DatabaseException("The export of table " + table.getKey() + " is not complete");
      }
    }
  }

  private static void setSequences(Tables tables, Properties manifest) throws SQLException {
    for (var name : manifest.stringPropertyNames()) {
      if (name.startsWith("sequence.")) {
        var sequence = Tables.quote(name.substring("sequence.".length()));
        var value = Long.parseLong(manifest.getProperty(name));
        tables.execute(List.of("select setval('" + sequence + "', " + value + ")"));
      }
    }
  }

  private static CopyManager getCopyManager(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private static String describeTarget(Map.Entry<String, String> table) {
    return Tables.quote(table.getKey()) + " (" + table.getValue() + ")";
  }
}
