// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import nl.rugdekking.copies.CopyDestination;
import nl.rugdekking.copies.CopyWriter;
import nl.rugdekking.copies.DirectoryTree;

/**
 * Makes and restores backups: a copy of the embedded database, made while it runs, and the files of
 * the application. The encryption keys are not in it. A backup can be read only with today's key
 * store, so what was destroyed after the backup stays destroyed.
 */
public final class Backups {

  static final String CLUSTER = "cluster";
  static final String FILES = "files";

  // The copy begins with the other files, and this one is copied last: PostgreSQL reads in it where
  // the recovery starts.
  private static final String CONTROL = "global/pg_control";

  // Directories that PostgreSQL's manual says to leave empty in a base backup.
  private static final Set<String> EMPTIED =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");

  // Files of the log have names of 24 hexadecimal digits, which sort in the order of writing.
  private static final int LOG_NAME_LENGTH = 24;

  private Backups() {}

  /** Writes a backup to a new place. */
  public static void write(DatabaseSettings settings, CopyDestination place) {
    if (settings.isExternal()) {
      throw new DatabaseException(
          "This makes backups of the embedded database; back up a server of your own with its own tools, and then "
              + settings.files());
    }
    settings.requireData();
    var folder = ServerFolder.in(settings.data());
    try (var _ = CommandServer.open(settings);
        var connection = folder.login(ServerFolder.SUPERUSER, "postgres").connect()) {
      place.writeCopy(
          target -> {
            copyCluster(connection, folder, target);
            // The files are copied after the database, so that each row in the backup finds its
            // file.
            copyFiles(settings.files(), target, FILES);
          });
    } catch (IOException | SQLException e) {
      throw DatabaseException.because("The backup was not made", e);
    }
  }

  /** Copies the files of the application, if there are any, to a directory of the copy. */
  static void copyFiles(Path source, CopyWriter target, String name) throws IOException {
    if (Files.isDirectory(source)) {
      new DirectoryTree(source).copyTo(target, name, file -> true);
    }
  }

  // Copies the directory of the database while it runs. What changes meanwhile is in its
  // write-ahead log, of which the files from the start to the end of the backup are copied too.
  private static void copyCluster(Connection connection, ServerFolder folder, CopyWriter target)
      throws IOException {
    try (var statement = connection.createStatement()) {
      // Makes PostgreSQL keep the log files that are still to be copied, until this connection
      // ends.
      statement.execute(
          "select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
      var firstLog =
          queryText(connection, "select pg_walfile_name(pg_backup_start('rugdekking', true))");
      var source = folder.cluster();
      new DirectoryTree(source).copyTo(target, CLUSTER, Backups::isCopied);
      target.copy(source.resolve(CONTROL), CLUSTER + "/" + CONTROL);
      var lastLog = finish(connection, target);
      copyLog(source.resolve("pg_wal"), target, firstLog, lastLog);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static boolean isCopied(Path file) {
    var name = file.getFileName().toString();
    var top = file.getName(0).toString();
    var isInEmptied = file.getNameCount() > 1 && EMPTIED.contains(top);
    return !isInEmptied
        && !LEFT_OUT.contains(name)
        && !name.startsWith("pgsql_tmp")
        && !name.startsWith("pg_internal.init")
        && !file.equals(Path.of(CONTROL));
  }

  /** Ends the backup, writes its label file, and returns the last log file that it needs. */
  private static String finish(Connection connection, CopyWriter target)
      throws SQLException, IOException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)")) {
      row.next();
      var label = row.getString(2).getBytes(UTF_8);
      target.write(CLUSTER + "/backup_label", out -> out.write(label));
      return row.getString(1);
    }
  }

  private static void copyLog(Path source, CopyWriter target, String first, String last)
      throws IOException {
    try (var files = Files.newDirectoryStream(source)) {
      for (var file : files) {
        var name = file.getFileName().toString();
        var isLog = name.length() == LOG_NAME_LENGTH;
        var isNeeded = isLog && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
        if (isNeeded || name.endsWith(".history")) {
          target.copy(file, CLUSTER + "/pg_wal/" + name);
        }
      }
    }
  }

  private static String queryText(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Restores a backup to the data directory, which may not contain a database or files yet. */
  public static void restore(DatabaseSettings settings, Path source) {
    if (!Files.exists(source.resolve(CLUSTER).resolve("backup_label"))) {
      throw new DatabaseException(source + " is not a backup of Rugdekking");
    }
    var folder = ServerFolder.in(settings.data());
    var files = settings.files();
    try (var _ = FolderLock.acquire(folder)) {
      var cluster = new ServerCluster(folder, ServerPrograms.in(folder));
      if (cluster.exists() || !CopyDestination.isAbsentOrEmpty(files)) {
        throw new DatabaseException(
            settings.data() + " already holds data: move it away, or name another RUGDEKKING_DATA");
      }
      cluster.restore(
          part -> {
            new DirectoryTree(source.resolve(CLUSTER)).copyTo(part, "", file -> true);
            restoreFiles(source.resolve(FILES), files);
          });
    } catch (IOException e) {
      throw DatabaseException.because("The backup was not restored", e);
    }
  }

  /** Copies the files of the application from a copy, if there are any, to their place. */
  static void restoreFiles(Path source, Path files) throws IOException {
    if (Files.isDirectory(source)) {
      CopyDestination.directory(files).writeCopy(target -> copyFiles(source, target, ""));
    }
  }
}
