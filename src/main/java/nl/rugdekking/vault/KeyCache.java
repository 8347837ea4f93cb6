// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Caches the most recently used keys in decrypted form. An entry is valid only while its segment
 * file is still the one it was read from, so that a key destroyed by another process is not used
 * again.
 */
final class KeyCache {

  private static final int MAX_KEYS = 4096;

  private record CachedKey(AesGcm cipher, FileStamp stamp) {}

  private final Map<KeyId, CachedKey> entries =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<KeyId, CachedKey> eldest) {
          return size() > MAX_KEYS;
        }
      };

  synchronized Optional<AesGcm> find(KeyId key, FileStamp now) {
    var known = entries.get(key);
    if (known == null) {
      return Optional.empty();
    }
    if (!known.stamp().equals(now)) {
      entries.remove(key);
      return Optional.empty();
    }
    return Optional.of(known.cipher());
  }

  synchronized void put(KeyId key, AesGcm cipher, FileStamp stamp) {
    entries.put(key, new CachedKey(cipher, stamp));
  }

  synchronized void remove(KeyId key) {
    entries.remove(key);
  }
}
