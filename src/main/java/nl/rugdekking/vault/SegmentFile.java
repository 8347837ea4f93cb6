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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of wrapped keys: a header, then one slot of fixed length per key. Written whole, once;
 * destroying a key writes a new file without it. Each new file is a byte longer than the one
 * before, so that no two of them have the same {@link Stamp}.
 */
record SegmentFile(Path path, KeyKind kind, int segment) {

  static final int MOST_SLOTS = 4096;
  static final int WRAPPED = 12 + MasterKey.LENGTH + 16;

  private static final long MAGIC = 0x5255474b45595301L; // "RUGKEYS", format 1
  private static final int HEADER = 32;
  private static final int COUNT_AT = 16;
  private static final int GENERATION_AT = 20;
  private static final int SLOT = 16 + WRAPPED;
  private static final String SUFFIX = ".keys";

  /** A key id and its data key as it lies in the file; never compared as a whole. */
  @SuppressWarnings("ArrayRecordComponent")
  record Slot(KeyId key, byte[] wrapped) {}

  static SegmentFile in(Path directory, KeyKind kind, int segment) {
    return new SegmentFile(directory.resolve("%08x%s".formatted(segment, SUFFIX)), kind, segment);
  }

  static List<Path> all(Path directory) throws IOException {
    return KeyFolder.list(directory, "*" + SUFFIX);
  }

  /** The file that lies here; its name says which segment it is. */
  static SegmentFile at(Path path, KeyKind kind) {
    var name = path.getFileName().toString();
    try {
      return new SegmentFile(path, kind, Integer.parseUnsignedInt(name.replace(SUFFIX, ""), 16));
    } catch (NumberFormatException e) {
      throw new KeyStoreException("%s is no file of keys.".formatted(path), e);
    }
  }

  /** The ids in all its slots, read at once. */
  List<KeyId> keys() throws IOException {
    var content = ByteBuffer.wrap(Files.readAllBytes(path));
    checkHeader(content.duplicate());
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

  /** Only under the lock of the key store. */
  void create(List<Slot> slots) throws IOException {
    var content = ByteBuffer.allocate(HEADER + slots.size() * SLOT);
    content.putLong(MAGIC).putInt(kind.code()).putInt(segment).putInt(slots.size()).putInt(0);
    content.position(HEADER);
    for (var slot : slots) {
      putId(content, slot.key());
      content.put(slot.wrapped());
    }
    KeyFolder.write(path, content.array());
  }

  /** What lies in the slot, or nothing when the key, or the whole segment, is no more. */
  Optional<Slot> read(int slot) throws IOException {
    try (var channel = FileChannel.open(path, READ)) {
      var count = checkHeader(readFully(channel, 0, HEADER));
      if (slot >= count) {
        return Optional.empty();
      }
      return decode(readFully(channel, HEADER + (long) slot * SLOT, SLOT));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /**
   * Takes the slot out of the file. Only under the lock. The old file's slot is overwritten before
   * the new file takes its place: wherever this is cut off, the next call finishes it.
   */
  void erase(int slot) throws IOException {
    var content = Files.readAllBytes(path);
    checkHeader(ByteBuffer.wrap(content));
    int from = HEADER + slot * SLOT;
    Arrays.fill(content, from, from + SLOT, (byte) 0);
    overwriteInPlace(from);
    if (isEmpty(content)) {
      KeyFolder.delete(path);
    } else {
      KeyFolder.replace(KeyFolder.writeTemporary(path, nextGeneration(content)), path);
    }
  }

  private void overwriteInPlace(int from) throws IOException {
    try (var channel = FileChannel.open(path, WRITE)) {
      channel.write(ByteBuffer.allocate(SLOT), from);
      channel.force(true);
    }
  }

  private static byte[] nextGeneration(byte[] content) {
    var next = ByteBuffer.wrap(Arrays.copyOf(content, content.length + 1));
    next.putInt(GENERATION_AT, next.getInt(GENERATION_AT) + 1);
    return next.array();
  }

  private static boolean isEmpty(byte[] content) {
    for (int i = HEADER; i < content.length; i++) {
      if (content[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private int checkHeader(ByteBuffer header) {
    if (header.remaining() < HEADER
        || header.getLong() != MAGIC
        || header.getInt() != kind.code()
        || header.getInt() != segment) {
      throw new KeyStoreException(
          "The file %s in the key store is damaged: restore the key store from its backup."
              .formatted(path));
    }
    return header.getInt();
  }

  private static ByteBuffer readFully(FileChannel channel, long from, int length)
      throws IOException {
    var buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {}
    return buffer.flip();
  }

  private Optional<Slot> decode(ByteBuffer buffer) {
    if (buffer.remaining() < SLOT) {
      throw new KeyStoreException(
          "The file %s in the key store is cut off: restore the key store from its backup."
              .formatted(path));
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
