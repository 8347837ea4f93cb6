// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** All keys of one kind: makes them, finds them by their id, destroys them. */
final class KeyRing {

  private final KeyFolder folder;
  private final KeyKind kind;
  private final AesGcm wrapper;
  private final KeyPool pool;
  private final KeyCache cache = new KeyCache();
  private final SecureRandom random = new SecureRandom();

  KeyRing(KeyFolder folder, KeyKind kind, MasterKey master, ExecutorService background) {
    this.folder = folder;
    this.kind = kind;
    this.wrapper = master.wrapperFor(kind.name());
    this.pool = new KeyPool(this::makeSegment, background);
  }

  void makeAhead() {
    pool.makeAhead();
  }

  KeyId newKey() throws IOException {
    var fresh = pool.take();
    cache.put(fresh.id(), fresh.cipher(), fresh.stamp());
    return fresh.id();
  }

  /** Ready to seal and open with this key; throws {@link KeyDestroyedException}. */
  AesGcm cipher(KeyId key) throws IOException {
    return find(key).orElseThrow(() -> new KeyDestroyedException(key));
  }

  boolean exists(KeyId key) throws IOException {
    return find(key).isPresent();
  }

  /** After this no process can use the key. Says whether it was there. */
  boolean destroy(KeyId key) throws IOException {
    var address = SlotAddress.of(key);
    var file = fileOf(address);
    boolean held = folder.locked(() -> erase(file, address.slot(), key));
    cache.remove(key);
    return held;
  }

  private boolean erase(SegmentFile file, int number, KeyId key) throws IOException {
    var slot = file.read(number);
    boolean held = slot.isPresent() && holds(slot.get(), key);
    // An emptied slot is erased again: the attempt that emptied it may have been cut off.
    if (held || (slot.isPresent() && isEmptied(slot.get()))) {
      file.erase(number);
    }
    return held;
  }

  private Optional<AesGcm> find(KeyId key) throws IOException {
    var address = SlotAddress.of(key);
    var file = fileOf(address);
    var stamp = Stamp.of(file.path());
    if (stamp.isEmpty()) {
      checkPresent();
      return Optional.empty();
    }
    var cached = cache.find(key, stamp.get());
    if (cached.isPresent()) {
      return cached;
    }
    var cipher = load(file, address.slot(), key);
    cipher.ifPresent(found -> cache.put(key, found, stamp.get()));
    return cipher;
  }

  private Optional<AesGcm> load(SegmentFile file, int slot, KeyId key) throws IOException {
    try {
      return unwrap(file.read(slot), key);
    } catch (GeneralSecurityException _) {
      // Read in the middle of being overwritten, or damaged: the lock tells which.
      return folder.locked(() -> loadAlone(file, slot, key));
    }
  }

  private Optional<AesGcm> loadAlone(SegmentFile file, int slot, KeyId key) throws IOException {
    try {
      return unwrap(file.read(slot), key);
    } catch (GeneralSecurityException e) {
      throw new KeyStoreException(
          "Key %s in %s is damaged: restore the key store from its backup."
              .formatted(key, file.path()),
          e);
    }
  }

  private Optional<AesGcm> unwrap(Optional<SegmentFile.Slot> slot, KeyId key)
      throws GeneralSecurityException {
    if (slot.isEmpty() || !holds(slot.get(), key)) {
      return Optional.empty();
    }
    return Optional.of(cipherOf(wrapper.decrypt(slot.get().wrapped(), bytesOf(key))));
  }

  private List<KeyPool.FreshKey> makeSegment(int count) throws IOException {
    while (true) {
      var file = SegmentFile.in(folder.of(kind), kind, random.nextInt());
      var ciphers = new LinkedHashMap<KeyId, AesGcm>();
      var slots = new ArrayList<SegmentFile.Slot>();
      for (int number = 0; number < count; number++) {
        var key = new byte[MasterKey.LENGTH];
        random.nextBytes(key);
        var address = new SlotAddress(kind, file.segment(), number);
        var id = address.idWith(random.nextLong(), random.nextInt());
        ciphers.put(id, cipherOf(key));
        slots.add(new SegmentFile.Slot(id, wrap(id, key)));
      }
      if (folder.locked(() -> createUnlessTaken(file, slots))) {
        return shuffled(ciphers, Stamp.of(file.path()).orElseThrow());
      }
    }
  }

  private boolean createUnlessTaken(SegmentFile file, List<SegmentFile.Slot> slots)
      throws IOException {
    checkPresent();
    if (Files.exists(file.path())) {
      return false;
    }
    file.create(slots);
    return true;
  }

  private List<KeyPool.FreshKey> shuffled(Map<KeyId, AesGcm> ciphers, Stamp stamp) {
    var fresh = new ArrayList<KeyPool.FreshKey>();
    ciphers.forEach((id, cipher) -> fresh.add(new KeyPool.FreshKey(id, cipher, stamp)));
    Collections.shuffle(fresh, random);
    return fresh;
  }

  /** A directory that was unmounted must not look like a directory of destroyed keys. */
  private void checkPresent() {
    if (!Files.exists(folder.file(KeyFolder.PROOF))) {
      throw new KeyStoreException("The key store in %s is not there.".formatted(folder.path()));
    }
  }

  private SegmentFile fileOf(SlotAddress address) {
    if (address.kind() != kind) {
      throw new IllegalArgumentException(
          "A key of kind " + address.kind() + " is not kept with " + kind);
    }
    return SegmentFile.in(folder.of(kind), kind, address.segment());
  }

  private byte[] wrap(KeyId id, byte[] key) {
    return wrapper.encrypt(key, bytesOf(id));
  }

  private static AesGcm cipherOf(byte[] key) {
    return new AesGcm(key);
  }

  private static boolean holds(SegmentFile.Slot slot, KeyId key) {
    return slot.key().equals(key);
  }

  private static boolean isEmptied(SegmentFile.Slot slot) {
    return slot.key().value().getMostSignificantBits() == 0;
  }

  private static byte[] bytesOf(KeyId key) {
    var bytes = ByteBuffer.allocate(16);
    SegmentFile.putId(bytes, key);
    return bytes.array();
  }
}
