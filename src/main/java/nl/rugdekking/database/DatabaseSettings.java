// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the database, under their names as environment variables. The application reads
 * them through Spring, the commands directly from the environment.
 */
public record DatabaseSettings(Function<String, @Nullable String> setting) {

  /** Reads the settings from the environment of this process. */
  public static DatabaseSettings ofEnvironment() {
    return new DatabaseSettings(System::getenv);
  }

  /** Returns the directory with all data except the keys. */
  public Path data() {
    var data = find("RUGDEKKING_DATA");
    return Path.of(data == null ? "data" : data).toAbsolutePath().normalize();
  }

  /** Returns the directory with the files of evidence, which are part of a backup. */
  public Path files() {
    return data().resolve("files");
  }

  /** Throws when there is no database, because a command that only reads must not create one. */
  void requireData() {
    if (!isExternal() && !Files.exists(data().resolve("database/cluster/PG_VERSION"))) {
      throw new DatabaseException("There is no database in " + data());
    }
  }

  public boolean isExternal() {
    return find("RUGDEKKING_DATABASE_URL") != null;
  }

  /** Starts the embedded server, or connects to the one in the settings. */
  public DatabaseServer open() {
    return isExternal()
        ? ExternalServer.connect(login("RUGDEKKING_DATABASE"), login("RUGDEKKING_MIGRATOR"))
        : EmbeddedServer.start(data());
  }

  private DatabaseAccount login(String account) {
    return new DatabaseAccount(
        url(), require(account + "_USER"), secret(account + "_PASSWORD_FILE"));
  }

  // Error messages do not quote the URL, because people put passwords in it.
  private String url() {
    var url = require("RUGDEKKING_DATABASE_URL");
    var withoutPrefix = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
    if (!withoutPrefix.startsWith("postgresql:")) {
      throw new DatabaseException(
          "RUGDEKKING_DATABASE_URL must name a PostgreSQL database, as in postgresql://host:port/name");
    }
    return "jdbc:" + withoutPrefix;
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
