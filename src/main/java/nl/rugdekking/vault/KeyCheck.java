// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Checks whether the keys of a key store can be used, also while the application runs, so that a
 * missing key is noticed before somebody needs it. Only one file of keys is in memory at a time.
 */
public final class KeyCheck implements AutoCloseable {

  /** The result for one key. */
  public enum State {
    USABLE,
    /** The key was destroyed on purpose, so that what it encrypts can never be read again. */
    DESTROYED,
    /** The key is missing or damaged, although it was not destroyed. */
    LOST
  }

  /** The id in the slot of a key that an earlier release destroyed. */
  private static final UUID EMPTIED = new UUID(0, 0);

  private final OpenKeyStore keyStore;
  private final Set<KeyId> ended;
  private final Map<KeyKind, KeyRing> rings = new EnumMap<>(KeyKind.class);

  private KeyCheck(OpenKeyStore keyStore, Set<KeyId> ended) {
    this.keyStore = keyStore;
    this.ended = ended;
    for (var kind : KeyKind.values()) {
      rings.put(kind, keyStore.ring(kind));
    }
  }

  /**
   * Opens the key store that the settings name; throws {@link KeyStoreException} when there is
   * none.
   *
   * @param ended the destroyed keys as listed in the database; needed because an older copy of the
   *     key store has no tombstone (the mark in place of a destroyed key) for a key that was
   *     destroyed later
   */
  public static KeyCheck open(Map<String, String> settings, Set<KeyId> ended) {
    return new KeyCheck(OpenKeyStore.openExisting(settings), ended);
  }

  /** Returns true when the value can be decrypted with this key as the value of this cell. */
  public boolean canDecrypt(KeyId key, DatabaseCell cell, byte[] sealed) {
    try {
      CellEncryption.decrypt(ringOf(key).getCipher(key), key, cell, sealed);
      return true;
    } catch (KeyDestroyedException | TamperedValueException | KeyStoreException | IOException _) {
      return false;
    }
  }

  /** Returns the result for this key. */
  public State state(KeyId key) {
    try {
      var _ = ringOf(key).getCipher(key);
      return State.USABLE;
    } catch (KeyDestroyedException _) {
      return State.DESTROYED;
    } catch (KeyStoreException | IOException _) {
      return ended.contains(key) ? State.DESTROYED : State.LOST;
    }
  }

  /**
   * Returns the versions of look-up keys that can be used; empty when their file is lost or
   * damaged.
   */
  public List<Integer> lookupVersions() {
    try {
      return LookupHashes.openExisting(keyStore).versions();
    } catch (KeyStoreException _) {
      return List.of();
    }
  }

  /**
   * Returns the number of keys that the database lists as destroyed and that are usable all the
   * same, because an older copy of the key store was restored.
   */
  public long countReturned() {
    return ended.stream().filter(key -> state(key) == State.USABLE).count();
  }

  private KeyRing ringOf(KeyId key) {
    return Objects.requireNonNull(rings.get(SlotAddress.of(key).kind()));
  }

  /**
   * Checks every key in the store and counts the results.
   *
   * @param faults receives a sentence for each fault, with the id of the key or the name of the
   *     file
   */
  public Map<State, Long> countKeys(Consumer<String> faults) throws IOException {
    var counts = new EnumMap<State, Long>(State.class);
    for (var state : State.values()) {
      counts.put(state, 0L);
    }
    for (var kind : KeyKind.values()) {
      for (var path : SegmentFile.all(keyStore.folder().folderOf(kind))) {
        count(kind, path, counts, faults);
      }
    }
    return counts;
  }

  private void count(KeyKind kind, Path path, Map<State, Long> counts, Consumer<String> faults) {
    try {
      var file = SegmentFile.at(path, kind);
      for (var key : file.keys()) {
        boolean isEmpty = key.value().equals(EMPTIED);
        if (isEmpty && !file.isWhole()) {
          // An unused slot of a file that was rebuilt to store tombstones.
          continue;
        }
        var state = isEmpty ? State.DESTROYED : state(key);
        counts.merge(state, 1L, Long::sum);
        if (state == State.LOST) {
          faults.accept("Key %s in %s cannot be used".formatted(key, path.getFileName()));
        }
      }
    } catch (KeyStoreException | IOException _) {
      faults.accept("%s in the key store cannot be read".formatted(path.getFileName()));
      counts.merge(State.LOST, 1L, Long::sum);
    }
  }

  @Override
  public void close() {
    keyStore.close();
  }
}
