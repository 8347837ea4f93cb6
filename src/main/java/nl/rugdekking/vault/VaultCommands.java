// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.copies.CopyDestination;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command-line commands on the key store, also usable while the application runs; each prints
 * one sentence.
 */
@Command
public final class VaultCommands {

  private static final String DAYS = "RUGDEKKING_KEY_BACKUP_DAYS";
  private static final int DEFAULT_DAYS = 7;

  private final Map<String, String> env;
  private final DestroyedKeys ended;
  private final PrintStream out;

  public VaultCommands(Map<String, String> env, DestroyedKeys ended, PrintStream out) {
    this.env = env;
    this.ended = ended;
    this.out = out;
  }

  @Command(name = "destroy-key")
  public void destroyKey(@Parameters(paramLabel = "KEY") UUID id) {
    var key = new KeyId(id);
    try (var keyStore = OpenKeyStore.openExisting(env)) {
      if (keyStore.countKeys(List.of(key)).usable() == 0) {
        throw new KeyStoreException(
            "Key %s was not in the key store: nothing is destroyed.".formatted(key));
      }
      ended.add(List.of(key));
      keyStore.destroy(List.of(key));
      out.printf(
          "Key %s is destroyed; copies of the key store hold it for at most %d days.%n",
          key, days());
    }
  }

  @Command(name = "backup-keys")
  void backUpKeys(
      @Parameters(paramLabel = "DIR") Path place,
      @Option(names = "--recipient", paramLabel = "FILE") @Nullable Path recipient)
      throws IOException {
    var copies = CopyDestination.of(place, recipient);
    OpenKeyStore.openExisting(env).close();
    var backup = new KeyStoreBackup(copies.path(), Duration.ofDays(days()), Clock.systemUTC());
    out.printf(
        "The key store is copied to %s; copies older than %d days are removed.%n",
        backup.copy(OpenKeyStore.directory(env), copies.recipient()), days());
  }

  @Command(name = "restore-keys")
  void restoreKeys(@Parameters(paramLabel = "COPY") Path copy) throws IOException {
    KeyStoreBackup.restore(copy, OpenKeyStore.directory(env));
    OpenKeyStore.openExisting(env).close();
    out.printf(
        "The key store is back in %s; the next start destroys again the keys that were destroyed after this copy was made.%n",
        OpenKeyStore.directory(env));
  }

  @Command(name = "rotate-lookup-key")
  void rotateLookupKey() {
    try (var keyStore = OpenKeyStore.openExisting(env)) {
      out.printf(
          "New look-up hashes are made with version %d.%n",
          LookupHashes.openExisting(keyStore).rotate());
    }
  }

  private int days() {
    return Integer.parseInt(env.getOrDefault(DAYS, String.valueOf(DEFAULT_DAYS)));
  }
}
