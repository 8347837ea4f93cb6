// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The key store after its master key was checked. {@link Vault}, {@link CareVault} and {@link
 * LookupHashes} are made from it; each gets only its own keys.
 */
public final class OpenKeyStore implements AutoCloseable {

  static final String DIRECTORY = "RUGDEKKING_KEYS";

  private final KeyFolder folder;
  private final MasterKey master;
  private final UUID id;
  private final LostKeys lostKeys = new LostKeys();
  private final Map<KeyKind, KeyRing> rings = new EnumMap<>(KeyKind.class);
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("vault-keys").factory());

  private OpenKeyStore(KeyFolder folder, MasterKey master, UUID id) {
    this.folder = folder;
    this.master = master;
    this.id = id;
  }

  /**
   * Opens the key store that the settings (environment variables) name, and makes one when there is
   * none. Throws {@link KeyStoreException} when the master key does not belong to it.
   */
  public static OpenKeyStore open(Map<String, String> settings) {
    return open(directory(settings), settings);
  }

  /** Opens the key store in this directory, whose master key is in the same directory. */
  public static OpenKeyStore open(Path directory) {
    return open(directory, Map.of());
  }

  /**
   * Opens a key store like {@link #open(Map)}, but never makes one, because a command must not work
   * on an empty new key store.
   */
  static OpenKeyStore openExisting(Map<String, String> settings) {
    var directory = directory(settings);
    if (!isKeyStore(directory)) {
      throw new KeyStoreException("There is no key store in %s.".formatted(directory));
    }
    return open(directory, settings);
  }

  /** Returns the name of every setting that {@link #open(Map)} reads. */
  public static List<String> settingNames() {
    return Stream.concat(Stream.of(DIRECTORY), MasterKeySource.SETTINGS.stream()).toList();
  }

  public static boolean isKeyStore(Path directory) {
    return Files.exists(directory.resolve(KeyFolder.PROOF));
  }

  public static Path directory(Map<String, String> settings) {
    return Path.of(settings.getOrDefault(DIRECTORY, "keys"));
  }

  private static OpenKeyStore open(Path directory, Map<String, String> settings) {
    try {
      var folder = KeyFolder.prepare(directory);
      return folder.runLocked(
          () -> {
            folder.removeTemporaries();
            var master = new MasterKeySource(folder, settings).getMasterKey();
            return new OpenKeyStore(folder, master, ownId(folder, master));
          });
    } catch (IOException e) {
      throw new KeyStoreException("The key store in %s cannot be opened.".formatted(directory), e);
    }
  }

  /**
   * Reads the id of the key store; gives one to a key store of an earlier release, which had none.
   */
  private static UUID ownId(KeyFolder folder, MasterKey master) throws IOException {
    var file = new EncryptedIdFile(folder, master, KeyFolder.OWN_ID);
    var known = file.read();
    if (known.isPresent()) {
      return known.get();
    }
    var id = UUID.randomUUID();
    file.write(id);
    return id;
  }

  /** Returns the directory of the key store. */
  public Path path() {
    return folder.path();
  }

  /** Returns the id of this key store, which is the same in all its copies. */
  public UUID id() {
    return id;
  }

  /**
   * Returns the id of the database that uses this key store; empty as long as no database uses it.
   */
  public Optional<UUID> findDatabaseId() {
    try {
      return databaseFile().read();
    } catch (IOException e) {
      throw createUnreadableException(e);
    }
  }

  /** Binds this key store to the database. */
  public void bindToDatabase(UUID database) {
    try {
      folder.runLocked(
          () -> {
            databaseFile().write(database);
            return database;
          });
    } catch (IOException e) {
      throw createUnreadableException(e);
    }
  }

  /**
   * Returns true when the key store has look-up keys. Hashes made with them cannot be found with
   * other keys.
   */
  public boolean hasLookupKeys() {
    return Files.exists(folder.file(KeyFolder.LOOKUP));
  }

  /** Counts usable, destroyed and lost keys. Reads every key, so it is slow for many. */
  public KeyCensus countKeys(Collection<KeyId> keys) {
    int usable = 0;
    int destroyed = 0;
    var lost = new ArrayList<KeyId>();
    try {
      for (var key : keys) {
        switch (state(key)) {
          case USABLE -> usable++;
          case DESTROYED -> destroyed++;
          case LOST -> lost.add(key);
        }
      }
    } catch (IOException e) {
      throw createUnreadableException(e);
    }
    return new KeyCensus(usable, destroyed, lost);
  }

  private KeyState state(KeyId key) throws IOException {
    var address = SlotAddress.find(key);
    return address.isEmpty() ? KeyState.LOST : ring(address.get().kind()).state(key);
  }

  /**
   * Returns true when the file of this key is complete. Such a file is written once with all its
   * keys, so then none is missing.
   */
  public boolean isFileComplete(KeyId key) {
    try {
      var address = SlotAddress.find(key);
      return address.isPresent() && ring(address.get().kind()).isWhole(address.get().segment());
    } catch (IOException e) {
      throw createUnreadableException(e);
    }
  }

  /** Returns true when this key was destroyed by an early release, which wrote no tombstones. */
  public boolean isErasedWithoutTombstone(KeyId key) {
    try {
      var address = SlotAddress.find(key);
      return address.isPresent() && ring(address.get().kind()).isErasedWithoutTombstone(key);
    } catch (IOException e) {
      throw createUnreadableException(e);
    }
  }

  /** Destroys keys of any kind, also lost ones, and returns how many of them were in the store. */
  public int destroy(Collection<KeyId> keys) {
    try {
      int found = 0;
      for (var kind : KeyKind.values()) {
        found += ring(kind).destroy(keys.stream().filter(key -> isOf(kind, key)).toList());
      }
      return found;
    } catch (IOException e) {
      throw new KeyStoreException("Keys in %s could not be destroyed.".formatted(path()), e);
    }
  }

  private static boolean isOf(KeyKind kind, KeyId key) {
    return SlotAddress.find(key).filter(address -> address.kind() == kind).isPresent();
  }

  /**
   * Throws when the directory is gone, or when another key store took its place: data encrypted
   * with keys written there could not be decrypted once the right key store is back.
   */
  void requirePresent() throws IOException {
    if (!isKeyStore(path())) {
      throw new KeyStoreException("The key store in %s is not there.".formatted(path()));
    }
    if (!isOurs()) {
      throw new KeyStoreException(
          "Another key store took the place of ours in %s.".formatted(path()));
    }
  }

  private boolean isOurs() throws IOException {
    try {
      return new EncryptedIdFile(folder, master, KeyFolder.OWN_ID).read().equals(Optional.of(id));
    } catch (KeyStoreException _) {
      return false;
    }
  }

  KeyFolder folder() {
    return folder;
  }

  LostKeys lostKeys() {
    return lostKeys;
  }

  /** Returns true when the key store is still the same, can be written and fits its master key. */
  public boolean isUsable() {
    try {
      requirePresent();
      return Files.isWritable(folder.path())
          && master.matches(Files.readAllBytes(folder.file(KeyFolder.PROOF)));
    } catch (IOException | KeyStoreException e) {
      return false;
    }
  }

  /** Returns true when a key that was missing when somebody needed it is still missing. */
  public boolean lacksKeys() {
    try {
      return !countKeys(lostKeys.all()).lost().isEmpty();
    } catch (KeyStoreException e) {
      return true;
    }
  }

  MasterKey master() {
    return master;
  }

  ExecutorService background() {
    return background;
  }

  synchronized KeyRing ring(KeyKind kind) {
    return rings.computeIfAbsent(kind, _ -> new KeyRing(this, kind));
  }

  private EncryptedIdFile databaseFile() {
    return new EncryptedIdFile(folder, master, KeyFolder.DATABASE_ID);
  }

  private KeyStoreException createUnreadableException(IOException cause) {
    return new KeyStoreException("The key store in %s cannot be read.".formatted(path()), cause);
  }

  /** Waits until new keys that are being made are written. */
  @Override
  public void close() {
    background.close();
  }
}
