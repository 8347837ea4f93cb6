// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.copies.CopyDestination;
import nl.rugdekking.copies.CopyException;

/**
 * The command-line commands on the key store, also usable while the application runs; each prints
 * one sentence.
 */
public final class VaultCommands {

  private static final String DAYS = "RUGDEKKING_KEY_BACKUP_DAYS";
  private static final int DEFAULT_DAYS = 7;
  private static final String USAGE =
      "Use: destroy-key KEY, backup-keys DIRECTORY [--recipient FILE], restore-keys COPY, or rotate-lookup-key.";

  private VaultCommands() {}

  /** Returns the exit code: 0 done, 1 failed, 2 command not understood. */
  public static int run(String[] args, Map<String, String> env, DestroyedKeys ended) {
    try {
      return say(0, perform(args, env, ended));
    } catch (IllegalArgumentException e) {
      return say(2, String.valueOf(e.getMessage()));
    } catch (KeyStoreException | CopyException e) {
      return say(1, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return say(1, "Not done: " + reason(e));
    }
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException file && file.getReason() == null
        ? file.getFile() + " cannot be used."
        : String.valueOf(e.getMessage());
  }

  private static String perform(String[] args, Map<String, String> env, DestroyedKeys ended)
      throws IOException {
    return switch (args.length == 0 ? "" : args[0]) {
      case "destroy-key" -> destroy(argument(args), env, ended);
      case "backup-keys" -> backup(place(args), env);
      case "restore-keys" -> restore(argument(args), env);
      case "rotate-lookup-key" -> rotate(args, env);
      default -> throw new IllegalArgumentException(USAGE);
    };
  }

  private static String destroy(String argument, Map<String, String> env, DestroyedKeys ended) {
    var key = new KeyId(uuid(argument));
    try (var strongroom = OpenKeyStore.openExisting(env)) {
      if (strongroom.countKeys(List.of(key)).usable() == 0) {
        throw notThere(key);
      }
      ended.add(List.of(key));
      strongroom.destroy(List.of(key));
      return "Key %s is destroyed; copies of the key store hold it for at most %d days."
          .formatted(key, days(env));
    }
  }

  private static KeyStoreException notThere(KeyId key) {
    return new KeyStoreException(
        "Key %s was not in the key store: nothing is destroyed.".formatted(key));
  }

  private static CopyDestination place(String[] args) {
    return CopyDestination.find(List.of(args).subList(1, args.length))
        .orElseThrow(() -> new IllegalArgumentException(USAGE));
  }

  private static String backup(CopyDestination copies, Map<String, String> env) throws IOException {
    OpenKeyStore.openExisting(env).close();
    var backup = new KeyStoreBackup(copies.path(), Duration.ofDays(days(env)), Clock.systemUTC());
    return "The key store is copied to %s; copies older than %d days are removed."
        .formatted(backup.copy(OpenKeyStore.directory(env), copies.recipient()), days(env));
  }

  private static String restore(String argument, Map<String, String> env) throws IOException {
    KeyStoreBackup.restore(Path.of(argument), OpenKeyStore.directory(env));
    OpenKeyStore.openExisting(env).close();
    return "The key store is back in %s; the next start destroys again the keys that were destroyed after this copy was made."
        .formatted(OpenKeyStore.directory(env));
  }

  private static String rotate(String[] args, Map<String, String> env) {
    if (args.length != 1) {
      throw new IllegalArgumentException(USAGE);
    }
    try (var strongroom = OpenKeyStore.openExisting(env)) {
      return "New look-up hashes are made with version %d."
          .formatted(LookupHashes.openExisting(strongroom).rotate());
    }
  }

  private static String argument(String[] args) {
    if (args.length != 2 || args[1].isBlank()) {
      throw new IllegalArgumentException(USAGE);
    }
    return args[1];
  }

  private static UUID uuid(String argument) {
    try {
      return UUID.fromString(argument);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Not a key: " + argument + ".", e);
    }
  }

  private static int days(Map<String, String> env) {
    var days = env.getOrDefault(DAYS, String.valueOf(DEFAULT_DAYS));
    try {
      return Integer.parseUnsignedInt(days);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          DAYS + " must be a number of days, it is " + days + ".", e);
    }
  }

  private static int say(int code, String sentence) {
    (code == 0 ? System.out : System.err).println(sentence);
    return code;
  }
}
