// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which database to use, from settings named as in the environment. The application and the
 * commands read the same ones; only the first of them runs inside Spring.
 */
public record DatabaseSettings(Function<String, @Nullable String> setting) {

  /** From the environment of this process. */
  public static DatabaseSettings ofEnvironment() {
    return new DatabaseSettings(System::getenv);
  }

  /** The directory that holds everything but the keys. */
  public Path data() {
    var data = find("RUGDEKKING_DATA");
    return Path.of(data == null ? "data" : data).toAbsolutePath().normalize();
  }

  /** The directory with the files of evidence, which a backup copies beside the database. */
  public Path files() {
    return data().resolve("files");
  }

  /** Refuses to go on without a database: a command that looks must not make one. */
  void requireData() {
    if (!external() && !Files.exists(data().resolve("database/cluster/PG_VERSION"))) {
      throw new DatabaseException("There is no database in " + data());
    }
  }

  public boolean external() {
    return find("RUGDEKKING_DATABASE_URL") != null;
  }

  /** Starts our own server, or checks the one that the settings name. */
  public DatabaseServer open() {
    return external()
        ? ExternalServer.connect(login("RUGDEKKING_DATABASE"), login("RUGDEKKING_MIGRATOR"))
        : EmbeddedServer.start(data());
  }

  private Login login(String account) {
    return new Login(url(), require(account + "_USER"), secret(account + "_PASSWORD_FILE"));
  }

  // without quoting it: people put passwords in it
  private String url() {
    var url = require("RUGDEKKING_DATABASE_URL");
    var plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
    if (!plain.startsWith("postgresql:")) {
      throw new DatabaseException(
          "RUGDEKKING_DATABASE_URL must name a PostgreSQL database, as in postgresql://host:port/name");
    }
    return "jdbc:" + plain;
  }

  private String secret(String name) {
    try {
      return Files.readString(Path.of(require(name))).strip();
    } catch (IOException e) {
      throw new DatabaseException("The file named by " + name + " cannot be read", e);
    }
  }

  private String require(String name) {
    var value = find(name);
    if (value == null) {
      throw new DatabaseException("RUGDEKKING_DATABASE_URL is set, so " + name + " is needed too");
    }
    return value;
  }

  private @Nullable String find(String name) {
    var value = setting.apply(name);
    return value == null || value.isBlank() ? null : value;
  }
}
