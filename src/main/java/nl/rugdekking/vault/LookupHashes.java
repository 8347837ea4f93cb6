// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the hashes (HMAC-SHA256) by which encrypted values can be looked up. The key is replaced
 * yearly: new rows are stored with the newest version, and a search tries all versions still in
 * use. Each purpose gives other hashes, so that equal values stored for two purposes cannot be
 * matched.
 */
public final class LookupHashes {

  // The number of bytes of a key in the file: its version, and the encrypted key.
  private static final int RECORD_BYTES = 4 + SegmentFile.WRAPPED;

  private record VersionedKey(int version, SecretKeySpec key) {}

  /** The keys, and the state of the file when they were read, which tells if it changed since. */
  private record LoadedKeys(FileStamp stamp, List<VersionedKey> newestFirst) {}

  private final KeyFolder folder;
  private final Path file;
  private final AesGcm wrapper;
  private volatile @Nullable LoadedKeys loaded;

  /** Opens the look-up keys, and makes the first one when there is none. */
  public LookupHashes(OpenKeyStore keyStore) {
    this(keyStore, true);
  }

  private LookupHashes(OpenKeyStore keyStore, boolean makesFirstKey) {
    this.folder = keyStore.folder();
    this.file = folder.file(KeyFolder.LOOKUP);
    this.wrapper = keyStore.master().wrapperFor("LOOKUP");
    if (makesFirstKey) {
      change(() -> Files.exists(file) ? 0 : append());
    }
  }

  /**
   * Opens the look-up keys for a command, which never makes a first key as the application does.
   *
   * @throws KeyStoreException when there is no key, or it is damaged
   */
  public static LookupHashes openExisting(OpenKeyStore keyStore) {
    var hashes = new LookupHashes(keyStore, false);
    var _ = hashes.versions();
    return hashes;
  }

  /** Returns the hash to store with a value, made with the newest key. */
  public LookupHash computeCurrent(String purpose, String normalForm) {
    return hash(readKeys().getFirst(), purpose, normalForm);
  }

  /** Returns the hashes to search for, one per key version in use, newest first. */
  public List<LookupHash> computeAll(String purpose, String normalForm) {
    return readKeys().stream().map(key -> hash(key, purpose, normalForm)).toList();
  }

  /** Adds a new key and returns its version; hashes under the older ones stay findable. */
  public int rotate() {
    return change(this::append);
  }

  /** Returns the versions whose hashes can be found. */
  public List<Integer> versions() {
    return readKeys().stream().map(VersionedKey::version).toList();
  }

  /**
   * Removes the key of a version that no stored hash uses any more.
   *
   * @throws IllegalArgumentException when it is the newest one
   */
  public void retire(int version) {
    change(
        () -> {
          var remaining = new ArrayList<>(load().newestFirst());
          if (remaining.getFirst().version() == version) {
            throw new IllegalArgumentException("Version " + version + " is the current one");
          }
          remaining.removeIf(key -> key.version() == version);
          write(remaining);
          return version;
        });
  }

  private int append() throws IOException {
    var keys = new ArrayList<VersionedKey>();
    if (Files.exists(file)) {
      keys.addAll(load().newestFirst());
    }
    int version = keys.isEmpty() ? 1 : keys.getFirst().version() + 1;
    var bytes = new byte[MasterKey.LENGTH];
    new SecureRandom().nextBytes(bytes);
    keys.addFirst(new VersionedKey(version, new SecretKeySpec(bytes, "HmacSHA256")));
    write(keys);
    return version;
  }

  private void write(List<VersionedKey> keys) throws IOException {
    var content = ByteBuffer.allocate(keys.size() * RECORD_BYTES);
    for (var key : keys) {
      content.putInt(key.version()).put(wrap(key));
    }
    KeyFolder.write(file, content.array());
  }

  private int change(KeyFolder.Change<Integer> change) {
    try {
      return folder.runLocked(change);
    } catch (IOException e) {
      throw new KeyStoreException("The look-up keys cannot be written.", e);
    }
  }

  // Reads the file again when another process has changed it.
  private List<VersionedKey> readKeys() {
    try {
      var known = loaded;
      if (known == null || !FileStamp.of(file).equals(Optional.of(known.stamp()))) {
        known = load();
        loaded = known;
      }
      return known.newestFirst();
    } catch (IOException e) {
      throw new KeyStoreException("The look-up keys cannot be read.", e);
    }
  }

  private LoadedKeys load() throws IOException {
    var stamp = FileStamp.of(file).orElseThrow(() -> createDamagedException(null));
    var content = ByteBuffer.wrap(Files.readAllBytes(file));
    if (content.remaining() == 0 || content.remaining() % RECORD_BYTES != 0) {
      throw createDamagedException(null);
    }
    var keys = new ArrayList<VersionedKey>();
    while (content.hasRemaining()) {
      int version = content.getInt();
      var wrapped = new byte[SegmentFile.WRAPPED];
      content.get(wrapped);
      keys.add(unwrap(version, wrapped));
    }
    keys.sort(Comparator.comparingInt(VersionedKey::version).reversed());
    return new LoadedKeys(stamp, List.copyOf(keys));
  }

  private byte[] wrap(VersionedKey key) {
    return wrapper.encrypt(key.key().getEncoded(), toAssociatedData(key.version()));
  }

  private VersionedKey unwrap(int version, byte[] wrapped) {
    try {
      var key = wrapper.decrypt(wrapped, toAssociatedData(version));
      return new VersionedKey(version, new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw createDamagedException(e);
    }
  }

  private KeyStoreException createDamagedException(@Nullable Exception cause) {
    var sentence =
        "The file %s in the key store is damaged: restore the key store from its backup."
            .formatted(file);
    return cause == null ? new KeyStoreException(sentence) : new KeyStoreException(sentence, cause);
  }

  // Ties an encrypted key to its version, so that the two cannot be mixed up in the file.
  private static byte[] toAssociatedData(int version) {
    return ByteBuffer.allocate(4).putInt(version).array();
  }

  // The length of the purpose is hashed too, so that no other purpose and value give the same
  // bytes.
  private static LookupHash hash(VersionedKey key, String purpose, String normalForm) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key.key());
      var name = purpose.getBytes(UTF_8);
      mac.update(ByteBuffer.allocate(4 + name.length).putInt(name.length).put(name).flip());
      return new LookupHash(key.version(), mac.doFinal(normalForm.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is not available", e);
    }
  }
}
