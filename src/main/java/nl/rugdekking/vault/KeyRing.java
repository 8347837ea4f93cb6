// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes, reads and destroys the keys of one kind. A destroyed key leaves a tombstone in its slot
 * (its place in a file of keys), so that it can be told from a key that was lost.
 */
final class KeyRing {

  private final OpenKeyStore keyStore;
  private final KeyFolder folder;
  private final KeyKind kind;
  private final AesGcm wrapper;
  private final Tombstones tombstones;
  private final KeyPool pool;
  private final KeyCache cache = new KeyCache();
  private final SecureRandom random = new SecureRandom();

  KeyRing(OpenKeyStore keyStore, KeyKind kind) {
    this.keyStore = keyStore;
    this.folder = keyStore.folder();
    this.kind = kind;
    this.wrapper = keyStore.master().wrapperFor(kind.name());
    this.tombstones = new Tombstones(keyStore.master(), kind);
    this.pool = new KeyPool(this::makeSegment, keyStore.background());
  }

  void makeKeysAhead() {
    pool.makeKeysAhead();
  }

  /**
   * Takes a new key. Skips keys whose file has disappeared since they were made, because data
   * encrypted with those could not be decrypted later.
   */
  KeyId newKey() throws IOException {
    while (true) {
      var fresh = pool.take();
      if (FileStamp.of(fileOf(SlotAddress.of(fresh.id())).path()).isPresent()) {
        cache.put(fresh.id(), fresh.cipher(), fresh.stamp());
        return fresh.id();
      }
      keyStore.requirePresent();
    }
  }

  /**
   * Returns the cipher of this key.
   *
   * @throws KeyDestroyedException when its slot has a tombstone
   * @throws KeyLostException when neither the key nor a tombstone is there
   */
  AesGcm getCipher(KeyId key) throws IOException {
    return KeyBatch.CURRENT.isBound()
        ? getCipherInBatch(KeyBatch.CURRENT.get(), key)
        : getCurrentCipher(key);
  }

  private AesGcm getCipherInBatch(KeyBatch batch, KeyId key) throws IOException {
    var known = batch.find(key);
    if (known.isPresent()) {
      return known.get();
    }
    var cipher = loadIn(batch, key);
    batch.put(key, cipher);
    return cipher;
  }

  // A key that is missing or cannot be decrypted in the open file is looked up again in the present
  // file.
  private AesGcm loadIn(KeyBatch batch, KeyId key) throws IOException {
    var address = SlotAddress.of(key);
    try {
      return unwrap(batch.read(fileOf(address), address.slot()), key);
    } catch (GeneralSecurityException | KeyLostException _) {
      return getCurrentCipher(key);
    }
  }

  private AesGcm getCurrentCipher(KeyId key) throws IOException {
    var address = SlotAddress.of(key);
    var file = fileOf(address);
    var stamp = FileStamp.of(file.path());
    if (stamp.isEmpty()) {
      keyStore.requirePresent();
      throw new KeyLostException(key);
    }
    var cached = cache.find(key, stamp.get());
    if (cached.isPresent()) {
      return cached.get();
    }
    var cipher = load(file, address.slot(), key);
    cache.put(key, cipher, stamp.get());
    return cipher;
  }

  KeyState state(KeyId key) throws IOException {
    try {
      getCipher(key);
      return KeyState.USABLE;
    } catch (KeyDestroyedException _) {
      return KeyState.DESTROYED;
    } catch (KeyLostException _) {
      return KeyState.LOST;
    }
  }

  /** Destroys the key for all processes; returns true when it was in the key store. */
  boolean destroy(KeyId key) throws IOException {
    return destroy(List.of(key)) == 1;
  }

  /**
   * Writes a tombstone into the slot of each key, also of a lost one; returns how many keys were
   * there.
   */
  int destroy(Collection<KeyId> keys) throws IOException {
    var bySegment = new LinkedHashMap<Integer, List<KeyId>>();
    for (var key : keys) {
      bySegment.computeIfAbsent(SlotAddress.of(key).segment(), _ -> new ArrayList<>()).add(key);
    }
    int found = 0;
    for (var inSegment : bySegment.values()) {
      var file = fileOf(SlotAddress.of(inSegment.getFirst()));
      found += folder.runLocked(() -> writeTombstones(file, inSegment));
      inSegment.forEach(cache::remove);
    }
    return found;
  }

  private int writeTombstones(SegmentFile file, List<KeyId> keys) throws IOException {
    keyStore.requirePresent();
    int found = 0;
    SortedMap<Integer, SegmentFile.Slot> tombstonesBySlot = new TreeMap<>();
    for (var key : keys) {
      int number = SlotAddress.of(key).slot();
      var slot = file.read(number);
      if (slot.isPresent() && isOfAnother(slot.get(), key)) {
        continue;
      }
      boolean there = slot.isPresent() && hasKey(slot.get(), key);
      if (there && tombstones.isTombstone(slot.get())) {
        continue;
      }
      found += there ? 1 : 0;
      tombstonesBySlot.put(number, tombstones.of(key, LocalDate.now(Clock.systemUTC())));
    }
    if (!tombstonesBySlot.isEmpty()) {
      file.replace(tombstonesBySlot);
    }
    return found;
  }

  private AesGcm load(SegmentFile file, int slot, KeyId key) throws IOException {
    try {
      return unwrap(file.read(slot), key);
    } catch (GeneralSecurityException _) {
      // Either another process was overwriting the slot or it is damaged: reading again under the
      // lock tells which.
      return folder.runLocked(() -> loadUnderLock(file, slot, key));
    }
  }

  private AesGcm loadUnderLock(SegmentFile file, int slot, KeyId key) throws IOException {
    try {
      return unwrap(file.read(slot), key);
    } catch (GeneralSecurityException e) {
      throw new KeyLostException(key, e);
    }
  }

  private AesGcm unwrap(Optional<SegmentFile.Slot> slot, KeyId key)
      throws GeneralSecurityException {
    if (slot.isEmpty() || !hasKey(slot.get(), key)) {
      throw new KeyLostException(key);
    }
    try {
      return new AesGcm(wrapper.decrypt(slot.get().wrapped(), bytesOf(key)));
    } catch (GeneralSecurityException e) {
      if (tombstones.isTombstone(slot.get())) {
        throw new KeyDestroyedException(key);
      }
      throw e;
    }
  }

  private List<KeyPool.FreshKey> makeSegment(int count) throws IOException {
    while (true) {
      var file = SegmentFile.in(folder.folderOf(kind), kind, random.nextInt());
      var ciphers = new LinkedHashMap<KeyId, AesGcm>();
      var slots = new ArrayList<SegmentFile.Slot>();
      for (int number = 0; number < count; number++) {
        var key = new byte[MasterKey.LENGTH];
        random.nextBytes(key);
        var address = new SlotAddress(kind, file.segment(), number);
        var id = address.idWith(random.nextLong(), random.nextInt());
        ciphers.put(id, new AesGcm(key));
        slots.add(new SegmentFile.Slot(id, wrapper.encrypt(key, bytesOf(id))));
      }
      if (folder.runLocked(() -> createUnlessTaken(file, slots))) {
        return createShuffledKeys(ciphers, FileStamp.of(file.path()).orElseThrow());
      }
    }
  }

  private boolean createUnlessTaken(SegmentFile file, List<SegmentFile.Slot> slots)
      throws IOException {
    keyStore.requirePresent();
    if (Files.exists(file.path())) {
      return false;
    }
    file.create(slots);
    return true;
  }

  private List<KeyPool.FreshKey> createShuffledKeys(Map<KeyId, AesGcm> ciphers, FileStamp stamp) {
    var fresh = new ArrayList<KeyPool.FreshKey>();
    ciphers.forEach((id, cipher) -> fresh.add(new KeyPool.FreshKey(id, cipher, stamp)));
    Collections.shuffle(fresh, random);
    return fresh;
  }

  /**
   * Returns true when the file of this segment is complete, with a key or a tombstone in every
   * slot.
   */
  boolean isWhole(int segment) throws IOException {
    return SegmentFile.in(folder.folderOf(kind), kind, segment).isWhole();
  }

  /**
   * Returns true when the slot was emptied without a tombstone, as earlier releases did when they
   * destroyed a key.
   */
  boolean isErasedWithoutTombstone(KeyId key) throws IOException {
    var address = SlotAddress.of(key);
    var file = fileOf(address);
    return file.isWhole()
        && file.read(address.slot()).filter(slot -> isZero(slot.key())).isPresent();
  }

  private SegmentFile fileOf(SlotAddress address) {
    if (address.kind() != kind) {
      throw new IllegalArgumentException(
          "A key of kind " + address.kind() + " is not kept with " + kind);
    }
    return SegmentFile.in(folder.folderOf(kind), kind, address.segment());
  }

  private static boolean hasKey(SegmentFile.Slot slot, KeyId key) {
    return slot.key().equals(key);
  }

  /**
   * Returns true when the slot belongs to another valid key. Any other content is damage and may be
   * overwritten.
   */
  private static boolean isOfAnother(SegmentFile.Slot slot, KeyId key) {
    return !hasKey(slot, key)
        && !isZero(slot.key())
        && SlotAddress.find(slot.key()).equals(Optional.of(SlotAddress.of(key)));
  }

  private static boolean isZero(KeyId key) {
    return key.value().getMostSignificantBits() == 0;
  }

  static byte[] bytesOf(KeyId key) {
    var bytes = ByteBuffer.allocate(16);
    SegmentFile.putId(bytes, key);
    return bytes.array();
  }
}
