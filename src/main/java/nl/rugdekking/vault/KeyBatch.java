// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Holds open key files and decrypted keys while many values are read together, as in one batch of a
 * search. Each file is opened once and each key is decrypted once; afterwards nothing is kept. Such
 * a reading takes a few seconds at most, and until its end it may still use a key that is destroyed
 * meanwhile.
 */
final class KeyBatch implements AutoCloseable {

  static final ScopedValue<KeyBatch> CURRENT = ScopedValue.newInstance();

  private static final int MAX_FILES = 32;
  private static final int MAX_KEYS = 4096;

  private final Map<SegmentFile, FileChannel> files = new LinkedHashMap<>();
  private final Map<KeyId, AesGcm> ciphers = new HashMap<>();

  Optional<AesGcm> find(KeyId key) {
    return Optional.ofNullable(ciphers.get(key));
  }

  void put(KeyId key, AesGcm cipher) {
    if (ciphers.size() >= MAX_KEYS) {
      ciphers.clear();
    }
    ciphers.put(key, cipher);
  }

  /** Reads a slot; empty when the file is missing, damaged or too short. */
  Optional<SegmentFile.Slot> read(SegmentFile file, int slot) throws IOException {
    var channel = files.get(file);
    if (channel == null) {
      try {
        channel = file.open();
      } catch (NoSuchFileException _) {
        return Optional.empty();
      }
      makeRoom();
      files.put(file, channel);
    }
    return file.read(channel, slot);
  }

  private void makeRoom() throws IOException {
    if (files.size() >= MAX_FILES) {
      var oldest = files.entrySet().iterator().next();
      files.remove(oldest.getKey());
      oldest.getValue().close();
    }
  }

  @Override
  public void close() throws IOException {
    for (var channel : files.values()) {
      channel.close();
    }
    files.clear();
    ciphers.clear();
  }
}
