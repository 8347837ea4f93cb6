// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static nl.rugdekking.database.ServerFolder.APPLICATION;
import static nl.rugdekking.database.ServerFolder.DATABASE;
import static nl.rugdekking.database.ServerFolder.MIGRATOR;
import static nl.rugdekking.database.ServerFolder.SUPERUSER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import nl.rugdekking.copies.CopyDestination;
import org.springframework.util.FileSystemUtils;

/**
 * Creates, restores and configures the PostgreSQL cluster (data directory) of the embedded server.
 */
final class ServerCluster {

  private interface ClusterWriter {
    void writeTo(Path part) throws IOException;
  }

  private final ServerFolder folder;
  private final ServerPrograms programs;

  ServerCluster(ServerFolder folder, ServerPrograms programs) {
    this.folder = folder;
    this.programs = programs;
  }

  /**
   * Creates the cluster with its roles when there is none, and writes the settings of this release.
   */
  void prepare() {
    try {
      if (!exists()) {
        build(this::create);
      }
      refuseOtherVersion(folder.cluster());
      writeSettings(folder.cluster());
    } catch (IOException e) {
      throw new DatabaseException("The database in " + folder.root() + " cannot be prepared", e);
    }
  }

  boolean exists() {
    return Files.exists(folder.cluster().resolve("PG_VERSION"));
  }

  /**
   * Creates the cluster from a backup and marks it as a restored copy. Its roles get the passwords
   * of this folder. PostgreSQL first replays the write-ahead log of the backup, so that it can
   * change them.
   */
  void restore(CopyDestination.CopyContentWriter copy) throws IOException {
    build(
        part -> {
          CopyDestination.directory(part).writeCopy(copy);
          refuseOtherVersion(part);
          writeSettings(part);
          runSingleUser(part, "postgres", passwords());
          runSingleUser(part, DATABASE, RestoredCopy.markAsOwner(MIGRATOR));
        });
  }

  /**
   * Creates the cluster under a temporary name and renames it when it is complete, so that an
   * interruption leaves nothing behind that looks like a database.
   */
  private void build(ClusterWriter filling) throws IOException {
    var part = folder.root().resolve("cluster.part");
    FileSystemUtils.deleteRecursively(part);
    filling.writeTo(part);
    Files.move(part, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void writeSettings(Path cluster) throws IOException {
    Files.writeString(cluster.resolve("rugdekking.conf"), settings());
  }

  private void refuseOtherVersion(Path cluster) throws IOException {
    var dataVersion = Files.readString(cluster.resolve("PG_VERSION")).strip();
    var programVersion = ServerPrograms.VERSION.split("\\.")[0];
    if (!dataVersion.equals(programVersion)) {
      throw new DatabaseException(
          "The data for %s is of PostgreSQL %s and this release runs %s: export it with the release that wrote it and import it here"
              .formatted(folder.root(), dataVersion, programVersion));
    }
  }

  private void create(Path cluster) throws IOException {
    folder.password(SUPERUSER);
    run(
        programs.command(
            "initdb",
            "--pgdata=" + cluster,
            "--username=" + SUPERUSER,
            "--pwfile=" + folder.passwordFile(SUPERUSER),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions"),
        "");
    Files.writeString(
        cluster.resolve("postgresql.conf"),
        "\ninclude 'rugdekking.conf'\n",
        StandardOpenOption.APPEND);
    writeSettings(cluster);
    Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    runSingleUser(cluster, "postgres", roles());
    runSingleUser(cluster, DATABASE, rights());
  }

  private String roles() {
    return """
    create role %1$s login bypassrls password '%2$s';
    create role %3$s login nobypassrls password '%4$s';
    create database %5$s owner %1$s;
    revoke all on database %5$s from public;
    grant connect on database %5$s to %3$s;
    """
        .formatted(
            MIGRATOR,
            folder.password(MIGRATOR),
            APPLICATION,
            folder.password(APPLICATION),
            DATABASE);
  }

  private String passwords() {
    return """
    alter role %s password '%s';
    alter role %s password '%s';
    alter role %s password '%s';
    """
        .formatted(
            SUPERUSER,
            folder.password(SUPERUSER),
            MIGRATOR,
            folder.password(MIGRATOR),
            APPLICATION,
            folder.password(APPLICATION));
  }

  private static String rights() {
    return """
    revoke all on schema public from public;
    grant usage on schema public to %s;
    """
        .formatted(APPLICATION);
  }

  /**
   * Runs statements, one on each line, in PostgreSQL's single-user mode. It stops at the first
   * error.
   */
  private void runSingleUser(Path cluster, String database, String statements) throws IOException {
    run(
        programs.command(
            "postgres", "--single", "-D", cluster.toString(), "-c", "exit_on_error=on", database),
        statements);
  }

  private void run(List<String> command, String input) throws IOException {
    var output = folder.log().resolve("prepare.log").toFile();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(output))
            .start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    if (exitOf(process) != 0) {
      throw new DatabaseException("PostgreSQL could not be prepared: " + output + " says why");
    }
    Files.delete(output.toPath());
  }

  private static int exitOf(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new DatabaseException("Interrupted while PostgreSQL was being prepared", e);
    }
  }

  /**
   * Settings for a machine with two cores that also runs the application. Errors of statements are
   * sent to the client and not logged, because their text may contain personal data.
   */
  private String settings() {
    return """
    listen_addresses = '127.0.0.1'
    unix_socket_directories = ''
    max_connections = 120
    password_encryption = 'scram-sha-256'

    fsync = on
    synchronous_commit = on
    full_page_writes = on
    wal_level = replica
    wal_compression = on
    max_wal_size = 1GB

    shared_buffers = 192MB
    effective_cache_size = 1GB
    work_mem = 8MB
    maintenance_work_mem = 64MB
    random_page_cost = 1.1
    jit = off
    timezone = 'UTC'

    logging_collector = on
    log_directory = '%s'
    log_filename = 'server-%%a.log'
    log_file_mode = 0600
    log_rotation_age = 1d
    log_truncate_on_rotation = on
    log_timezone = 'UTC'
    log_min_messages = log
    log_min_error_statement = panic
    log_error_verbosity = terse
    log_statement = none
    log_min_duration_statement = -1
    log_parameter_max_length = 0
    log_parameter_max_length_on_error = 0
    log_checkpoints = off
    log_autovacuum_min_duration = -1
    """
        .formatted(folder.log().toString().replace("'", "''"));
  }
}
