// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The opened key store: its directory and the master key that fits it. What is made from it ({@link
 * Vault}, {@link CareVault}, {@link LookupHashes}) each gets its own keys and no other's.
 */
public final class Strongroom implements AutoCloseable {

  static final String DIRECTORY = "RUGDEKKING_KEYS";

  private final KeyFolder folder;
  private final MasterKey master;
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("vault-keys").factory());

  private Strongroom(KeyFolder folder, MasterKey master) {
    this.folder = folder;
    this.master = master;
  }

  /**
   * Opens the key store that the settings (names as in the environment) point at, and makes one on
   * the first start. Throws {@link KeyStoreException} when it exists and the master key does not
   * fit.
   */
  public static Strongroom open(Map<String, String> settings) {
    return open(directory(settings), settings);
  }

  /** Opens the key store in this directory, with its master key inside. */
  public static Strongroom open(Path directory) {
    return open(directory, Map.of());
  }

  /** As {@link #open(Map)}, but never makes a key store: a command must not work on a new one. */
  static Strongroom openExisting(Map<String, String> settings) {
    var directory = directory(settings);
    if (!isKeyStore(directory)) {
      throw new KeyStoreException("There is no key store in %s.".formatted(directory));
    }
    return open(directory, settings);
  }

  /** Every setting that {@link #open(Map)} reads. */
  static List<String> settingNames() {
    return Stream.concat(Stream.of(DIRECTORY), MasterKeySource.SETTINGS.stream()).toList();
  }

  static boolean isKeyStore(Path directory) {
    return Files.exists(directory.resolve(KeyFolder.PROOF));
  }

  static Path directory(Map<String, String> settings) {
    return Path.of(settings.getOrDefault(DIRECTORY, "keys"));
  }

  private static Strongroom open(Path directory, Map<String, String> settings) {
    try {
      var folder = KeyFolder.prepare(directory);
      var master =
          folder.locked(
              () -> {
                folder.removeTemporaries();
                return new MasterKeySource(folder, settings).find();
              });
      return new Strongroom(folder, master);
    } catch (IOException e) {
      throw new KeyStoreException("The key store in %s cannot be opened.".formatted(directory), e);
    }
  }

  KeyFolder folder() {
    return folder;
  }

  /** The directory of the key store. */
  public Path path() {
    return folder.path();
  }

  /** Returns true when the key store is still there, can be written, and has its own master key. */
  public boolean isUsable() {
    try {
      return Files.isWritable(folder.path())
          && master.fits(Files.readAllBytes(folder.file(KeyFolder.PROOF)));
    } catch (IOException e) {
      return false;
    }
  }

  MasterKey master() {
    return master;
  }

  KeyRing ring(KeyKind kind) {
    return new KeyRing(folder, kind, master, background);
  }

  /** Waits for keys that are being made. */
  @Override
  public void close() {
    background.close();
  }
}
