// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The paths in the folder of the embedded server. Only its owner may enter it: directories have
 * mode 700, files with a password mode 600.
 */
record ServerFolder(Path root) {

  static final String SUPERUSER = "postgres";
  static final String MIGRATOR = "rugdekking_migrator";
  static final String APPLICATION = "rugdekking_app";
  static final String DATABASE = "rugdekking";

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Returns the folder inside the data directory, and creates it when it does not exist. */
  static ServerFolder in(Path data) {
    try {
      Files.createDirectories(data);
      var root = data.toRealPath().resolve("database");
      makePrivate(root);
      makePrivate(root.resolve("passwords"));
      makePrivate(root.resolve("log"));
      return new ServerFolder(root);
    } catch (IOException e) {
      throw new DatabaseException("The data directory " + data + " cannot be written", e);
    }
  }

  Path programs() {
    return root.resolve("programs");
  }

  Path cluster() {
    return root.resolve("cluster");
  }

  Path log() {
    return root.resolve("log");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path postmasterFile() {
    return cluster().resolve("postmaster.pid");
  }

  /**
   * Returns the account with which this role connects to the embedded server.
   *
   * @throws DatabaseException when the server was never started, so that its port is unknown
   */
  DatabaseAccount login(String role, String database) {
    var port = readPort();
    if (port == null) {
      throw new DatabaseException("The database in " + root + " was never started");
    }
    return new DatabaseAccount(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, password(role));
  }

  Path passwordFile(String role) {
    return root.resolve("passwords").resolve(role);
  }

  /**
   * Returns the password of a role, which is created at its first use. It is 192 random bits in
   * hexadecimal, so that it never needs quoting.
   */
  String password(String role) {
    var file = passwordFile(role);
    try {
      if (!Files.exists(file)) {
        var secret = new byte[24];
        RANDOM.nextBytes(secret);
        writePrivate(file, HexFormat.of().formatHex(secret));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the port on which the server was last started, or null when it never was. */
  @Nullable Integer readPort() {
    try {
      var file = root.resolve("port");
      return Files.exists(file) ? Integer.valueOf(Files.readString(file).strip()) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void writePort(int port) {
    try {
      writePrivate(root.resolve("port"), Integer.toString(port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Creates a directory that only its owner may enter, unless it exists. */
  static void makePrivate(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectory(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  /**
   * Writes the file completely or not at all, because nobody could sign in to the database with
   * half a password.
   */
  private static void writePrivate(Path file, String text) throws IOException {
    var part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(part, text);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
