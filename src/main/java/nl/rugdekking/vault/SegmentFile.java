// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A file of encrypted ("wrapped") keys: a header, then one slot of fixed length per key. The whole
 * file is written at once; destroying a key writes a new file with a tombstone (a mark that the key
 * was destroyed) in its slot. Each new version is a byte longer than the one before, so that its
 * {@link FileStamp} differs.
 */
record SegmentFile(Path path, KeyKind kind, int segment) {

  static final int MAX_SLOTS = 4096;
  static final int WRAPPED = 12 + MasterKey.LENGTH + 16;

  private static final long MAGIC = 0x5255474b45595301L; // "RUGKEYS", format 1
  private static final int HEADER = 32;
  private static final int COUNT_AT = 16;
  private static final int GENERATION_AT = 20;
  private static final int ORIGIN_AT = 24;
  private static final int MADE = 0;
  private static final int REBUILT = 1;
  private static final int SLOT = 16 + WRAPPED;
  private static final String SUFFIX = ".keys";

  /** One slot: the id of a key and the encrypted key. Slots are never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  record Slot(KeyId key, byte[] wrapped) {}

  static SegmentFile in(Path directory, KeyKind kind, int segment) {
    // This runs at each use of a key, and formatting with a pattern would take longer than the
    // check of the file.
    var name = HexFormat.of().toHexDigits(segment) + SUFFIX;
    return new SegmentFile(directory.resolve(name), kind, segment);
  }

  static List<Path> all(Path directory) throws IOException {
    return KeyFolder.list(directory, "*" + SUFFIX);
  }

  /** Returns the file at this path; its name contains the segment number. */
  static SegmentFile at(Path path, KeyKind kind) {
    var name = path.getFileName().toString();
    try {
      return new SegmentFile(path, kind, Integer.parseUnsignedInt(name.replace(SUFFIX, ""), 16));
    } catch (NumberFormatException e) {
      throw new KeyStoreException("%s is no file of keys.".formatted(path), e);
    }
  }

  /** Reads the key ids of all slots. */
  List<KeyId> keys() throws IOException {
    var content = ByteBuffer.wrap(Files.readAllBytes(path));
    if (!isOurs(content)) {
      throw new KeyStoreException("%s is damaged.".formatted(path));
    }
    int count = content.getInt(COUNT_AT);
    if (content.capacity() < HEADER + (long) count * SLOT) {
      throw new KeyStoreException("%s is cut off.".formatted(path));
    }
    var keys = new ArrayList<KeyId>();
    for (int slot = 0; slot < count; slot++) {
      int place = HEADER + slot * SLOT;
      keys.add(new KeyId(new UUID(content.getLong(place), content.getLong(place + 8))));
    }
    return keys;
  }

  /** Writes a new file. Call this only under the lock of the key store. */
  void create(List<Slot> slots) throws IOException {
    var content = ByteBuffer.allocate(placeOf(slots.size()));
    content.put(header(MADE)).putInt(COUNT_AT, slots.size());
    slots.forEach(slot -> put(content, slot));
    KeyFolder.write(path, content.array());
  }

  /** Reads a slot; empty when the file is missing, damaged or too short. */
  Optional<Slot> read(int slot) throws IOException {
    try (var channel = open()) {
      return read(channel, slot);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /** Opens the file, to read several slots of it. */
  FileChannel open() throws IOException {
    return FileChannel.open(path, READ);
  }

  /** Reads a slot of the open file; empty when it is damaged or too short. */
  Optional<Slot> read(FileChannel open, int slot) throws IOException {
    var header = readFully(open, 0, HEADER);
    return isOurs(header) && slot < header.getInt(COUNT_AT)
        ? decode(readFully(open, placeOf(slot), SLOT))
        : Optional.empty();
  }

  /**
   * Replaces these slots; call this only under the lock. Writes a complete new file, overwrites the
   * slots in the old one, then replaces the old file: after a crash at any point, calling it again
   * finishes the work. A file that is missing is made, and marked as one that may lack other keys.
   */
  void replace(SortedMap<Integer, Slot> slots) throws IOException {
    boolean exists = Files.exists(path);
    var content = enlarge(exists ? readAll() : header(REBUILT), slots.lastKey() + 1);
    for (var slot : slots.entrySet()) {
      put(ByteBuffer.wrap(content).position(placeOf(slot.getKey())), slot.getValue());
    }
    var temporary = KeyFolder.writeTemporary(path, nextGeneration(content));
    if (exists) {
      overwriteInPlace(slots);
    }
    KeyFolder.replace(temporary, path);
  }

  private void overwriteInPlace(SortedMap<Integer, Slot> slots) throws IOException {
    try (var channel = FileChannel.open(path, WRITE)) {
      for (var slot : slots.entrySet()) {
        var bytes = ByteBuffer.allocate(SLOT);
        put(bytes, slot.getValue());
        channel.write(bytes.flip(), placeOf(slot.getKey()));
      }
      channel.force(true);
    }
  }

  private byte[] header(int origin) {
    var header = ByteBuffer.allocate(HEADER);
    header.putLong(MAGIC).putInt(kind.code()).putInt(segment);
    return header.putInt(ORIGIN_AT, origin).array();
  }

  private byte[] readAll() throws IOException {
    var content = Files.readAllBytes(path);
    if (!isOurs(ByteBuffer.wrap(content))) {
      throw new KeyStoreException(
          "The file %s in the key store is damaged: restore the key store from its backup."
              .formatted(path));
    }
    return content;
  }

  /**
   * Enlarges the content when it is too short for the slots, and marks it then as a file that may
   * lack keys.
   */
  private static byte[] enlarge(byte[] content, int atLeast) {
    int known = ByteBuffer.wrap(content).getInt(COUNT_AT);
    int count = Math.max(known, atLeast);
    if (count == known && content.length >= placeOf(count)) {
      return content;
    }
    var grown = Arrays.copyOf(content, Math.max(content.length, placeOf(count)));
    ByteBuffer.wrap(grown).putInt(COUNT_AT, count).putInt(ORIGIN_AT, REBUILT);
    return grown;
  }

  private static int placeOf(int slot) {
    return HEADER + slot * SLOT;
  }

  private static void put(ByteBuffer content, Slot slot) {
    putId(content, slot.key());
    content.put(slot.wrapped());
  }

  /** Returns true when the file has all the slots it was made with. */
  boolean isWhole() throws IOException {
    try (var channel = FileChannel.open(path, READ)) {
      var header = readFully(channel, 0, HEADER);
      return isOurs(header)
          && header.getInt(ORIGIN_AT) != REBUILT
          && channel.size() >= placeOf(header.getInt(COUNT_AT));
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  private static byte[] nextGeneration(byte[] content) {
    var next = ByteBuffer.wrap(Arrays.copyOf(content, content.length + 1));
    next.putInt(GENERATION_AT, next.getInt(GENERATION_AT) + 1);
    return next.array();
  }

  private boolean isOurs(ByteBuffer header) {
    return header.remaining() >= HEADER
        && header.getLong(0) == MAGIC
        && header.getInt(8) == kind.code()
        && header.getInt(12) == segment;
  }

  private static ByteBuffer readFully(FileChannel channel, long from, int length)
      throws IOException {
    var buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {}
    return buffer.flip();
  }

  private static Optional<Slot> decode(ByteBuffer buffer) {
    if (buffer.remaining() < SLOT) {
      return Optional.empty();
    }
    var id = new UUID(buffer.getLong(), buffer.getLong());
    var wrapped = new byte[WRAPPED];
    buffer.get(wrapped);
    return Optional.of(new Slot(new KeyId(id), wrapped));
  }

  static void putId(ByteBuffer buffer, KeyId key) {
    buffer.putLong(key.value().getMostSignificantBits());
    buffer.putLong(key.value().getLeastSignificantBits());
  }
}
