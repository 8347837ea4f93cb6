// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Tries the keys of a key store, beside a running application or not, so that a missing one is
 * known before somebody needs it. Holds one file of keys in memory at a time.
 */
public final class KeyCheck implements AutoCloseable {

  /** The result for one key. */
  public enum State {
    USABLE,
    DESTROYED,
    LOST
  }

  /** Stands in the slot of a key that an earlier release destroyed. */
  private static final UUID EMPTIED = new UUID(0, 0);

  private final Strongroom strongroom;
  private final Map<KeyKind, KeyRing> rings = new EnumMap<>(KeyKind.class);

  private KeyCheck(Strongroom strongroom) {
    this.strongroom = strongroom;
    for (var kind : KeyKind.values()) {
      rings.put(kind, strongroom.ring(kind));
    }
  }

  /** Opens the key store that the settings name; throws {@link KeyStoreException} without one. */
  public static KeyCheck open(Map<String, String> settings) {
    return new KeyCheck(Strongroom.openExisting(settings));
  }

  /** Returns true when the sealed value opens as that of this cell. */
  public boolean opens(KeyId key, Cell cell, byte[] sealed) {
    try {
      Seal.open(ringOf(key).cipher(key), key, cell, sealed);
      return true;
    } catch (KeyDestroyedException | SealBrokenException | KeyStoreException | IOException _) {
      return false;
    }
  }

  public State state(KeyId key) {
    try {
      var _ = ringOf(key).cipher(key);
      return State.USABLE;
    } catch (KeyDestroyedException _) {
      return State.DESTROYED;
    } catch (KeyStoreException | IOException _) {
      return State.LOST;
    }
  }

  private KeyRing ringOf(KeyId key) {
    return Objects.requireNonNull(rings.get(SlotAddress.of(key).kind()));
  }

  /**
   * Tries every key in the store and counts the results; each fault is a sentence with an id or the
   * name of a file.
   */
  public Map<State, Long> countKeys(Consumer<String> faults) throws IOException {
    var counts = new EnumMap<State, Long>(State.class);
    for (var state : State.values()) {
      counts.put(state, 0L);
    }
    for (var kind : KeyKind.values()) {
      for (var path : SegmentFile.all(strongroom.folder().of(kind))) {
        count(kind, path, counts, faults);
      }
    }
    return counts;
  }

  private void count(KeyKind kind, Path path, Map<State, Long> counts, Consumer<String> faults) {
    try {
      for (var key : SegmentFile.at(path, kind).keys()) {
        var state = key.value().equals(EMPTIED) ? State.DESTROYED : state(key);
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
    strongroom.close();
  }
}
