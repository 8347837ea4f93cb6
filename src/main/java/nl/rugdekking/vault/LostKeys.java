// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers keys that were needed but missing: each is logged once, and later checks look whether
 * it is back.
 */
final class LostKeys {

  private static final System.Logger LOG = System.getLogger(LostKeys.class.getName());
  private static final int MAX_KEYS = 100;

  private final Set<KeyId> keys = ConcurrentHashMap.newKeySet();

  void add(KeyId key) {
    if (keys.size() < MAX_KEYS && keys.add(key)) {
      LOG.log(
          Level.ERROR,
          "Key {0} is lost: it is not in the key store and was not destroyed; restore the key store",
          key);
    }
  }

  List<KeyId> all() {
    return List.copyOf(keys);
  }
}
